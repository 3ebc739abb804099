/** New members: their keys are made here, and the server's configuration learns the public part alone. */
import { createUser, fromSeed } from '@nats-io/nkeys';
import { newKeyring } from '../../lib/background/services/sync/cipher.ts';
import { inboxOf } from '../../lib/background/services/sync/nats/subjects.ts';
import { base32, memberIdOf } from '../../lib/sync/register-name.ts';
import type { Keyring, Team, TeamRole } from '../../lib/sync/team-record.ts';
import type { TeamUser } from './permissions.ts';

export type TeamFile = {
  readonly id: string;
  readonly name: string;
  readonly servers: readonly string[];
  readonly keys: Keyring;
};

/** A new team with its keys; `servers` are its WebSocket addresses. */
export function newTeam(name: string, servers: readonly string[]): TeamFile {
  const id = base32(crypto.getRandomValues(new Uint8Array(8))).slice(0, 12);
  return { id, name, servers, keys: newKeyring() };
}

/** A new password of the nodes of a cluster. */
export function newClusterSecret(): string {
  return base32(crypto.getRandomValues(new Uint8Array(20)));
}

/** A new member: all that the invitation holds. */
export function newMember(team: TeamFile, memberName: string, role: TeamRole): Team {
  const pair = createUser();
  const seed = new TextDecoder().decode(pair.getSeed());
  const { id, name, servers, keys } = team;
  const member = memberIdOf(pair.getPublicKey());
  return { id, name, servers: [...servers], keys, role, member, memberName, seed, sharesNotes: false };
}

/** The member as the server knows one. */
export async function userOf({ seed, role }: Pick<Team, 'seed' | 'role'>): Promise<TeamUser> {
  const publicKey = fromSeed(new TextEncoder().encode(seed)).getPublicKey();
  return { publicKey, role, inbox: await inboxOf(seed) };
}
