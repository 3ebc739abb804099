/** A real cluster on loopback for tests: a team with members, whose stream can be emptied between tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import type { Connection } from '../../lib/background/services/sync/nats/connect.ts';
import type { Team, TeamRole } from '../../lib/sync/team-record.ts';
import { newMember, newTeam, userOf } from '../../scripts/team/members.ts';
import type { TeamFile } from '../../scripts/team/members.ts';
import { createServers } from '../../scripts/team/servers.ts';
import type { Servers } from '../../scripts/team/servers.ts';
import { makeStream } from '../../scripts/team/stream.ts';

export type Cluster = {
  readonly team: TeamFile;
  readonly servers: Servers;
  readonly admin: Team;
  readonly members: readonly Team[];
  readonly end: () => Promise<void>;
};

/** Starts nodes, and makes the stream of a team with members of these roles beside its admin. */
export async function startCluster(nodes: number, roles: readonly TeamRole[]): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-team-'));
  const draft = newTeam('Team', []);
  const servers = await createServers(draft.id, folder, nodes);
  const team = { ...draft, servers: servers.addresses };
  const admin = newMember(team, 'Admin', 'admin');
  const members = roles.map((role, at) => newMember(team, `Member ${at + 1}`, role));
  servers.configure(await Promise.all([admin, ...members].map(userOf)));
  await Promise.all(servers.nodes.map((_, at) => servers.start(at)));
  await makeStream(admin, nodes, 'first');
  return {
    team,
    servers,
    admin,
    members,
    async end() {
      await servers.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection that a test relies on. */
export async function connected(team: Team): Promise<Connection> {
  const connection = await connectTeam(team, () => crypto.randomUUID());
  if (!connection.ok) throw new Error(JSON.stringify(connection.error));
  return connection.value;
}
