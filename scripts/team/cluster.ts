/** A real cluster on loopback with a team on it: for tests, and for `npm start -- --team`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Team, TeamRole } from '../../lib/sync/team-record.ts';
import { newMember, newTeam, userOf } from './members.ts';
import type { TeamFile } from './members.ts';
import type { ServerNode } from './server-config.ts';
import { createServers } from './servers.ts';
import type { Servers } from './servers.ts';
import { makeStream } from './stream.ts';

export type Cluster = {
  readonly team: TeamFile;
  readonly servers: Servers;
  readonly admin: Team;
  readonly members: readonly Team[];
  readonly end: () => Promise<void>;
};

/** Starts nodes, and makes the stream of a team with these members beside its admin. */
export async function startTeamCluster(
  nodes: number,
  teamName: string,
  newcomers: readonly { readonly name: string; readonly role: TeamRole }[],
  tls?: NonNullable<ServerNode['tls']>,
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-team-'));
  const draft = newTeam(teamName, []);
  const servers = await createServers(draft.id, folder, nodes, tls);
  const team = { ...draft, servers: servers.addresses };
  const admin = newMember(team, 'Admin', 'admin');
  const members = newcomers.map(({ name, role }) => newMember(team, name, role));
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
