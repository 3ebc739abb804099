import type { Mention } from '../../model/mention.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { GazetteerDocument } from '../linking/document.ts';
import { FEATURES, type FeatureId } from '../linking/feature-table.ts';
import { MORE } from '../linking/features.ts';
import { featuresOf } from '../linking/mention-features.ts';

// Explaining lies apart from linking, so that its code and the names of the features stay out of the script in the
// page.

/** One reason for or against a reading, with its share of the log-odds. */
export type Reason = { readonly feature: FeatureId; readonly weight: number };

/** The strongest reasons for and against, the weightiest first. */
export type Explanation = { readonly for: readonly Reason[]; readonly against: readonly Reason[] };

const SHOWN = 3;
const names = new Map<number, FeatureId>(FEATURES.map(({ id, number }) => [number, id]));

/**
 * The three strongest reasons for a reading of block `key`, and the three against; none where the block holds no such
 * reading.
 */
export function explain(
  gazetteer: Gazetteer,
  linkedText: GazetteerDocument,
  key: number,
  mention: Pick<Mention, 'start' | 'companyId'>,
): Explanation {
  return strongest(allReasons(gazetteer, linkedText, key, mention));
}

/** The three strongest of all reasons, for and against. */
export function strongest(all: readonly Reason[]): Explanation {
  const reasons = all.filter(({ feature }) => feature !== 'bias');
  return {
    for: reasons.filter(({ weight }) => weight > 0).slice(0, SHOWN),
    against: reasons.filter(({ weight }) => weight < 0).slice(0, SHOWN),
  };
}

/**
 * Every reason for and against, the weightiest first; where no judge was asked, and the name is not written small, they
 * add up to the log-odds of the score.
 */
export function allReasons(
  gazetteer: Gazetteer,
  linkedText: GazetteerDocument,
  key: number,
  mention: Pick<Mention, 'start' | 'companyId'>,
): readonly Reason[] {
  return reasonsIn(gazetteer, featuresOf(gazetteer, linkedText, key, mention));
}

/** What the features of a reading, by their numbers, say for and against it. */
export function reasonsIn(gazetteer: Pick<Gazetteer, 'weights'>, numbers: readonly number[]): readonly Reason[] {
  const weights = new Map<FeatureId, number>();
  for (const number of numbers) {
    const feature = names.get(number % MORE);
    if (feature) weights.set(feature, (weights.get(feature) ?? 0) + (gazetteer.weights[number] ?? 0));
  }
  return [...weights]
    .flatMap(([feature, weight]): Reason[] => (weight === 0 ? [] : [{ feature, weight }]))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
