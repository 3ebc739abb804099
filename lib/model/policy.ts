/**
 * What an administrator set through the browser’s managed storage. It lies over the reader’s own choices and changes
 * none of them: when the policy goes, they hold again.
 */
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Mutes, Settings } from './settings.ts';

/** What an administrator can switch off. */
export const SWITCHABLE_FEATURES = ['team', 'feeds', 'import', 'export'] as const;
export type SwitchableFeature = (typeof SWITCHABLE_FEATURES)[number];

export type Policy = {
  /** Choices that the reader cannot change. */
  readonly settings: Partial<Settings>;
  /** Hosts on which nothing is marked. */
  readonly mutedSites: readonly string[];
  /** Addresses of feeds that are followed. */
  readonly feeds: readonly string[];
  /** Addresses of packs of companies that are installed. */
  readonly packs: readonly string[];
  /** Origins of the only servers that a team may have, `wss://host`; any where there is none. */
  readonly teamServers: readonly string[];
  readonly switchedOff: readonly SwitchableFeature[];
  /** Whether the articles that ship with the extension come into the library. */
  readonly starterLibrary: boolean;
  /** Keys whose value was not understood; they count as not set. */
  readonly ignored: readonly string[];
};

/** Nothing is set. */
export const NO_POLICY: Policy = {
  settings: {},
  mutedSites: [],
  feeds: [],
  packs: [],
  teamServers: [],
  switchedOff: [],
  starterLibrary: true,
  ignored: [],
};

/** Whether two policies say the same. Chromium's storage gives keys back in the order of the alphabet. */
export function samePolicy(one: Policy, other: Policy): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({
  settings,
  mutedSites,
  feeds,
  packs,
  teamServers,
  switchedOff,
  starterLibrary,
  ignored,
}: Policy): string {
  const sorted = Object.entries(settings).toSorted(([first], [second]) => (first < second ? -1 : 1));
  return JSON.stringify([sorted, mutedSites, feeds, packs, teamServers, switchedOff, starterLibrary, ignored]);
}

/** Whether an administrator set anything. */
export function isManaged(policy: Policy): boolean {
  return !samePolicy(policy, NO_POLICY);
}

/** Whether the reader cannot change a setting. */
export function isLocked(policy: Policy, key: keyof Settings): boolean {
  return policy.settings[key] !== undefined;
}

/** The settings that hold: the administrator’s before the reader’s. */
export function settingsUnder(policy: Policy, own: Settings): Settings {
  return { ...own, ...policy.settings };
}

/** The mutes that hold, each host once. */
export function mutesUnder(policy: Policy, own: Mutes): Mutes {
  return { sites: [...new Set([...policy.mutedSites, ...own.sites])] };
}

/** Settings with the default in the place of what is locked: what there is for the reader to reset or to export. */
export function settingsOfReader(policy: Policy, settings: Settings): Settings {
  const locked = Object.keys(policy.settings);
  const firstChoices = Object.entries(DEFAULT_SETTINGS).filter(([key]) => locked.includes(key));
  return { ...settings, ...Object.fromEntries(firstChoices) };
}

/** A change of settings without what is locked. */
export function changeUnder(policy: Policy, change: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([key]) => !(key in policy.settings)));
}
