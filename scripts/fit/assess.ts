import { toScore } from '../../lib/recognition/linking/score.ts';
import { tableLines } from '../eval/table.ts';
import type { Example } from './examples.ts';

/** A score given to an example that the model had not seen. */
export type Scored = { readonly score: number; readonly isRight: boolean };

const THRESHOLD = 0.5;
const BINS = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 1];
const SMALLEST = 1e-6;

/** The folds of cross-validation: examples of one passage stay together. */
export function folds(
  examples: readonly Example[],
  count: number,
): { readonly train: Example[]; readonly test: Example[] }[] {
  return Array.from({ length: count }, (_, fold) => ({
    train: examples.filter(({ passage }) => passage % count !== fold),
    test: examples.filter(({ passage }) => passage % count === fold),
  }));
}

/** Scores of examples by some log-odds. */
export function scoreAll(examples: readonly Example[], oddsOf: (example: Example) => number): Scored[] {
  return examples.map((example) => ({ score: toScore(oddsOf(example)), isRight: example.isRight }));
}

/** One row: log-loss, and precision and recall of the readings. */
export function figuresRow(name: string, scored: readonly Scored[]): string[] {
  const loss =
    scored.reduce((sum, { score, isRight }) => sum - Math.log(Math.max(SMALLEST, isRight ? score : 1 - score)), 0) /
    scored.length;
  const marked = scored.filter(({ score }) => score >= THRESHOLD);
  const right = marked.filter(({ isRight }) => isRight).length;
  const all = scored.filter(({ isRight }) => isRight).length;
  return [name, loss.toFixed(4), (right / marked.length).toFixed(3), (right / all).toFixed(3)];
}

/** How often readings with a score in each range are right. */
export function calibrationLines(scored: readonly Scored[]): string[] {
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
  return tableLines([['score', 'readings', 'mean score', 'right'], ...rows]);
}
