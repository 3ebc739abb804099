import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expansion, FIRST_EXPANSION, FIRST_LETTER, fold, IGNORED, isCapital, LAST_EXPANSION, MARK, SIGN, SPACE } from '../../../lib/text/fold.ts';

const foldOf = (character: string): string => {
  const folded = fold(character.charCodeAt(0));
  return folded >= FIRST_EXPANSION && folded <= LAST_EXPANSION ? expansion(folded) : String.fromCharCode(folded);
};

describe('fold', () => {
  it('takes case and accents away', () => {
    expect([...'AÉçÑůŻ'].map((character) => foldOf(character)).join('')).toBe('aecnuz');
  });

  it('spells ligatures out', () => {
    expect([...'ŒæßﬀĲ'].map((character) => foldOf(character))).toEqual(['oe', 'ae', 'ss', 'ff', 'ij']);
  });

  it('knows spaces, marks, invisible characters and signs', () => {
    expect([...' \u00a0\u202f\n'].map((character) => fold(character.charCodeAt(0)))).toEqual([SPACE, SPACE, SPACE, SPACE]);
    expect(fold(0x301)).toBe(MARK);
    expect([...'\u00ad\u200b\ufeff®'].map((character) => fold(character.charCodeAt(0)))).toEqual([IGNORED, IGNORED, IGNORED, IGNORED]);
    expect([...'&,€'].map((character) => fold(character.charCodeAt(0)))).toEqual([SIGN, SIGN, SIGN]);
    expect(fold(0xd83c)).toBe(SIGN);
  });

  it('answers alike the second time, and folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), (unit) => {
        const folded = fold(unit);
        expect(fold(unit)).toBe(folded);
        expect([FIRST_LETTER <= folded && folded < FIRST_EXPANSION ? fold(folded) : folded]).toEqual([folded]);
      }),
    );
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
    expect([...'AÉŒΩЖaéß1&我'].map((character) => isCapital(character.charCodeAt(0)))).toEqual([true, true, true, true, true, false, false, false, false, false, false]);
  });
});
