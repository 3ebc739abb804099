import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSearchText, foldedWords, foldWithOffsets } from '../../../../lib/search/index/fold-text.ts';
import { hostileText } from '../../../support/hostile-text.ts';

describe('foldText', () => {
  it.each([
    ['L’Élysée, 2015', ' l elysee 2015'],
    ["dOrange ou d'Orange", ' dorange ou d orange'],
    ['Œuvre ﬁnie', ' oeuvre finie'],
    ['Gaia\u2011X / Open-Cloud', ' gaia x open cloud'],
    ['sou\u00advenir', ' souvenir'],
    ['cafe\u0301', ' cafe'],
    ['', ''],
    [' … ', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldSearchText(text)).toBe(folded);
  });

  it('is the words of the text, each after one space', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const words = foldedWords(text);
        expect(words.every((word) => word !== '')).toBe(true);
        expect(foldSearchText(text)).toBe(words.map((word) => ` ${word}`).join(''));
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(foldSearchText(foldSearchText(text))).toBe(foldSearchText(text));
      }),
    );
  });
});

describe('foldWithOffsets', () => {
  it('knows where each folded unit came from', () => {
    const { text, offsets } = foldWithOffsets('« Œuvre »');
    expect(text).toBe(' oeuvre');
    expect(offsets).toEqual([2, 2, 2, 3, 4, 5, 6]);
  });

  it('gives one offset a unit, never falling, all within the text', () => {
    fc.assert(
      fc.property(hostileText(), (original) => {
        const { text, offsets } = foldWithOffsets(original);
        expect(offsets).toHaveLength(text.length);
        expect(offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0) && offset < original.length)).toBe(
          true,
        );
      }),
    );
  });
});
