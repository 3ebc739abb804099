/** A log-linear model over hashed features: one table of 8-bit weights for all questions that the judge answers. */
import type { FactKind } from '../../model/fact.ts';
import type { Trees } from '../../recognition/judge/trees.ts';
import { joinHash } from '../reading/word-hash.ts';
import type { Features } from './features.ts';

export type FactModel = {
  /** A power of two of weights. */
  readonly table: Int8Array | Float32Array;
  /** What one step of a weight is worth in log-odds. */
  readonly step: number;
  /** What makes a probability of the judge's odds and of all else; without it the odds stand alone. */
  readonly trees?: Trees;
  /** Less likely facts are left out. */
  readonly threshold: number;
  /** Folded names of towns that companies of the pack have a seat in. */
  readonly towns?: ReadonlySet<string>;
};

/** The score of a list of features, each joined with the class it speaks for. */
export function scoreOf({ table, step }: FactModel, { hashes, count }: Features, salt: number): number {
  const mask = table.length - 1;
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += table[joinHash(hashes[index] ?? 0, salt) & mask] ?? 0;
  return sum * step;
}

/** Of each sort of evidence in a list of features its score. */
export function sortScores(
  { table, step }: FactModel,
  { hashes, sorts, count }: Features,
  salt: number,
  many: number,
): readonly number[] {
  const mask = table.length - 1;
  const sums = Array.from({ length: many }, () => 0);
  for (let index = 0; index < count; index += 1) {
    const sort = sorts[index] ?? 0;
    sums[sort] = (sums[sort] ?? 0) + (table[joinHash(hashes[index] ?? 0, salt) & mask] ?? 0) * step;
  }
  return sums;
}

/** Probabilities of alternatives by their scores. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const EDGE = 1e-4;

/** Log-odds of a probability, kept within ±9.2. */
export function logit(probability: number): number {
  const kept = Math.min(1 - EDGE, Math.max(EDGE, probability));
  return Math.log(kept / (1 - kept));
}

export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/**
 * How far the trees are off for a kind, in log-odds, as measured on hands that they were not fitted to: of people told
 * with 0.5 to 0.72 there 77 in 100 are right, since the lots leave out many whom an article only quotes.
 */
const OFF: Readonly<Partial<Record<FactKind, number>>> = { appointment: 0.8 };

export function oddsOffOf(kind: FactKind): number {
  return OFF[kind] ?? 0;
}
