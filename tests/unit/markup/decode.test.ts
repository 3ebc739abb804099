import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../../lib/markup/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));
/** A text of one language in the bytes of its old charset, written out since the platform only decodes. */
const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const rss = (title: string, encoding = ''): string =>
  `<?xml version="1.0"${encoding === '' ? '' : ` encoding="${encoding}"`}?><rss><channel><title>${title}</title></channel></rss>`;

describe('decodeFeed', () => {
  it('believes a byte order mark before anything else', () => {
    expect(
      decodeFeed(bytes([0xef, 0xbb, 0xbf], utf8(rss('été', 'iso-8859-1'))), 'text/xml; charset=windows-1251').charset,
    ).toBe('utf-8');
    expect(decodeFeed(bytes([0xff, 0xfe], utf16(rss('été'), true)), undefined)).toMatchObject({
      charset: 'utf-16le',
      text: rss('été'),
    });
    expect(decodeFeed(bytes([0xfe, 0xff], utf16(rss('été'), false)), undefined)).toMatchObject({
      charset: 'utf-16be',
      text: rss('été'),
    });
  });

  it('knows encodings of several bytes by their first sign', () => {
    expect(decodeFeed(utf16(rss('été'), true), undefined).text).toBe(rss('été'));
    expect(decodeFeed(utf16(rss('été'), false), undefined).text).toBe(rss('été'));
    const utf32 = [...rss('été')].flatMap((character) => [character.charCodeAt(0), 0, 0, 0]);
    expect(decodeFeed(bytes(utf32), undefined)).toEqual({ charset: 'utf-32le', text: rss('été') });
    expect(decodeFeed(bytes([0, 0, 0, 0x3c, 0, 0, 0, 0xe9]), undefined)).toEqual({ charset: 'utf-32be', text: '<é' });
  });

  it('does not take a zero byte before the text for an encoding of two bytes', () => {
    expect(decodeFeed(bytes([0], utf8(rss('été'))), undefined).text).toBe(`\u0000${rss('été')}`);
  });

  it('reads UTF-32 with its mark, and signs for what is no character', () => {
    const big = [0, 0, 0xfe, 0xff, 0, 1, 0xf6, 0, 0, 0, 0xd8, 0, 0, 0x11, 0, 0, 0, 0, 0xdf, 0xff, 0, 0, 0xe0, 0, 0, 0];
    expect(decodeFeed(bytes(big), undefined)).toEqual({ charset: 'utf-32be', text: '😀\ufffd\ufffd\ufffd\ue000' });
    const little = [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0xff, 0xfe, 0, 0];
    expect(decodeFeed(bytes(little), undefined)).toEqual({ charset: 'utf-32le', text: 'a\ufeff' });
  });

  it('believes the header before the prolog, and the prolog before statistics', () => {
    const title = latin1('Iñtërnâtiônàl');
    const file = (encoding: string): Uint8Array =>
      bytes(
        utf8(`<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>`),
        title,
        utf8('</title></channel></rss>'),
      );
    expect(decodeFeed(file('koi8-r'), 'text/xml; charset=iso-8859-1').text).toContain('Iñtërnâtiônàl');
    expect(decodeFeed(file('iso-8859-1'), 'text/xml').text).toContain('Iñtërnâtiônàl');
  });

  // «Łódź» in ISO 8859-2, which no statistics tell from windows-1252.
  const town = [0xa3, 0xf3, 0x64, 0xbc];
  const titled = (prolog: string): Uint8Array => bytes(utf8(`${prolog}<title>`), town, utf8('</title>'));

  it.each([
    ['', 'text/xml; charset=iso-8859-2'],
    ['', 'text/xml;Charset = "ISO-8859-2"; x=y'],
    ['', "text/xml; x=y;  charset='latin2'"],
    [`<?xml version='1.0' encoding='ISO-8859-2' ?>`, undefined],
    ['<?xml version="1.0"\nencoding = "iso-8859-2"?>', 'text/xml'],
    ['<?xml version="1.0" encoding="iso-8859-5"?>', 'text/xml; charset=iso-8859-2'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'text/xml; charset=x-none'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'text/xml; charset=utf-16'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'text/xml; charset=utf-8'],
  ])('believes the label that the bytes do not contradict: %s, %s', (prolog, type) => {
    const { text, charset } = decodeFeed(titled(prolog), type);
    expect([charset, text.includes('<title>Łódź</title>')]).toEqual(['iso-8859-2', true]);
  });

  it('believes no label that stands elsewhere than in a prolog, or names itself otherwise', () => {
    for (const start of ['<rss encoding="iso-8859-2">', '<?xml myencoding="iso-8859-2"?>', '<?xml?> encoding="latin2"'])
      expect(decodeFeed(titled(start), 'text/xml; xcharset=latin2').charset).toBe('windows-1252');
  });

  it('takes UTF-8 for UTF-8 whatever one-byte charset it is said to be in, but not what is said to be Japanese', () => {
    expect(decodeFeed(utf8('<a>été</a>'), 'text/xml; charset=utf-8')).toEqual({ charset: 'utf-8', text: '<a>été</a>' });
    expect(decodeFeed(utf8(rss('été', 'shift_jis')), 'text/xml; charset=utf-8').charset).toBe('utf-8');
    expect(decodeFeed(bytes(utf8('<a>'), [0xc3, 0xa9]), 'text/xml; charset=shift_jis').charset).toBe('shift_jis');
  });

  it('gives plain letters the charset that they are said to be in', () => {
    expect(decodeFeed(utf8('<a/>'), 'text/xml; charset=iso-8859-2').charset).toBe('iso-8859-2');
    expect(decodeFeed(utf8('<a/>'), undefined).charset).toBe('utf-8');
  });

  it('sees that a label is wrong: UTF-8 said to be Latin-1, Latin-1 said to be UTF-8', () => {
    expect(decodeFeed(utf8(rss('été chez Orange', 'iso-8859-1')), undefined)).toMatchObject({
      charset: 'utf-8',
      text: rss('été chez Orange', 'iso-8859-1'),
    });
    expect(decodeFeed(latin1(rss('L\u0092été à Nîmes', 'utf-8')), 'text/xml; charset=utf-8')).toMatchObject({
      charset: 'windows-1252',
      text: rss('L’été à Nîmes', 'utf-8'),
    });
  });

  it('passes over a label that names nothing', () => {
    expect(decodeFeed(utf8(rss('été', 'bogus')), 'text/xml; charset=x-nothing').text).toContain('été');
  });

  it('keeps UTF-8 with a scar', () => {
    const cut = bytes(utf8(rss('é'.repeat(40))), [0xc3], utf8('<x/>'));
    const { text, charset } = decodeFeed(cut, undefined);
    expect([charset, text.includes('é'.repeat(40)), text.includes('�<x/>')]).toEqual(['utf-8', true, true]);
  });

  it('reads one entry of windows-1252 in a file of UTF-8, and one of UTF-8 in a file of windows-1252', () => {
    const both = bytes(
      utf8('<rss>Le café coûte 5 €. '),
      latin1('L\u0092\u00e9t\u00e9 \u00e0 N\u00eemes'),
      utf8('</rss>'),
    );
    expect(decodeFeed(both, 'text/xml; charset=utf-8')).toEqual({
      charset: 'utf-8',
      text: '<rss>Le café coûte 5 €. L’été à Nîmes</rss>',
    });
    expect(decodeFeed(bytes(latin1('<a>d\u00e9j\u00e0 vu \u00e0 Sète </a>'), utf8('<b>été</b>')), undefined).text).toBe(
      '<a>déjà vu à Sète </a><b>été</b>',
    );
  });

  it('takes few letters for no other script, whatever stands beside them', () => {
    expect(decodeFeed(latin1('<a>Titre \u00e9\u0092t</a>'), 'text/xml; charset=utf-8').text).toBe('<a>Titre é’t</a>');
    expect(decodeFeed(latin1('<a>\u00ab\u00a0\u00c9t\u00e9\u00a0\u00bb cr\u00e9\u00e9e</a>'), undefined).text).toBe(
      '<a>«\u00a0Été\u00a0» créée</a>',
    );
  });

  it('does not believe Latin-1 where whole words are of another script', () => {
    // «Τα Ελληνικά Καλώδια» in ISO 8859-7.
    const greek = bytes(utf8('<a>'), hex('d4e120c5ebebe7ede9eadc20cae1ebfee4e9e1'), utf8('</a>'));
    expect(decodeFeed(greek, 'text/xml; charset=iso-8859-1')).toEqual({
      charset: 'windows-1253',
      text: '<a>Τα Ελληνικά Καλώδια</a>',
    });
  });

  it('puts right what was encoded twice', () => {
    expect(decodeFeed(utf8(rss('Ã©tÃ© Ã\u00a0 NÃ®mes')), undefined).text).toBe(rss('été à Nîmes'));
    expect(decodeFeed(utf8(rss('Ã©tÃ© et été')), undefined).text).toBe(rss('Ã©tÃ© et été'));
  });

  it('puts right the fields that were encoded twice beside others that were not', () => {
    expect(decodeFeed(utf8(rss('Lâ€™Ã©tÃ© à “NÃ®mes”, IRMÃ”')), undefined).text).toBe(rss('L’été à “Nîmes”, IRMÃ”'));
    expect(decodeFeed(utf8(rss('Lâ€™Å’uvre au cÅ“ur de “L’Œuvre”, dâ€™Å“')), undefined).text).toBe(
      rss('L’Œuvre au cœur de “L’Œuvre”, d’Å“'),
    );
  });

  it.each([
    [
      'koi8-r',
      'f7d3c520ccc0c4c920d2cfd6c4c1c0d4d3d120d3d7cfc2cfc4ced9cdc920c920d2c1d7ced9cdc9',
      'Все люди рождаются свободными и равными',
    ],
    [
      'iso-8859-5',
      'b2e1d520dbeed4d820e0ded6d4d0eee2e1ef20e1d2ded1ded4ddebdcd820d820e0d0d2ddebdcd8',
      'Все люди рождаются свободными и равными',
    ],
    [
      'windows-1251',
      'c2f1e520ebfee4e820f0eee6e4e0fef2f1ff20f1e2eee1eee4edfbece820e820f0e0e2edfbece8',
      'Все люди рождаются свободными и равными',
    ],
    ['shift_jis', '82b782d782c482cc906c8ad482cd81418e8482cd', 'すべての人間は、私'],
    [
      'euc-kr',
      'b8f0b5e720c0ceb0a3c0ba20c5c2beeeb3af20b6a7bacec5cd20c0dac0afb7cebfecb8e7',
      '모든 인간은 태어날 때부터 자유로우며',
    ],
    [
      'windows-1253',
      'bcebefe920efe920dcede8f1f9f0efe920e3e5ededdfeff5edf4e1e920e5ebe5fdf8e5f1efe9',
      'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι',
    ],
    ['windows-1255', 'e7e1f8e420f6f8f4fae9fa20f7e5f0e420f2f0ef', 'חברה צרפתית קונה ענן'],
    [
      'windows-1256',
      'c7d4cad1ca20c7e1d4d1dfc920c7e1ddd1e4d3edc920cecfe3c920d3cdc7c8edc9',
      'اشترت الشركة الفرنسية خدمة سحابية',
    ],
    ['windows-874', 'bac3d4c9d1b7bdc3d1e8a7e0c8caabd7e9cdbac3d4a1d2c3a4c5d2c7b4ec', 'บริษัทฝรั่งเศสซื้อบริการคลาวด์'],
    ['euc-jp', 'a5d5a5e9a5f3a5b9a4cea5afa5e9a5a6a5c9a4f2a4aba4a4a4dea4b9a1a3', 'フランスのクラウドをかいます。'],
    [
      'gb18030',
      'd5e2b8f6b9abcbbed4dab7a8b9fab5c4d4c6c9cfb9a4d7f7a3accbfbc3c7cbb5d5e2cac7bac3cac2',
      '这个公司在法国的云上工作，他们说这是好事',
    ],
    [
      'big5',
      'b36fadd3a4bda571a662aa6bb0eaaabab6b3a457a475a740a141a54cadccbba1b36fac4fa66ea8c6',
      '這個公司在法國的雲上工作，他們說這是好事',
    ],
  ])('guesses %s', (charset, codes, start) => {
    const file = bytes(utf8('<rss><channel><title>'), hex(codes), utf8('</title></channel></rss>'));
    const decoded = decodeFeed(file, undefined);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text).toContain(start.slice(0, 7));
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string(), { nil: undefined }),
        (file, type) => void expect(decodeFeed(file, type).text).toBeTypeOf('string'),
      ),
    );
  });

  it('gives back what was written in UTF-8', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => !/[\u0080-\u00ff\ufeff]/.test(text) && text.isWellFormed());
    fc.assert(fc.property(word, (text) => void expect(decodeFeed(utf8(rss(text)), undefined).text).toBe(rss(text))));
  });
});
