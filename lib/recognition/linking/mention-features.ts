import type { Mention } from '../../model/mention.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { PAIRED, riskOf } from '../gazetteer/traits-of-form.ts';
import { isAcronymKey } from './acronyms.ts';
import type { GazetteerDocument } from './document.ts';
import { INTRODUCED, JUDGED_AGAINST, JUDGED_FOR, NEVER_INTRODUCED } from './features.ts';
import { isContested } from './odds-on-page.ts';

/** Log-odds from which what the judge says is given as a reason. */
const MIN_JUDGED = 0.5;

/** The numbers of all features of a reading, those of its page included. */
export function featuresOf(
  gazetteer: Gazetteer,
  linkedText: GazetteerDocument,
  key: number,
  { start, companyId }: Pick<Mention, 'start' | 'companyId'>,
): readonly number[] {
  const candidate = linkedText.linkedBlock(key)?.candidates.find((found) => found.start === start);
  if (candidate && isAcronymKey(candidate.hash)) {
    return gazetteer.ids[linkedText.page.introducedFor(candidate.hash)] === companyId ? [INTRODUCED] : [];
  }
  const reading = candidate?.readings.find(({ company }) => gazetteer.ids[company] === companyId);
  if (!reading) return [];
  if (!isContested(reading)) return reading.features;
  const { judged } = reading;
  const judgement = Math.abs(judged) < MIN_JUDGED ? [] : [judged > 0 ? JUDGED_FOR : JUDGED_AGAINST];
  const isUnintroduced =
    judged === 0 && riskOf(reading.traits) === PAIRED && !linkedText.page.isEstablished(reading.company);
  return [
    ...reading.features,
    ...judgement,
    ...linkedText.page.featuresOf(reading.company),
    ...(isUnintroduced ? [NEVER_INTRODUCED] : []),
  ];
}
