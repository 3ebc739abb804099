import { describe, expect, it } from 'vitest';
import { recogniseText } from '../../../lib/recognition/find-mentions.ts';
import { measureStories, readStories, STORY_SETS } from '../../../scripts/eval/stories.ts';
import { shippedGazetteer } from '../../support/shipped.ts';

const gazetteer = shippedGazetteer();

describe('the golden list of stories', () => {
  it('has at least 300 pairs in each half', () => {
    const measured = STORY_SETS.map((set) => measureStories(readStories(set), () => []).grouper.pairs);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(300);
  });

  it('shares no story and no theme between the halves', () => {
    const [dev, heldOut] = STORY_SETS.map((set) => new Set(readStories(set).map(({ theme }) => theme)));
    expect([...(dev ?? [])].filter((theme) => heldOut?.has(theme))).toEqual([]);
  });

  it.each(STORY_SETS)('is grouped with a precision of 0.98 and a recall of 0.85: %s', (set) => {
    const { precision, recall } = measureStories(readStories(set), (article) => recogniseText(gazetteer, article).companies).grouper;
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });
});
