import { toScore } from '../../../lib/recognition/linking/score.ts';
import type { JudgeExample } from './examples.ts';
import { probabilities } from './train.ts';

/** The likeliest reading of an example, as log-odds against all others, and whether it is right. */
export type JudgedExample = { readonly example: JudgeExample; readonly odds: number; readonly isRight: boolean };

/** The likeliest reading by the log-odds of each. */
export function judgedBy(example: JudgeExample, allOdds: readonly number[]): JudgedExample {
  const shares = probabilities(allOdds);
  const best = shares.indexOf(Math.max(...shares));
  const share = Math.min(1 - 1e-9, Math.max(1e-9, shares[best] ?? 0));
  return { example, odds: Math.log(share / (1 - share)), isRight: example.right === best };
}

/** Names, those that are a company, log-loss, precision and recall at .5, and the recall at three precisions. */
export function curveRow(name: string, judged: readonly JudgedExample[]): string[] {
  const sorted = judged.toSorted((one, other) => other.odds - one.odds);
  const firms = judged.filter(({ example }) => example.right >= 0).length;
  const loss = judged.reduce((sum, { odds, isRight }) => sum + Math.log1p(Math.exp(isRight ? -odds : odds)), 0);
  let right = 0;
  const points = sorted.map(({ odds, isRight }, index) => {
    if (isRight) right += 1;
    return { odds, precision: right / (index + 1), recall: right / firms };
  });
  const half = points.findLast(({ odds }) => odds >= 0);
  const recallAt = (precision: number): string =>
    (points.findLast((point) => point.precision >= precision)?.recall ?? 0).toFixed(3);
  return [
    name,
    String(judged.length),
    String(firms),
    (loss / judged.length).toFixed(3),
    half?.precision.toFixed(3) ?? '–',
    half?.recall.toFixed(3) ?? '–',
    ...[0.95, 0.93, 0.9].map(recallAt),
  ];
}

const BINS = [0.02, 0.1, 0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1] as const;

/** How many names with a score in each range are right. */
export function calibrationRows(judged: readonly JudgedExample[]): string[][] {
  const scored = judged.map(({ odds, isRight }) => ({ score: toScore(odds), isRight }));
  const rows = BINS.map((upper, index) => {
    const lower = BINS[index - 1] ?? 0;
    const inside = scored.filter(({ score }) => score >= lower && (score < upper || upper === 1));
    const share = (count: number): string => (inside.length === 0 ? '–' : (count / inside.length).toFixed(3));
    return [
      `${lower}–${upper}`,
      String(inside.length),
      share(inside.reduce((sum, { score }) => sum + score, 0)),
      share(inside.filter(({ isRight }) => isRight).length),
    ];
  });
  return [['score', 'names', 'mean score', 'right'], ...rows];
}
