import type { Mention } from '../model/mention.ts';
import type { GazetteerDocument } from './document.ts';
import { explain } from './explain.ts';
import type { FeatureId } from './feature-ids.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Why a name is marked, in what a sentence needs: how sure that is, and the strongest reasons, the weightiest first. */
export type Why = { readonly certainty: 'certain' | 'likely' | 'unsure'; readonly for: readonly FeatureId[]; readonly against: readonly FeatureId[] };

const CERTAIN = 0.9;
const LIKELY = 0.65;

/** Explains a mention of block `key` in the light of its page as it is now. */
export function whyMarked(gazetteer: Gazetteer, linkedText: GazetteerDocument, key: number, mention: Mention): Why {
  const reasons = explain(gazetteer, linkedText, key, mention);
  return {
    certainty: mention.score >= CERTAIN ? 'certain' : mention.score >= LIKELY ? 'likely' : 'unsure',
    for: [...new Set(reasons.for.map(({ feature }) => feature))],
    against: [...new Set(reasons.against.map(({ feature }) => feature))],
  };
}
