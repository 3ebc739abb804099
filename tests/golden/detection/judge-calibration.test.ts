import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/recognition/find-mentions.ts';
import { loadSet } from '../../../scripts/eval/passages.ts';
import { compare } from '../../../scripts/eval/score.ts';
import { judgedGazetteer, shippedCompanies } from '../../support/shipped.ts';

const companies = shippedCompanies();
const known = new Set(companies.map(({ id }) => id));
const gazetteer = judgedGazetteer();
/** Bounds of scores, and how far the share of right marks may lie below the least score of a bin. */
const BINS = [0.71, 0.9, 0.95, 0.98, 1.01] as const;
const SLACK = 0.05;
/** A bin with fewer marks tells nothing. */
const MIN_MARKS = 20;

/** The marks of both halves of the golden set, with whether each is right. */
async function scoredMarks(): Promise<{ score: number; isRight: boolean }[]> {
  const passages = [...(await loadSet('dev', (id) => known.has(id))), ...(await loadSet('held-out', (id) => known.has(id)))];
  return passages.flatMap(({ text, lang, title, host, date, mentions }) =>
    findMentions(gazetteer, text, { lang, ...(title && { title }), ...(host && { host }), ...(date && { date }) }).flatMap(
      (mark) => {
        const { right, wrongLink, false: wrong } = compare(mentions, [mark]);
        return right.length + wrongLink.length + wrong.length === 0
          ? []
          : [{ score: mark.score, isRight: right.length > 0 }];
      },
    ),
  );
}

describe('scores on the golden set', () => {
  it('are right about as often as they say', async () => {
    const marks = await scoredMarks();
    const tooLow = BINS.slice(1).flatMap((upper, index) => {
      const lower = BINS[index] ?? 0;
      const inside = marks.filter(({ score }) => score >= lower && score < upper);
      const share = inside.filter(({ isRight }) => isRight).length / inside.length;
      return inside.length < MIN_MARKS || share >= lower - SLACK ? [] : [`${lower}: ${share} of ${inside.length}`];
    });
    expect(tooLow).toEqual([]);
  });

  it('of 0.9 and more are right in 97 of 100 marks', async () => {
    const sure = (await scoredMarks()).filter(({ score }) => score >= 0.9);
    expect(sure.length).toBeGreaterThan(400);
    expect(sure.filter(({ isRight }) => isRight).length / sure.length).toBeGreaterThanOrEqual(0.97);
  });
});
