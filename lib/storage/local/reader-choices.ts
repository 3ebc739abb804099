/**
 * What the reader chose, as it lies in `storage.local`: only what differs from the defaults, below what an
 * administrator set. A value that does not have its shape counts as absent.
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

/**
 * The corrections held by a stored value. Their schema is too heavy for pages; but all code that runs as a content
 * script can write here, so that nothing is taken for granted.
 */
export function correctionsOf(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.filter(isCorrection) : [];
}

function isCorrection(value: unknown): value is Correction {
  const isText = (key: string, of = value): boolean => typeof field(of, key) === 'string';
  if (!isText('id') || !isText('at') || !isText('surface')) return false;
  switch (field(value, 'kind')) {
    case 'verdict':
      return isLearned(field(value, 'learned'));
    case 'never':
      return isText('host') && typeof field(value, 'everywhere') === 'boolean';
    case 'always':
      return isText('companyId') && isText('host');
    case 'name': {
      const own = field(value, 'own');
      return isText('companyId') && (own === undefined || (isText('name', own) && isText('about', own)));
    }
    default:
      return false;
  }
}

function isLearned(value: unknown): boolean {
  const verdict = field(value, 'verdict');
  return (
    ['surface', 'companyId', 'host'].every((key) => typeof field(value, key) === 'string') &&
    (verdict === 'accept' || verdict === 'reject' || typeof field(verdict, 'companyId') === 'string') &&
    typeof field(value, 'sentence') === 'number' &&
    isListOf('string', field(value, 'words')) &&
    isListOf('number', field(value, 'features'))
  );
}

function isListOf(type: 'string' | 'number', value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === type);
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
