/** The background's pen for what the annotating script reads; one change at a time, so that none overwrites another. */
import { joinedCorrections } from '../../model/accepted-corrections.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Correction } from '../../model/correction.ts';
import { correctionKey } from '../../model/correction.ts';
import { mutesUnder, settingsUnder } from '../../model/policy.ts';
import type { Policy } from '../../model/policy.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { changedSettings, type Mutes, type Settings } from '../../model/settings.ts';
import { readLocal, removeLocal, writeLocal } from '../../platform/local-store.ts';
import {
  GAZETTEER_HASH_KEY,
  GAZETTEER_KEY,
  CORRECTIONS_KEY,
  LIBRARY_REVISION_KEY,
  MUTES_KEY,
  OLD_CORRECTIONS_KEY,
  PAGE_RULES_KEY,
  POLICY_KEY,
  SETTINGS_KEY,
} from './annotator-keys.ts';
import type { StoredGazetteer } from './annotator-keys.ts';
import { toBase64 } from './base64.ts';
import { correctionsOfOldFormat } from './old-corrections.ts';
import { isPageRules, pageRules } from './page-rules.ts';
import { policyOf } from './policy.ts';
import { CHOICE_KEYS, choicesOf, correctionsOf, mutesOf, settingsOf } from './reader-choices.ts';
import type { ReaderChoices } from './reader-choices.ts';

export type AnnotatorWriter = {
  /** Hash of the gazetteer that is stored; none while the page’s rules are not there beside it, as after an update. */
  readonly gazetteerHash: () => Promise<string | undefined>;
  readonly storeGazetteer: (hash: string, bytes: Uint8Array) => Promise<Result<undefined, AppError>>;
  /** Puts a policy into force: pages take it in at once. */
  readonly applyPolicy: (policy: Policy) => Promise<Result<undefined, AppError>>;
  /** Stores what differs from the defaults; gives the settings that hold now. */
  readonly changeSettings: (change: Partial<Settings>) => Promise<Result<Settings, AppError>>;
  /** The settings that hold, and the mutes: the administrator’s and the reader’s. */
  readonly settings: () => Promise<Settings>;
  readonly mutes: () => Promise<Mutes>;
  /** Mutes sites, or no longer. Gives the mutes that hold now. */
  readonly muteSites: (hosts: readonly string[], muted: boolean) => Promise<Result<Mutes, AppError>>;
  readonly corrections: () => Promise<readonly Correction[]>;
  /** Keeps corrections, each once: one that says the same as another takes its place. Gives how many are new. */
  readonly correct: (corrections: readonly Correction[]) => Promise<Result<number, AppError>>;
  /** Forgets a correction. */
  readonly removeCorrection: (id: string) => Promise<Result<undefined, AppError>>;
  /** Makes corrections of what the first version kept as corrections. */
  readonly adoptOldCorrections: (newId: () => string) => Promise<Result<undefined, AppError>>;
  /** Notifies every context that the library changed. */
  readonly libraryChanged: () => Promise<Result<undefined, AppError>>;
};

export function createAnnotatorWriter(): AnnotatorWriter {
  const inTurn = createTurns();
  const update = <T>(
    key: string,
    change: (stored: unknown, policy: Policy) => { readonly stored: unknown; readonly value: T },
  ): Promise<Result<T, AppError>> =>
    inTurn(async () => {
      const isChoice = CHOICE_KEYS.includes(key);
      const items = await readLocal(isChoice ? CHOICE_KEYS : [key]);
      const { stored, value } = change(items[key], policyOf(items[POLICY_KEY]));
      await writeLocal({ [key]: stored, ...(isChoice && rulesFrom({ ...items, [key]: stored })) });
      return value;
    });
  const correct: AnnotatorWriter['correct'] = (corrections) =>
    update(CORRECTIONS_KEY, (stored) => {
      const before = correctionsOf(stored);
      const known = new Set(before.map(correctionKey));
      const kept = joinedCorrections(before, corrections);
      return { stored: kept, value: kept.filter((correction) => !known.has(correctionKey(correction))).length };
    });
  const held = async (): Promise<ReaderChoices> => choicesOf(await readLocal(CHOICE_KEYS));
  return {
    applyPolicy: (policy) => update(POLICY_KEY, () => ({ stored: policy, value: undefined })),
    gazetteerHash: storedHash,
    storeGazetteer: (hash, bytes) =>
      inTurn(async () => {
        await writeGazetteer({ hash, data: toBase64(bytes) });
        return undefined;
      }),
    changeSettings: (change) =>
      update(SETTINGS_KEY, (stored, policy) => {
        const own = { ...settingsOf(stored), ...change };
        return { stored: changedSettings(own), value: settingsUnder(policy, own) };
      }),
    settings: async () => (await held()).settings,
    mutes: async () => (await held()).mutes,
    muteSites: (hosts, muted) =>
      update(MUTES_KEY, (stored, policy) => {
        const given = new Set(hosts);
        const others = mutesOf(stored).sites.filter((site) => !given.has(site));
        const own = { sites: muted ? [...others, ...given] : others };
        return { stored: own, value: mutesUnder(policy, own) };
      }),
    async corrections() {
      return correctionsOf((await readLocal([CORRECTIONS_KEY]))[CORRECTIONS_KEY]);
    },
    correct,
    removeCorrection: (id) =>
      update(CORRECTIONS_KEY, (stored) => ({
        stored: correctionsOf(stored).filter((correction) => correction.id !== id),
        value: undefined,
      })),
    adoptOldCorrections: (newId) => adoptOld(correct, newId),
    libraryChanged: () =>
      update(LIBRARY_REVISION_KEY, (stored) => ({
        stored: typeof stored === 'number' ? stored + 1 : 1,
        value: undefined,
      })),
  };
}

/** The record of the page’s rules, derived anew. */
function rulesFrom(items: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { [PAGE_RULES_KEY]: pageRules(choicesOf(items)) };
}

function storeError(failure: unknown): AppError {
  const text = String(failure);
  return appError(/quota/i.test(text) ? 'quota-exceeded' : 'database-unavailable', text);
}

/** The hash that is stored, if rules of the page lie beside it. */
async function storedHash(): Promise<string | undefined> {
  const { [GAZETTEER_HASH_KEY]: hash, [PAGE_RULES_KEY]: rules } = await readLocal([GAZETTEER_HASH_KEY, PAGE_RULES_KEY]);
  return typeof hash === 'string' && isPageRules(rules) ? hash : undefined;
}

/** Runs writes one after the other; a write that fails is an error of the store. */
function createTurns(): <T>(write: () => Promise<T>) => Promise<Result<T, AppError>> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(write: () => Promise<T>): Promise<Result<T, AppError>> => {
    const turn = last.then(async () => {
      try {
        return ok(await write());
      } catch (failure) {
        return err(storeError(failure));
      }
    });
    last = turn;
    return turn;
  };
}

async function adoptOld(
  correct: AnnotatorWriter['correct'],
  newId: () => string,
): Promise<Result<undefined, AppError>> {
  const old = (await readLocal([OLD_CORRECTIONS_KEY]))[OLD_CORRECTIONS_KEY];
  if (old === undefined) return ok(undefined);
  const kept = await correct(correctionsOfOldFormat(old, newId));
  if (!kept.ok) return kept;
  await removeLocal([OLD_CORRECTIONS_KEY]);
  return ok(undefined);
}

/** Stores names with the rules of this moment, so that a page reads both at once. */
async function writeGazetteer(stored: StoredGazetteer): Promise<void> {
  const rules = rulesFrom(await readLocal(CHOICE_KEYS));
  await writeLocal({ [GAZETTEER_KEY]: stored, [GAZETTEER_HASH_KEY]: stored.hash, ...rules });
}
