/**
 * Reads what the browser hands over as managed storage. Chromium checks it against `managed_schema.json`, Firefox
 * against nothing: here every value counts as untrusted, and one that is wrong leaves the others standing.
 */
import * as v from 'valibot';
import { originOf } from './allowed-team.ts';
import { NO_POLICY, SWITCHABLE_FEATURES } from './policy.ts';
import type { Policy } from './policy.ts';
import { hostSchema, settingsChangeSchema } from './settings-schema.ts';

/** More than an organisation sets; what is longer is a mistake. */
const MAX_HOSTS = 5000;
const MAX_FEEDS = 500;
const MAX_PACKS = 20;
const MAX_SERVERS = 9;
const MAX_ADDRESS = 2000;

const address = (protocols: RegExp) =>
  v.pipe(
    v.string(),
    v.maxLength(MAX_ADDRESS),
    v.check((text) => {
      const url = URL.parse(text);
      return url !== null && protocols.test(url.protocol) && url.username === '' && url.password === '';
    }),
  );

/** The schema of each key. */
type Keys = { readonly [Key in keyof Omit<Policy, 'ignored'>]: v.GenericSchema<unknown, Policy[Key]> };

const KEYS: Keys = {
  settings: v.pipe(
    settingsChangeSchema,
    v.transform((settings) => ({ ...settings })),
  ),
  mutedSites: v.pipe(v.array(v.pipe(v.string(), v.toLowerCase(), hostSchema)), v.maxLength(MAX_HOSTS)),
  feeds: v.pipe(v.array(address(/^https?:$/)), v.maxLength(MAX_FEEDS)),
  packs: v.pipe(v.array(address(/^https:$/)), v.maxLength(MAX_PACKS)),
  teamServers: v.pipe(v.array(v.pipe(address(/^wss?:$/), v.transform(originOf))), v.maxLength(MAX_SERVERS)),
  switchedOff: v.array(v.picklist(SWITCHABLE_FEATURES)),
  starterLibrary: v.boolean(),
};

/** Keys of managed storage, as `scripts/release/managed-schema.ts` declares them. */
export const POLICY_KEYS: readonly string[] = Object.keys(KEYS);

/** The policy that a value holds; `ignored` names what was not understood. */
export function readPolicy(managed: unknown): Policy {
  if (typeof managed !== 'object' || managed === null || Array.isArray(managed)) return NO_POLICY;
  const items: Readonly<Record<string, unknown>> = { ...managed };
  const ignored = Object.keys(items).filter((key) => !(key in KEYS));
  const valueOf = <Key extends keyof Keys>(key: Key): Policy[Key] => {
    if (items[key] === undefined) return NO_POLICY[key];
    const read = v.safeParse<v.GenericSchema<unknown, Policy[Key]>>(KEYS[key], items[key]);
    if (read.success) return read.output;
    ignored.push(key);
    return NO_POLICY[key];
  };
  return {
    settings: valueOf('settings'),
    mutedSites: valueOf('mutedSites'),
    feeds: valueOf('feeds'),
    packs: valueOf('packs'),
    teamServers: valueOf('teamServers'),
    switchedOff: valueOf('switchedOff'),
    starterLibrary: valueOf('starterLibrary'),
    ignored,
  };
}
