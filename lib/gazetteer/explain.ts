import type { Mention } from '../model/mention.ts';
import { isAcronymKey } from './acronyms.ts';
import type { GazetteerDocument } from './document.ts';
import { FEATURE_IDS, FEATURE_NUMBERS, type FeatureId } from './feature-ids.ts';
import { INTRODUCED, MORE, NEVER_INTRODUCED } from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isContested } from './link.ts';
import { PAIRED, riskOf } from './traits-of-form.ts';

// Explaining lies apart from linking, so that its code and the names of the features stay out of the script in the page.

/** One reason for or against a reading, with its share of the log-odds. */
export type Reason = { readonly feature: FeatureId; readonly weight: number };

/** The strongest reasons for and against, the weightiest first. */
export type Explanation = { readonly for: readonly Reason[]; readonly against: readonly Reason[] };

const SHOWN = 3;
const names = new Map<number, FeatureId>(FEATURE_IDS.map((id) => [FEATURE_NUMBERS[id], id]));

/** The three strongest reasons for a reading of block `key`, and the three against; none where the block holds no such reading. */
export function explain(gazetteer: Gazetteer, linkedText: GazetteerDocument, key: number, mention: Pick<Mention, 'start' | 'companyId'>): Explanation {
  const reasons = allReasons(gazetteer, linkedText, key, mention).filter(({ feature }) => feature !== 'bias');
  return {
    for: reasons.filter(({ weight }) => weight > 0).slice(0, SHOWN),
    against: reasons.filter(({ weight }) => weight < 0).slice(0, SHOWN),
  };
}

/** Every reason for and against, the weightiest first; they add up to the log-odds of the score. */
export function allReasons(gazetteer: Gazetteer, linkedText: GazetteerDocument, key: number, mention: Pick<Mention, 'start' | 'companyId'>): readonly Reason[] {
  const weights = new Map<FeatureId, number>();
  for (const number of featuresOf(gazetteer, linkedText, key, mention)) {
    const feature = names.get(number % MORE);
    if (feature) weights.set(feature, (weights.get(feature) ?? 0) + (gazetteer.weights[number] ?? 0));
  }
  return [...weights]
    .flatMap(([feature, weight]): Reason[] => (weight === 0 ? [] : [{ feature, weight }]))
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}

/** The numbers of all features of a reading, those of its page included. */
export function featuresOf(gazetteer: Gazetteer, linkedText: GazetteerDocument, key: number, { start, companyId }: Pick<Mention, 'start' | 'companyId'>): readonly number[] {
  const candidate = linkedText.linkedBlock(key)?.candidates.find((found) => found.start === start);
  if (candidate && isAcronymKey(candidate.hash)) {
    return gazetteer.ids[linkedText.page.introducedFor(candidate.hash)] === companyId ? [INTRODUCED] : [];
  }
  const reading = candidate?.readings.find(({ company }) => gazetteer.ids[company] === companyId);
  if (!reading) return [];
  if (!isContested(reading)) return reading.features;
  const unintroduced = riskOf(reading.traits) === PAIRED && !linkedText.page.isEstablished(reading.company);
  return [...reading.features, ...linkedText.page.featuresOf(reading.company), ...(unintroduced ? [NEVER_INTRODUCED] : [])];
}
