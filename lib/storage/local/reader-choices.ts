/**
 * What the reader chose, as it lies in `storage.local`: only what differs from the defaults, below what an administrator
 * set. A value that does not have its shape counts as absent.
 */
import type { Correction } from '../../model/correction.ts';
import { mutesUnder, settingsUnder } from '../../model/policy.ts';
import type { Policy } from '../../model/policy.ts';
import { completeSettings, type Mutes, type Settings } from '../../model/settings.ts';
import { onLocalChange, readLocal } from '../../platform/local-store.ts';
import { CORRECTIONS_KEY, MUTES_KEY, POLICY_KEY, SETTINGS_KEY } from './annotator-keys.ts';
import { policyOf } from './policy.ts';

/** What holds: what the reader chose, and before it what an administrator set. */
export type ReaderChoices = {
  readonly policy: Policy;
  readonly settings: Settings;
  readonly mutes: Mutes;
  readonly corrections: readonly Correction[];
};

/** The keys of {@link choicesOf}. */
export const CHOICE_KEYS: readonly string[] = [SETTINGS_KEY, MUTES_KEY, CORRECTIONS_KEY, POLICY_KEY];

/** The choices held by stored items. */
export function choicesOf(items: Readonly<Record<string, unknown>>): ReaderChoices {
  const policy = policyOf(items[POLICY_KEY]);
  return {
    policy,
    settings: settingsUnder(policy, settingsOf(items[SETTINGS_KEY])),
    mutes: mutesUnder(policy, mutesOf(items[MUTES_KEY])),
    corrections: correctionsOf(items[CORRECTIONS_KEY]),
  };
}

/** What the reader corrected. */
export async function readCorrections(): Promise<readonly Correction[]> {
  return correctionsOf((await readLocal([CORRECTIONS_KEY]))[CORRECTIONS_KEY]);
}

/** Tells that the reader chose something, here or elsewhere, until the signal ends; by default anything. */
export function onChoice(listener: () => void, signal: AbortSignal, keys = CHOICE_KEYS): void {
  onLocalChange((changes) => {
    if (keys.some((key) => key in changes)) listener();
  }, signal);
}

/** The settings held by a stored value, which has only what the reader changed. */
export function settingsOf(stored: unknown): Settings {
  return completeSettings(typeof stored === 'object' && stored !== null ? { ...stored } : {});
}

/** The muted sites held by a stored value. */
export function mutesOf(stored: unknown): Mutes {
  const sites = field(stored, 'sites');
  return { sites: Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [] };
}

/** The corrections held by a stored value; each was checked by its schema when it was written. */
export function correctionsOf(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.filter(isCorrection) : [];
}

function isCorrection(value: unknown): value is Correction {
  const kind = field(value, 'kind');
  const learned = field(value, 'learned');
  if (typeof field(value, 'surface') !== 'string') return false;
  if (kind === 'verdict')
    return (
      Array.isArray(field(learned, 'words')) &&
      Array.isArray(field(learned, 'features')) &&
      typeof field(learned, 'surface') === 'string'
    );
  return kind === 'never' || typeof field(value, 'companyId') === 'string';
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
