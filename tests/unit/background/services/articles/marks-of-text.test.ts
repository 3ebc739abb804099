import { describe, expect, it } from 'vitest';
import { marksOfText } from '../../../../../lib/background/services/articles/marks-of-text.ts';
import type { TextStructure } from '../../../../../lib/model/article.ts';
import type { Mention } from '../../../../../lib/model/mention.ts';

const mention = (companyId: string, start: number): Mention => ({
  companyId,
  start,
  end: start + 3,
  surface: companyId,
  score: 1,
});
const MENTIONS = [mention('sfr', 0), mention('sfr', 10), mention('ovh', 20), mention('sfr', 30), mention('ovh', 90)];
const STRUCTURE: TextStructure = [
  { start: 5, end: 8, kind: 'item' },
  { start: 30, end: 40, kind: 'heading' },
];
const starts = (density: Parameters<typeof marksOfText>[2]): readonly number[] =>
  marksOfText(MENTIONS, STRUCTURE, density).map(({ start }) => start);

describe('marks of a kept text', () => {
  it('are as dense as on pages', () => {
    expect(starts('first-in-section')).toEqual([0, 20, 30, 90]);
    expect(starts('first-on-page')).toEqual([0, 20]);
    expect(starts('all')).toEqual(MENTIONS.map(({ start }) => start));
  });
});
