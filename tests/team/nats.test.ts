import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import { CALLS } from '../../lib/background/services/sync/nats/subjects.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { connected, login, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { describeTeamLog } from '../support/team-log-contract.ts';

const WAITS = { connectMs: 2000, replyMs: 500 };
/** After so many the proxy does harm. */
const UNHARMED_QUESTIONS = 12;

/** How many consumers the stream has, as its admin. */
async function consumersOf({ admin, team }: Cluster): Promise<number> {
  const connection = await login(admin);
  const reply = await connection.request(CALLS.info(team.id));
  await connection.close();
  return reply.json<{ readonly state: { readonly consumer_count: number } }>().state.consumer_count;
}

/** More members than the contract has tests: each takes one who wrote nothing yet. */
const MEMBERS = 12;

describe.each([1, 3])('nodes: %i', (nodes) => {
  let cluster: Cluster;
  let taken = 0;
  beforeAll(async () => {
    cluster = await startCluster(
      nodes,
      Array.from({ length: MEMBERS }, () => 'member'),
    );
  });
  afterAll(() => cluster.end());

  describeTeamLog('nats-server', async () => {
    const member = cluster.members[taken];
    if (!member) throw new Error('there are more tests than members');
    taken += 1;
    const [here, elsewhere] = [await connected(member), await connected(member)];
    const end = async (): Promise<void> => {
      await Promise.all([here.close(), elsewhere.close()]);
    };
    return { log: here.log, elsewhere: elsewhere.log, member: member.member, end };
  });

  it('tells its time', async () => {
    const { log, close } = await connected(cluster.admin);
    const epoch = await log.epoch();
    await close();
    const ahead = ((epoch.ok ? epoch.value.at : undefined) ?? 0) - Date.now();
    expect(Math.abs(ahead) < 3_600_000).toBe(true);
  });

  it('keeps no consumer of a connection that was closed', async () => {
    const [member] = cluster.members;
    if (!member) throw new Error('a cluster has members');
    for (let connection = 0; connection < 3; connection += 1) {
      const { log, close } = await connected(member);
      for (const scope of [{ kind: 'all' }, { kind: 'member', member: member.member }] as const)
        expect(await log.changes(0, 1, scope)).toMatchObject({ ok: true });
      await close();
    }
    // A cluster counts a deleted one until its leader has heard of it. One that nobody deleted stays for a minute.
    await eventually('no consumer', async () => ((await consumersOf(cluster)) === 0 ? true : undefined));
  });

  it('is left at once by a member whose closing handshake gets lost', async () => {
    const [member] = cluster.members;
    const [node] = cluster.servers.nodes;
    if (!member || !node) throw new Error('a cluster has members and nodes');
    const proxy = await startFaultyProxy(node.webSocketPort);
    const servers = [`ws://127.0.0.1:${proxy.port}`];
    const reached = await connectTeam({ ...member, servers }, () => crypto.randomUUID(), WAITS);
    if (!reached.ok) throw new Error(JSON.stringify(reached.error));
    for (let question = 0; question < UNHARMED_QUESTIONS; question += 1) await reached.value.log.epoch();
    proxy.set('truncate');
    expect(await reached.value.log.epoch()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    // The server would keep it for four minutes, which is longer than this test may take.
    await reached.value.close();
    await proxy.close();
  });
});
