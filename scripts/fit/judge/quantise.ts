import type { JudgeWeights } from '../../../lib/recognition/judge/format.ts';
import { toScore } from '../../../lib/recognition/linking/score.ts';
import type { Fitted } from './train.ts';

/**
 * Of an 8-bit weight. Largest weights are some 0.6, and steps of 0.02 cost nothing: on names unseen the log-loss is
 * 0.333 with them as with steps of 0.004, and the weights are 48 kB gzipped instead of 74.
 */
const MAX_STEP = 127;
const STEP = 0.025;

/** How the odds of a model are put right: `slope` of them and an `offset`. */
export type Calibration = { readonly slope: number; readonly offset: number };

/**
 * A fitted model in bytes: weights in steps of {@link STEP}, what is less than a step left out, the calibration taken
 * into all of them.
 */
export function quantise(
  { weights, bias, options }: Fitted,
  { slope, offset }: Calibration,
): Omit<JudgeWeights, 'trees'> {
  return {
    weights: Int8Array.from(
      weights,
      (weight) =>
        Math.sign(weight) * Math.min(MAX_STEP, Math.abs(weight) < STEP ? 0 : Math.round(Math.abs(weight) / STEP)),
    ),
    unit: slope * STEP,
    share: slope * options.share,
    bias: slope * bias + offset,
  };
}

const ROUNDS = 200;
const RATE = 0.5;

/**
 * Platt's scaling: the slope and offset with the least log-loss on odds that the model gave to names and authors it had
 * not seen.
 */
export function calibrate(judged: readonly { readonly odds: number; readonly isRight: boolean }[]): Calibration {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [bySlope, byOffset] = [0, 0];
    for (const { odds, isRight } of judged) {
      const error = toScore(slope * odds + offset) - (isRight ? 1 : 0);
      bySlope += error * odds;
      byOffset += error;
    }
    slope -= (RATE * bySlope) / judged.length / 4;
    offset -= (RATE * byOffset) / judged.length;
  }
  return { slope, offset };
}
