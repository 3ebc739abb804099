import { describe, expect, it } from 'vitest';
import type { Company } from '../../../../lib/model/company.ts';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { checkGazetteer } from '../../../../lib/recognition/gazetteer/check-gazetteer.ts';
import { encodeGazetteer } from '../../../../lib/recognition/gazetteer/format.ts';
import { hashName } from '../../../../lib/recognition/gazetteer/name-hash.ts';
import { PLAIN } from '../../../../lib/recognition/gazetteer/traits.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';
import { shippedGazetteer } from '../../../support/shipped.ts';

/** More context words than 16 bits count: a pack of 8,300 firms has 95,000. */
const MANY = 95_000;
/** Companies that have so many context words together, all of them taken from a thousand. */
function withContextWords(count: number): Company[] {
  const words = Array.from({ length: 1000 }, (_, word) => `mot${word}`);
  return Array.from({ length: Math.ceil(count / words.length) }, (_, index) =>
    company({
      id: `firme-${index}`,
      ambiguity: 'common-word',
      context: { for: words.slice(0, count - index * words.length), against: [] },
    }),
  );
}

describe('compiling', () => {
  it('takes more context words than 16 bits count, and finds each company’s own', () => {
    const firms = compileGazetteer(withContextWords(MANY));
    expect(firms.context).toHaveLength(MANY);
    expect(checkGazetteer(encodeGazetteer(firms))).toEqual({ ok: true, value: firms });
    expect(firms.contextStart.at(-1)).toBe(MANY);
  });
});

describe('other spellings of a name', () => {
  const names = gazetteerOf(
    company({ id: 'caixabank', name: 'CaixaBank' }),
    company({ id: 'ibm', name: 'IBM', ambiguity: 'none' }),
    company({ id: 'marks', name: 'Marks and Spencer' }),
    company({ id: 'lange', name: 'Lange & Söhne', country: 'DE' }),
    company({ id: 'deepmind', name: 'DeepMind' }),
    company({ id: 'other', name: 'Deep Mind' }),
  );
  const found = (text: string): readonly string[] => findMentions(names, text).map(({ companyId }) => companyId);

  it.each([
    ['The bank, Caixa Bank, grew.', 'caixabank'],
    ['Shares of I.B.M. rose.', 'ibm'],
    ['Shares of Marks & Spencer rose.', 'marks'],
    ['Der Umsatz von Lange und Söhne stieg.', 'lange'],
  ])('are found: «%s»', (text, id) => {
    expect(found(text)).toEqual([id]);
  });

  it('are none where all their words are those of everyday text', () => {
    expect(findMentions(shippedGazetteer(), 'Share this page with our live chat. Share this: Live Chat.')).toEqual([]);
  });

  it('are not taken from another company', () => {
    expect(found('Shares of Deep Mind rose.')).toEqual(['other']);
  });
});

describe('the prose of records', () => {
  it('gives each of its words once, ascending', () => {
    const about = { en: 'A maker of robots.', fr: 'Un fabricant de robots.' };
    const { everydayWords } = gazetteerOf(company({ id: 'one', about }), company({ id: 'two', about }));
    const words = 'a maker of robots un fabricant de'.split(' ').map(hashName);
    expect(everydayWords).toEqual(Int32Array.from(words).toSorted());
  });
});

describe('a name without accents', () => {
  const firms = gazetteerOf(
    company({ id: 'uber' }),
    company({ id: 'telefonica', name: 'Telefónica' }),
    company({ id: 'nestle', name: 'Nestle', aliases: [{ text: 'Nestlé', kind: 'variant', risk: 'safe' }] }),
  );
  const found = (text: string): string[] => findMentions(firms, text).map(({ surface }) => surface);

  it.each(['Über', 'ÜBER', 'U\u0308ber'])('is not meant by %s', (word) => {
    expect(found(`${word} Nacht. Uber fährt.`)).toEqual(['Uber']);
  });

  it('is written by whoever leaves the accents out', () => {
    expect(found('Telefonica, TELEFÓNICA, Telefónica')).toEqual(['Telefonica', 'TELEFÓNICA', 'Telefónica']);
  });

  it('is not alone where the pack gives the accents as well', () => {
    expect(found('Nestle et Nestlé')).toEqual(['Nestle', 'Nestlé']);
    expect(
      compileGazetteer([company({ id: 'nestle', name: 'Nestle' }), company({ id: 'uber' })]).formTraits.every(
        (traits) => (traits & PLAIN) !== 0,
      ),
    ).toBe(true);
  });

  it('keeps its ligatures, soft hyphens and curly apostrophes', () => {
    const more = gazetteerOf(company({ id: 'confluent' }), company({ id: 'mcdonald-s', name: "McDonald's" }));
    expect(findMentions(more, 'Conﬂuent, Con\u00adfluent, McDonald’s').map(({ companyId }) => companyId)).toEqual([
      'confluent',
      'confluent',
      'mcdonald-s',
    ]);
  });
});

describe('a name that is seldom anything else', () => {
  const firms = gazetteerOf(
    company({ id: 'honda', ambiguity: 'rare', context: { for: ['moto'], against: ['honda tristeza'] } }),
  );
  const found = (text: string, lang = 'es'): string[] =>
    findMentions(firms, text, { lang }).map(({ surface }) => surface);

  it('is enough where its capital tells, in German too', () => {
    expect(found('Ayer ganó Honda en Assen.')).toEqual(['Honda']);
    expect(found('Gestern siegte Honda in Assen.', 'de')).toEqual(['Honda']);
    expect(found('Honda vende más coches.')).toEqual(['Honda']);
  });

  it('is a word at the head of a sentence that goes on as words do, and written small', () => {
    expect(found('Honda preocupación en el pueblo.')).toEqual([]);
    expect(found('Una honda preocupación.')).toEqual([]);
  });
});

describe('a genitive or plural without apostrophe', () => {
  const firms = gazetteerOf(
    company({ id: 'zalando' }),
    company({ id: 'vw', name: 'VW' }),
    company({ id: 'atos' }),
    company({ id: 'target', ambiguity: 'common-word', context: { for: ['walmart'], against: [] } }),
    company({ id: 'nest' }),
    company({ id: 'nests' }),
  );
  const found = (text: string): string[] =>
    findMentions(firms, text, { lang: 'de' }).map(
      ({ start, end, companyId }) => `${text.slice(start, end)} ${companyId}`,
    );

  it('is the name, and its s stays outside', () => {
    expect(found('Zalandos Chef und VWs Werk.')).toEqual(['Zalando zalando', 'VW vw']);
  });

  it('is none where the word needs support, or ends in a hiss, or another firm is called so', () => {
    expect(found('Targets verfehlt. Atoss. Nests.')).toEqual(['Nests nests']);
  });
});
