/** What the server lets each role do, by subject: it refuses the rest, whatever program a member runs. */
import { CALLS, streamOf, subjectOf } from '../../lib/background/services/sync/nats/subjects.ts';
import { memberIdOf } from '../../lib/sync/register-name.ts';
import type { TeamRole } from '../../lib/sync/team-record.ts';

export type Permissions = { readonly publish: readonly string[]; readonly subscribe: readonly string[] };

/** A user as the configuration names one: by public key, never by a secret. */
export type TeamUser = { readonly publicKey: string; readonly role: TeamRole; readonly inbox: string };

/** Kinds of registers that a role writes, its own only. */
const WRITES: Readonly<Record<TeamRole, readonly string[]>> = {
  reader: ['m'],
  member: ['m', 'a', 'd', 'l', 'n', 'o', 'p'],
  curator: ['m', 'a', 'd', 'l', 'n', 'o', 'p', 'c'],
  admin: ['m', 'a', 'd', 'l', 'n', 'o', 'p', 'c'],
};

/** The call for the names of all consumers, for admins. */
export function consumerNames(team: string): string {
  return `$JS.API.CONSUMER.NAMES.${streamOf(team)}`;
}

export function permissionsOf(team: string, { publicKey, role, inbox }: TeamUser): Permissions {
  const stream = streamOf(team);
  const member = memberIdOf(publicKey);
  return {
    publish: [
      ...WRITES[role].map((kind) => subjectOf(team, `${kind}.*.${member}`)),
      CALLS.info(team),
      CALLS.createConsumer(team, '*', '>'),
      CALLS.next(team, '*'),
      // One's own: the names are of 128 bits, and no member can ask for those of others.
      CALLS.deleteConsumer(team, '*'),
      ...(role === 'admin'
        ? [...['CREATE', 'UPDATE'].map((verb) => `$JS.API.STREAM.${verb}.${stream}`), consumerNames(team)]
        : []),
    ],
    subscribe: [`${inbox}.>`, subjectOf(team, '>')],
  };
}
