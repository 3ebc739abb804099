import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightWords, highlightsIn, sentencesOf } from '../../../../components/reader/highlights.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const TEXT = 'Orange paie.\nCloudwatt  ferme\n\nFin de Cloudwatt.';
const found = (...words: string[]): readonly string[] =>
  highlightsIn(
    TEXT,
    words.map((text) => ({ text })),
  ).map(({ start, end }) => TEXT.slice(start, end));

describe('highlights in a text', () => {
  it('are found over line breaks and doubled spaces, in the order of the text', () => {
    expect(found('Fin de Cloudwatt.', 'paie. Cloudwatt ferme')).toEqual([
      'paie.\nCloudwatt  ferme',
      'Fin de Cloudwatt.',
    ]);
  });

  it('are none where nothing is highlighted', () => {
    expect(found()).toEqual([]);
  });

  it('are left out where the text has them no more, or where an earlier one lies', () => {
    expect(found('Numergy', 'Orange paie.', 'paie. Cloudwatt')).toEqual(['Orange paie.']);
  });

  it('are found for whatever words of whatever text are selected', () => {
    fc.assert(
      fc.property(hostileText(12), fc.nat(), fc.nat(), (text, one, other) => {
        const ends = [one % (text.length + 1), other % (text.length + 1)];
        const words = highlightWords(text.slice(Math.min(...ends), Math.max(...ends)));
        const [highlight] = highlightsIn(text, [{ text: words }]);
        expect(highlight ? highlightWords(text.slice(highlight.start, highlight.end)) : '').toBe(words);
      }),
    );
  });
});

describe('sentences of a block', () => {
  it('are cut as the language cuts them, without the space around them', () => {
    const text = 'Il part. « Enfin ! » dit-il.  Et puis ? ';
    expect(
      sentencesOf(text, 'fr')
        .map(({ start, end }) => text.slice(start, end))
        .at(-1),
    ).toBe('Et puis ?');
  });

  it('are found where a page names no language that there is', () => {
    expect(sentencesOf('One. Two.', '??')).toHaveLength(2);
  });
});
