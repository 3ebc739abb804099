import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { FeatureId } from '../linking/feature-table.ts';
import { reasonsIn, strongest } from './explain.ts';

/**
 * Why a name is marked, in what a sentence needs: how sure that is, and the strongest reasons, the weightiest first.
 */
export type Why = {
  readonly certainty: 'certain' | 'likely' | 'unsure';
  readonly for: readonly FeatureId[];
  readonly against: readonly FeatureId[];
};

const CERTAIN = 0.9;
const LIKELY = 0.65;

/** Explains how sure a mention is by the features that it was scored with. */
export function whyMarked(gazetteer: Pick<Gazetteer, 'weights'>, score: number, features: readonly number[]): Why {
  const reasons = strongest(reasonsIn(gazetteer, features));
  return {
    certainty: score >= CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : 'unsure',
    for: [...new Set(reasons.for.map(({ feature }) => feature))],
    against: [...new Set(reasons.against.map(({ feature }) => feature))],
  };
}
