/** What a member keeps of the team: how to reach it, who the member is in it, and how far it was read. */
import * as v from 'valibot';
import { isMemberId } from './register-name.ts';

/** Roles that the server gives, from the least rights to the most. */
export const TEAM_ROLES = ['reader', 'member', 'curator', 'admin'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** 32 bytes in base64url without padding. */
const key = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** Keys of a team, the newest last. `names` keys the hashes in names of registers and stays when the others rotate. */
export const keyringSchema = v.strictObject({
  names: key,
  seals: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)), key })),
    v.minLength(1),
    v.maxLength(256),
    v.readonly(),
  ),
});
export type Keyring = v.InferOutput<typeof keyringSchema>;

/** Addresses of the team's servers: `wss://`, and `ws://` for loopback only. */
const serverSchema = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((address) => {
    const url = URL.parse(address);
    if (!url || url.username !== '' || url.password !== '') return false;
    return url.protocol === 'wss:' || (url.protocol === 'ws:' && isLoopback(url.hostname));
  }),
);

export const teamSchema = v.strictObject({
  /** The first token of the team's subjects. */
  id: v.pipe(v.string(), v.regex(/^[a-z2-7]{12}$/)),
  name,
  servers: v.pipe(v.array(serverSchema), v.minLength(1), v.maxLength(9), v.readonly()),
  role: v.picklist(TEAM_ROLES),
  member: v.pipe(v.string(), v.check(isMemberId)),
  memberName: name,
  /** The member's secret, an nkey seed. */
  seed: v.pipe(v.string(), v.regex(/^SU[A-Z2-7]{56}$/)),
  keys: keyringSchema,
  sharesNotes: v.boolean(),
});
export type Team = v.InferOutput<typeof teamSchema>;

/** Why the last round did not come to its end. */
export const SYNC_PROBLEMS = [
  'unreachable',
  'unauthorised',
  'refused',
  // It has no space for what is sent.
  'full',
  'no-team',
  'foreign',
  'storage',
  // Nothing that others sent opens with the keys of this device.
  'wrong-key',
] as const;
export type SyncProblem = (typeof SYNC_PROBLEMS)[number];

export const progressSchema = v.strictObject({
  /** The epoch that was read last; absent before the first round. */
  epoch: v.exactOptional(v.string()),
  /** Everything up to this sequence was read. */
  cursor: v.number(),
  /** The latest stamp seen or given. */
  stamp: v.exactOptional(v.string()),
  /** When one's own registers were last compared with the log, and when a round last came to its end: ISO 8601. */
  auditedAt: v.exactOptional(v.string()),
  syncedAt: v.exactOptional(v.string()),
  problem: v.exactOptional(v.picklist(SYNC_PROBLEMS)),
  /** The server failed since that comparison: it may have lost what it acknowledged. */
  isDoubted: v.exactOptional(v.literal(true)),
  /** The node that led the log when it was last asked. */
  leader: v.exactOptional(v.string()),
  /** Registers or fields of others that were left out because they were malformed. */
  refused: v.number(),
  /** Those among them that were sealed with a key which this device was not given. */
  locked: v.exactOptional(v.number()),
  /** How many registers of a long reading were read, and how many there are; absent once all was. */
  reading: v.exactOptional(v.strictObject({ read: v.number(), total: v.number() })),
});
export type Progress = v.InferOutput<typeof progressSchema>;

export const NO_PROGRESS: Progress = { cursor: 0, refused: 0 };

/** After these the server may have another leader, which may lack what the one before acknowledged. */
const FAILURES: ReadonlySet<SyncProblem> = new Set(['unreachable', 'no-team']);

/** How far it was read, once a round or a connection failed. */
export function withProblem(progress: Progress, problem: SyncProblem): Progress {
  return { ...progress, problem, ...(FAILURES.has(problem) && { isDoubted: true }) };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
