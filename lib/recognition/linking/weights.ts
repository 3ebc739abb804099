import fitted from '../../../assets/model/linking-weights.json' with { type: 'json' };
import { FEATURES, type FeatureId } from './feature-table.ts';
import { MORE } from './features.ts';

/** What a feature counts for the first, the second and the third thing that speaks alike. */
export const WORTH: readonly number[] = [1, 0.6, 0.4];

/** How many weights a compiled model holds: one a feature number, for each time that it may stand. */
export const WEIGHT_COUNT = MORE * WORTH.length;

/** What each feature adds to the log-odds that a name stands for a company; 0 where a feature is left out. */
export type Weights = Partial<Readonly<Record<FeatureId, number>>>;

/** The weights that ship: those that `npm run fit` wrote, and the prior of a feature that it has not weighed yet. */
export function shippedWeights(): Weights {
  return { ...Object.fromEntries(FEATURES.map(({ id, prior }) => [id, prior])), ...fitted };
}

/** Weights as a table by feature number. */
export function compileWeights(weights: Weights): Float32Array {
  const table = new Float32Array(WEIGHT_COUNT);
  for (const { id, number } of FEATURES)
    WORTH.forEach((worth, time) => (table[number + time * MORE] = worth * (weights[id] ?? 0)));
  return table;
}
