/** A real cluster on loopback for tests. */
import { nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import type { NatsConnection } from '@nats-io/nats-core';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import type { Connection } from '../../lib/background/services/sync/nats/connect.ts';
import { inboxOf } from '../../lib/background/services/sync/nats/subjects.ts';
import type { Team, TeamRole } from '../../lib/sync/team-record.ts';
import { startTeamCluster } from '../../scripts/team/cluster.ts';
import type { Cluster } from '../../scripts/team/cluster.ts';
import type { NodeParts } from '../../scripts/team/servers.ts';

export type { Cluster };

/** Starts nodes and makes the stream of a team with members of these roles. */
export function startCluster(nodes: number, roles: readonly TeamRole[], parts?: NodeParts): Promise<Cluster> {
  return startTeamCluster(
    nodes,
    'Team',
    roles.map((role, at) => ({ name: `Member ${at + 1}`, role })),
    parts,
  );
}

/** A connection that a test relies on. */
export async function connected(team: Team): Promise<Connection> {
  const connection = await connectTeam(team, () => crypto.randomUUID());
  if (!connection.ok) throw new Error(JSON.stringify(connection.error));
  return connection.value;
}

/** A program of one's own with a member's login: it asks for whatever it likes. */
export async function login(team: Team): Promise<NatsConnection> {
  return wsconnect({
    servers: [...team.servers],
    authenticator: nkeyAuthenticator(new TextEncoder().encode(team.seed)),
    inboxPrefix: await inboxOf(team.seed),
    reconnect: false,
  });
}
