import { describe, expect, it } from 'vitest';
import {
  CAPITAL_LETTER,
  FIRST_LETTER,
  FOLDED,
  IGNORED,
  isCapital,
  isLetter,
  lettersOf,
  look,
  MARK,
  SIGN,
  SPACE,
  STOP_SIGN,
} from '../../../lib/text/fold.ts';

const foldOf = (character: string): string => lettersOf(look(character.charCodeAt(0)));
const looks = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => look(text.charCodeAt(index)));

describe('fold', () => {
  it('takes case and accents away', () => {
    expect([...'AÉçÑůŻ'].map((character) => foldOf(character)).join('')).toBe('aecnuz');
  });

  it('spells ligatures out', () => {
    expect([...'ŒæßﬀĲ'].map((character) => foldOf(character))).toEqual(['oe', 'ae', 'ss', 'ff', 'ij']);
  });

  it('knows spaces, marks, invisible characters, stops and signs', () => {
    expect(looks(' \u00a0\u202f\n')).toEqual([SPACE, SPACE, SPACE, SPACE]);
    expect(looks('\u0301')).toEqual([MARK]);
    expect(looks('\u00ad\u200b\ufeff®')).toEqual([IGNORED, IGNORED, IGNORED, IGNORED]);
    expect(looks('!?…')).toEqual([STOP_SIGN, STOP_SIGN, STOP_SIGN]);
    expect(looks('&,€/\ud83c')).toEqual([SIGN, SIGN, SIGN, SIGN, SIGN]);
  });

  it('answers alike the second time, and folds what is folded to itself, for every unit', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    const first = units.map(look);
    expect(units.map(look)).toEqual(first);
    const folded = [...new Set(first.map(lettersOf).join(''))];
    expect(folded.filter((letter) => look(letter.charCodeAt(0)) !== letter.charCodeAt(0))).toEqual([]);
  });

  it('tells letters from all else, and marks capitals', () => {
    expect(looks('aÉœß7').every((value) => isLetter(value))).toBe(true);
    expect(looks(' .-\u0301').some((value) => isLetter(value))).toBe(false);
    expect(look(0x41)).toBe(0x61 | CAPITAL_LETTER);
    expect(look(0x41) & FOLDED).toBeGreaterThan(FIRST_LETTER);
  });

  it('agrees with a plain reading of Unicode for every Latin letter', () => {
    const letters = Array.from({ length: 0x20f }, (_, index) => String.fromCharCode(0x41 + index));
    const plain = (letter: string): string => letter.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
    const simple = letters.filter((letter) => /^[a-z]$/.test(plain(letter)));
    expect(simple.length).toBeGreaterThan(250);
    expect(simple.map((letter) => foldOf(letter))).toEqual(simple.map((letter) => plain(letter)));
  });
});

describe('isCapital', () => {
  it('is true of letters with a small form, and of nothing else', () => {
    expect([...'AÉŒΩЖaéß1&我'].map((character) => isCapital(character.charCodeAt(0)))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
