/** What members who are connected and listen cost one server: memory, and processor time of a save. Linux. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import type { Connection } from '../../lib/background/services/sync/nats/connect.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { startTeamCluster } from '../team/cluster.ts';
import type { BenchOptions, Measure } from './measure.ts';

const MEMBERS = 20;
const SAVES = 20;
/** Bytes of a sealed article (`team.bytes_per_article`). */
const SEALED_BYTES = 371;
/** Milliseconds in which a loaded machine passes all hints on. */
const PASSING_MS = 1500;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

export async function benchTeamListeners({ quick }: BenchOptions): Promise<readonly Measure[]> {
  const newcomers = Array.from({ length: MEMBERS }, (_, at) => ({ name: `M${at}`, role: 'member' as const }));
  const cluster = await startTeamCluster(1, 'Listeners', newcomers);
  const process = cluster.servers.processId(0);
  const open: Connection[] = [];
  const figures: Measure[] = [];
  try {
    for (const count of quick ? [100] : [100, 500, 1000]) {
      while (open.length < count) open.push(...(await Promise.all(cluster.members.map(listening))));
      const before = processorMs(process);
      for (let save = 0; save < SAVES; save += 1) await put(open[0], cluster.members[0], `${count}-${save}`);
      await pause(PASSING_MS);
      const name = `team-listeners.${open.length}`;
      figures.push(
        { name: `${name}.memory`, value: residentMb(process), unit: 'MB' },
        { name: `${name}.processor_a_save`, value: (processorMs(process) - before) / SAVES, unit: 'ms' },
      );
    }
    return figures;
  } finally {
    await Promise.all(open.map((connection) => connection.close()));
    await cluster.end();
  }
}

async function listening(member: Team): Promise<Connection> {
  const connected = await connectTeam(member, () => crypto.randomUUID());
  if (!connected.ok) throw new Error(connected.error.kind);
  await connected.value.log.watch(() => {}, new AbortController().signal);
  return connected.value;
}

async function put(connection: Connection | undefined, member: Team | undefined, id: string): Promise<void> {
  const hash = Buffer.from(id).toString('hex').replaceAll(/\d/g, 'z').padEnd(26, 'a').slice(0, 26);
  const register = { name: `a.${hash}.${member?.member ?? ''}`, sealed: new Uint8Array(SEALED_BYTES), expected: 0 };
  await connection?.log.put([register]);
}

function residentMb(process: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) / 1024;
}

/** User and system time of a process (proc(5), `stat`). */
function processorMs(process: number | undefined): number {
  const [user = 0, system = 0] = readFileSync(`/proc/${process}/stat`, 'utf8').split(' ').slice(13, 15).map(Number);
  return (user + system) * TICK_MS;
}
