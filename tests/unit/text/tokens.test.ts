import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens, isWord, tokenise } from '../../../lib/text/tokens.ts';
import { hostileText } from '../../support/hostile-text.ts';

type Token = { text: string; hash: number; isWord: boolean };

function tokensOf(text: string): Token[] {
  const tokens = createTokens();
  tokenise(text, tokens);
  return Array.from({ length: tokens.count }, (_, index) => ({
    text: text.slice(tokens.start[index], tokens.end[index]),
    hash: tokens.hash[index] ?? 0,
    isWord: isWord(tokens, index),
  }));
}

const words = (text: string): string[] =>
  tokensOf(text)
    .filter((token) => token.isWord)
    .map(({ text: word }) => word);
const signs = (text: string): string[] =>
  tokensOf(text)
    .filter((token) => !token.isWord)
    .map(({ text: sign }) => sign);
const hashes = (text: string): number[] => tokensOf(text).map(({ hash }) => hash);

describe('words', () => {
  it('are runs of letters and digits, whatever stands between them', () => {
    expect(words('Orange, OVHcloud et 3CX : un accord.')).toEqual(['Orange', 'OVHcloud', 'et', '3CX', 'un', 'accord']);
  });

  it('are parted by apostrophes of every kind', () => {
    for (const apostrophe of ["'", '’', 'ʼ', '‘', '`', '´'])
      expect(words(`l${apostrophe}accord d${apostrophe}Orange`)).toEqual(['l', 'accord', 'd', 'Orange']);
  });

  it('are joined across hyphens and dots without a sign between them', () => {
    expect(signs('Hewlett-Packard, Atos/Eviden, booking.com')).toEqual([',', '/', ',']);
  });

  it('are parted by a sign where a hyphen stands alone or a dot ends a sentence', () => {
    expect(signs('Orange - Business. Ensuite')).toEqual(['-', '.']);
  });

  it('keep the dots of initials as gaps', () => {
    expect(signs('J. P. Morgan parle.')).toEqual(['.']);
  });
});

describe('folding', () => {
  it.each([
    ['case', 'ORANGE', 'orange'],
    ['accents', 'Caisse des Dépôts', 'caisse des depots'],
    ['decomposed accents', 'De\u0301po\u0302ts', 'depots'],
    ['ligatures', 'Œuvre Æon ﬁbre', 'oeuvre aeon fibre'],
    ['strokes', 'Ørsted Łódź Straße', 'orsted lodz strasse'],
    ['soft hyphens', 'Cloud\u00adwatt', 'cloudwatt'],
    ['zero-width characters', 'Cloud\u200bwatt\ufeff', 'cloudwatt'],
    ['direction marks', '\u202aCloudwatt\u202c', 'cloudwatt'],
    ['registered names', 'Microsoft® Azure™', 'microsoft azure'],
    ['non-breaking and narrow spaces', 'Orange\u00a0Business\u202fServices', 'orange business services'],
    ['full-width letters', 'ＯＶＨ', 'ovh'],
    ['non-breaking hyphens', 'Hewlett\u2011Packard', 'hewlett-packard'],
  ])('sees through %s', (_, written, plain) => {
    expect(hashes(written)).toEqual(hashes(plain));
  });

  it('keeps unlike words apart', () => {
    expect(new Set(['orange', 'oranges', 'organe', 'orang', 'range'].flatMap((word) => hashes(word))).size).toBe(5);
  });

  it('leaves soft hyphens at the ends of a word outside, and combining marks inside', () => {
    expect(words('\u00adOrange\u00ad Café\u200b Cafe\u0301!')).toEqual(['Orange', 'Café', 'Cafe\u0301']);
  });

  it('makes a lone surrogate and an emoji signs between words', () => {
    expect(words('Orange\ud83c Bull🍊SFR')).toEqual(['Orange', 'Bull', 'SFR']);
  });
});

describe('elisions that lost their apostrophe', () => {
  it('are words of their own before a capital', () => {
    expect(words('dOrange lOVHcloud quOrange LOrange')).toEqual([
      'd',
      'Orange',
      'l',
      'OVHcloud',
      'qu',
      'Orange',
      'L',
      'Orange',
    ]);
  });

  it('are not seen in acronyms, in names with inner capitals, or in words all small', () => {
    const text = 'DHL SAP LVMH eBay iPhone laffaire dorange McDonald nVidia';
    expect(words(text)).toEqual(text.split(' '));
  });
});

describe('any text', () => {
  it('gives tokens in order that do not overlap and stay inside it', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), (text) => {
        const tokens = createTokens();
        tokenise(text, tokens);
        const places = Array.from({ length: tokens.count }, (_, index) => [
          tokens.start[index] ?? -1,
          tokens.end[index] ?? -1,
        ]).flat();
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(
          places.every(
            (place, index) =>
              place >= 0 && place <= text.length && (index % 2 === 0 || place > (places[index - 1] ?? 0)),
          ),
        ).toBe(true);
      }),
    );
  });

  it('gives the same words whatever invisible characters are strewn into it', () => {
    const insert = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufe0f')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zé ,]{0,60}$/), insert, (text, insertions) => {
        let strewn = text;
        for (const [place, character] of insertions) strewn = strewn.slice(0, place) + character + strewn.slice(place);
        expect(hashes(strewn)).toEqual(hashes(text));
      }),
    );
  });

  it('reads the same arrays again for the next text', () => {
    const tokens = createTokens();
    tokenise('un texte d’IBM assez long pour que le suivant soit plus court', tokens);
    tokenise('court', tokens);
    expect([tokens.count, tokens.capitals]).toEqual([1, []]);
  });

  it('grows with more words than it had room for', () => {
    expect(words('mot '.repeat(5000))).toHaveLength(5000);
  });
});
