/** A real cluster on loopback with a team on it: for tests, and for `npm start -- --team`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Team, TeamRole } from '../../lib/sync/team-record.ts';
import { newMember, newTeam, userOf } from './members.ts';
import type { TeamFile } from './members.ts';
import { createServers } from './servers.ts';
import type { NodeParts, Servers } from './servers.ts';
import { makeStream } from './stream.ts';

export type Cluster = {
  readonly team: TeamFile;
  readonly servers: Servers;
  readonly admin: Team;
  readonly members: readonly Team[];
  readonly end: () => Promise<void>;
};

/** Most clusters are ready after 2 to 7 s on a loaded machine (2026-11). */
const READY_MS = 20_000;
const MAX_STARTS = 5;

/**
 * Starts the nodes until the stream can be made. Of 12 clusters whose nodes started together one found «no suitable
 * peers» for good (nats-server 2.10, 2026-11): what it stored is deleted, and it starts anew, one node after the other.
 */
async function startNodes(servers: Servers, admin: Team): Promise<void> {
  const all = servers.nodes.map((_, at) => at);
  await Promise.all(all.map(servers.start));
  for (let start = 1; ; start += 1) {
    try {
      return await makeStream(admin, all.length, 'first', 'CREATE', READY_MS);
    } catch (failure) {
      if (start === MAX_STARTS) throw failure;
    }
    await servers.stop();
    all.forEach(servers.wipe);
    for (const node of all) await servers.start(node);
  }
}

/** Starts nodes, and makes the stream of a team with these members beside its admin. */
export async function startTeamCluster(
  nodes: number,
  teamName: string,
  newcomers: readonly { readonly name: string; readonly role: TeamRole }[],
  parts?: NodeParts,
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-team-'));
  const draft = newTeam(teamName, []);
  const servers = await createServers(draft.id, folder, nodes, parts);
  const team = { ...draft, servers: servers.addresses };
  const admin = newMember(team, 'Admin', 'admin');
  const members = newcomers.map(({ name, role }) => newMember(team, name, role));
  servers.configure(await Promise.all([admin, ...members].map(userOf)));
  await startNodes(servers, admin);
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
