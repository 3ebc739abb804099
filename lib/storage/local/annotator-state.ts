/**
 * What the annotating script reads at its start: light, without a schema library.
 * `annotator-writer.ts` is the only writer.
 */
import { onLocalChange, readLocal } from '../../platform/local-store.ts';
import { GAZETTEER_HASH_KEY, GAZETTEER_KEY, PAGE_RULES_KEY, type StoredGazetteer } from './annotator-keys.ts';
import { fromBase64 } from './base64.ts';
import { isStoredGazetteer } from './packed-names.ts';
import { isPageRules, type PageRules } from './page-rules.ts';

/** What marking a page needs; nothing is marked before the installation has finished and both are there. */
export type AnnotatorState = {
  /** The compiled gazetteer. */
  readonly gazetteer: Uint8Array;
  readonly rules: PageRules;
};

export type AnnotatorStore = {
  /**
   * Reads what marking a page needs; names that were given before are not given again. `early` gets those of the pack
   * while storage is being asked, which takes as long as making them ready: nearly always they are the ones.
   */
  readonly read: (early?: (gazetteer: Uint8Array) => void) => Promise<Partial<AnnotatorState>>;
  /** Tells which parts of the state changed, and to what, until the signal ends. */
  readonly onChange: (listener: (changed: Partial<AnnotatorState>) => void, signal: AbortSignal) => void;
};

/** The state; where the names of the pack lie in the page already, a few hundred bytes of it are read. */
export function openAnnotatorState(packed?: StoredGazetteer): AnnotatorStore {
  /** Hash of the names that were given. */
  let given: unknown;
  /** What changed while storage was asked, which takes long for thousands of accounts: the reply is older. */
  let told: Partial<AnnotatorState> = {};
  const stateOf = (names: unknown, rules: unknown): Partial<AnnotatorState> => {
    if (isStoredGazetteer(names)) given = names.hash;
    return {
      ...(isStoredGazetteer(names) && { gazetteer: fromBase64(names.data) }),
      ...(isPageRules(rules) && { rules }),
    };
  };

  return {
    async read(early) {
      told = {};
      const asked = readLocal([GAZETTEER_HASH_KEY, PAGE_RULES_KEY]);
      const pack = packed && { hash: packed.hash, gazetteer: fromBase64(packed.data) };
      packed = undefined;
      if (pack) early?.(pack.gazetteer);
      const { [GAZETTEER_HASH_KEY]: hash, [PAGE_RULES_KEY]: rules } = await asked;
      if (pack && pack.hash === hash) {
        given = hash;
        return { ...stateOf(undefined, rules), gazetteer: pack.gazetteer, ...told };
      }
      const names = hash === given ? undefined : (await readLocal([GAZETTEER_KEY]))[GAZETTEER_KEY];
      return { ...stateOf(names, rules), ...told };
    },
    onChange(listener, signal) {
      onLocalChange(({ [GAZETTEER_KEY]: names, [PAGE_RULES_KEY]: rules }) => {
        if (!names && !rules) return;
        const changed = stateOf(names?.newValue, rules?.newValue);
        told = { ...told, ...changed };
        listener(changed);
      }, signal);
    },
  };
}
