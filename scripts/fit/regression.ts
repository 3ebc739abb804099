import { toScore } from '../../lib/recognition/linking/score.ts';
import type { Example } from './examples.ts';

export type FitOptions = {
  /** The weight that each feature starts from and is pulled back to, by number. */
  readonly prior: Float32Array;
  /**
   * Numbers of the features whose weight may move: none else, or the others are fitted beside weights that are never
   * kept.
   */
  readonly free: ReadonlySet<number>;
  /** Inverse variance of the prior: the higher, the more examples it takes to move a weight. */
  readonly strength: number;
};

const SWEEPS = 60;
const LARGEST_STEP = 1;
/** A mark on a wrong word costs more trust than a right one earns: a wrong example counts so many times. */
const COST_OF_WRONG = 1.5;

/**
 * Logistic regression with a Gaussian prior round hand-set weights, by Newton steps along one weight after the other;
 * the same examples give the same weights. A weight never changes its sign: a small set must not teach that «chez»
 * speaks against a firm.
 */
export function fitWeights(examples: readonly Example[], { prior, free: allowed, strength }: FitOptions): Float32Array {
  const weights = Float64Array.from(prior);
  const having = new Map<number, { index: number; value: number }[]>();
  examples.forEach(({ features }, index) => {
    for (const [feature, value] of features) having.set(feature, [...(having.get(feature) ?? []), { index, value }]);
  });
  const odds = examples.map((example) => oddsOf(example, weights));
  const free = [...having.keys()].filter((feature) => allowed.has(feature)).toSorted((a, b) => a - b);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const feature of free) {
      const [before, start] = [weights[feature] ?? 0, prior[feature] ?? 0];
      let gradient = strength * (before - start);
      let curvature = strength;
      for (const { index, value } of having.get(feature) ?? []) {
        const score = toScore(odds[index] ?? 0);
        const isRight = examples[index]?.isRight === true;
        const cost = isRight ? 1 : COST_OF_WRONG;
        gradient += cost * value * (score - (isRight ? 1 : 0));
        curvature += cost * value * value * score * (1 - score);
      }
      const step = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, -gradient / curvature));
      const after = start === 0 || (before + step) * start > 0 ? before + step : 0;
      weights[feature] = after;
      for (const { index, value } of having.get(feature) ?? [])
        odds[index] = (odds[index] ?? 0) + value * (after - before);
    }
  }
  return Float32Array.from(weights);
}

/** Log-odds of an example. */
export function oddsOf({ features }: Example, weights: ArrayLike<number>): number {
  let odds = 0;
  for (const [feature, value] of features) odds += value * (weights[feature] ?? 0);
  return odds;
}
