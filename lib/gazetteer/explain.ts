import type { Mention } from '../model/mention.ts';
import type { GazetteerDocument } from './document.ts';
import * as features from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isContested } from './link.ts';
import { add, type Reason } from './score.ts';
import { PAIRED } from './traits-of-form.ts';

// Explaining lies apart from linking, so that its code and the names of the features stay out of the script in the page.

const names = new Map<features.Feature, string>(Object.entries(features).map(([name, feature]) => [feature, name]));

/** The name of a feature, as `features.ts` spells it. */
export function featureName(feature: features.Feature): string {
  return names.get(feature) ?? '';
}

/** Every reason for and against a reading of block `key`, the weightiest first; none where the block holds no such reading. */
export function explain(gazetteer: Gazetteer, linkedText: GazetteerDocument, key: number, { start, companyId }: Pick<Mention, 'start' | 'companyId'>): readonly Reason[] {
  const candidate = linkedText.linkedBlock(key)?.candidates.find((found) => found.start === start);
  const reading = candidate?.readings.find(({ company }) => gazetteer.ids[company] === companyId);
  if (!reading) return [];
  if (!isContested(reading)) return byWeight(reading.reasons);
  const unintroduced = reading.risk === PAIRED && !linkedText.page.isEstablished(reading.company);
  const reasons = [...reading.reasons, ...linkedText.page.reasonsFor(reading.company)];
  add(reasons, features.neverIntroduced, unintroduced);
  return byWeight(reasons);
}

function byWeight(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
