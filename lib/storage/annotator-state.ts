/**
 * What the annotating script reads at its start, in one call: light, without a schema library.
 * `annotator-writer.ts` is the only writer.
 */
import { onLocalChange, readLocal } from '../platform/local-store.ts';
import { GAZETTEER_KEY, PAGE_RULES_KEY, type StoredGazetteer } from './annotator-keys.ts';
import { fromBase64 } from './base64.ts';
import { isPageRules, type PageRules } from './page-rules.ts';

/** What marking a page needs; nothing is marked before the installation has finished and both are there. */
export type AnnotatorState = {
  /** The compiled gazetteer. */
  readonly gazetteer: Uint8Array;
  readonly rules: PageRules;
};

/** Reads everything that marking a page needs, in one call to the browser. */
export async function readAnnotatorState(): Promise<Partial<AnnotatorState>> {
  return stateOf(await readLocal([GAZETTEER_KEY, PAGE_RULES_KEY]));
}

/** Tells which parts of the state changed, and to what, until the signal ends. */
export function onAnnotatorStateChange(listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal): void {
  onLocalChange(({ [GAZETTEER_KEY]: gazetteer, [PAGE_RULES_KEY]: rules }) => {
    if (gazetteer || rules) listener(stateOf({ [GAZETTEER_KEY]: gazetteer?.newValue, [PAGE_RULES_KEY]: rules?.newValue }));
  }, signal);
}

function stateOf({ [GAZETTEER_KEY]: gazetteer, [PAGE_RULES_KEY]: rules }: Readonly<Record<string, unknown>>): Partial<AnnotatorState> {
  return { ...(isStoredGazetteer(gazetteer) && { gazetteer: fromBase64(gazetteer.data) }), ...(isPageRules(rules) && { rules }) };
}

function isStoredGazetteer(stored: unknown): stored is StoredGazetteer {
  return typeof stored === 'object' && stored !== null && 'data' in stored;
}
