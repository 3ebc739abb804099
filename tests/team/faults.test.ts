import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import type { Waits } from '../../lib/background/services/sync/nats/connect.ts';
import type { Article } from '../../lib/model/article.ts';
import { editArticle } from '../../lib/storage/library/saved-articles.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { createRandom } from '../../scripts/bench/pages/random.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import type { Fault, FaultyProxy } from '../support/faulty-proxy.ts';
import { connected, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDevice, expectOk } from '../unit/sync/device.ts';
import type { Device } from '../unit/sync/device.ts';

const FAULTS: readonly Fault[] = ['none', 'cut', 'delay', 'duplicate', 'truncate'];
const ROUNDS = 6;
/** A node dies at the end of every third. */
const ROUNDS_A_KILL = 3;
const SAVES_A_ROUND = 5;
/** What a device reads may give it something to send, which the others read next: twice, as a rule. */
const MAX_TURNS = 8;
const TAGS = ['cloud', 'finance', 'souveraineté'];

/** Most of the rounds meet a fault: each would wait as long as a reader's device does. */
const WAITS: Waits = { connectMs: 2000, replyMs: 2000 };

/** A round of a device over a connection of its own, through the proxies. */
async function sync(device: Device): Promise<string | undefined> {
  const connection = await connectTeam(device.team, () => crypto.randomUUID(), WAITS);
  if (!connection.ok) return connection.error.kind;
  const outcome = await device.sync(connection.value.log, Date.now());
  await connection.value.close();
  return outcome;
}

/** Syncs until it goes well, and all was read. The cluster may be choosing a leader, and a node that came back lags. */
async function syncWell(device: Device): Promise<void> {
  await eventually(
    'a round that goes well',
    async () => {
      const problem = await sync(device);
      if (problem !== undefined) throw new Error(problem);
      return true;
    },
    120_000,
  );
}

/** How far the log goes. */
async function lastOf(team: Team): Promise<number> {
  const { log, close } = await connected(team);
  const epoch = await log.epoch();
  await close();
  if (!epoch.ok) throw new Error(epoch.error.kind);
  return epoch.value.last;
}

function shown(articles: ReadonlyMap<string, Article>): readonly string[] {
  return [...articles].map(([url, { tags }]) => `${url} ${tags.toSorted().join(' ')}`).toSorted();
}

describe('four devices on three nodes, behind proxies that cut, delay, duplicate and truncate', () => {
  let cluster: Cluster;
  const proxies: FaultyProxy[] = [];
  const devices: Device[] = [];
  const saved = new Set<string>();
  const random = createRandom('team faults');
  beforeAll(async () => {
    cluster = await startCluster(3, ['member', 'member', 'member']);
    for (const { webSocketPort } of cluster.servers.nodes) proxies.push(await startFaultyProxy(webSocketPort));
    const servers = proxies.map(({ port }) => `ws://127.0.0.1:${port}`);
    const [first, ...others] = cluster.members;
    if (!first) throw new Error('a cluster has members');
    // Two devices of the first member.
    for (const member of [first, first, ...others]) devices.push(createDevice({ ...member, servers }));
    for (const device of devices) await device.join();
  });
  afterAll(async () => {
    for (const proxy of proxies) await proxy.close();
    await cluster.end();
  });

  const edit = async (device: Device, round: number): Promise<void> => {
    for (let save = 0; save < SAVES_A_ROUND; save += 1) {
      const { url } = await device.save(`${device.team.member}-${round}-${save}`);
      saved.add(url);
    }
    const articles = [...(await device.articles()).values()];
    const article = articles[random.below(articles.length)];
    if (!article) return;
    const tag = TAGS[random.below(TAGS.length)] ?? '';
    const tags = article.tags.includes(tag) ? article.tags.filter((known) => known !== tag) : [...article.tags, tag];
    const command = { id: crypto.randomUUID(), at: new Date().toISOString() };
    await expectOk(editArticle(device.open, command, { id: article.id, tags }));
  };

  /** Has all devices sync in turn, until one turn of all sends nothing more. */
  const syncAll = async (): Promise<void> => {
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      const before = await lastOf(cluster.admin);
      for (const device of devices) await syncWell(device);
      if ((await lastOf(cluster.admin)) === before) return;
    }
  };

  /** Brings all devices into sync; what each shows, what of the saves is missing anywhere, and what waits. */
  const outcome = async () => {
    await syncAll();
    const libraries = await Promise.all(devices.map((device) => device.articles()));
    return {
      shown: new Set(libraries.map((articles) => shown(articles).join('\n'))).size,
      missing: libraries.flatMap((articles) => [...saved].filter((url) => !articles.has(url))),
      waiting: await Promise.all(devices.map((device) => device.waiting())),
    };
  };
  const ALIKE = { shown: 1, missing: [], waiting: [0, 0, 0, 0] };

  it('lose nothing, and end alike', { timeout: 300_000 }, async () => {
    let down: number | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const proxy of proxies) proxy.set(FAULTS[random.below(FAULTS.length)] ?? 'none');
      for (const device of devices) await edit(device, round);
      await Promise.all(devices.map(sync));
      if (round % ROUNDS_A_KILL !== ROUNDS_A_KILL - 1) continue;
      if (down !== undefined) await cluster.servers.start(down);
      down = random.below(proxies.length);
      await cluster.servers.kill(down);
    }
    if (down !== undefined) await cluster.servers.start(down);
    for (const proxy of proxies) proxy.set('none');
    expect(await outcome()).toEqual(ALIKE);
  });

  it('reach whichever node answers, without a pause', async () => {
    const member = cluster.members[0];
    if (!member) throw new Error('a cluster has members');
    await cluster.servers.kill(0);
    for (let connection = 0; connection < 8; connection += 1) {
      const reached = await connectTeam(member, () => crypto.randomUUID());
      expect(reached.ok).toBe(true);
      if (reached.ok) await reached.value.close();
    }
    await cluster.servers.start(0);
  });

  it('take nobody for a node of theirs who does not know the password', async () => {
    const { clusterPort = 0 } = cluster.servers.nodes[1] ?? {};
    const socket = connect(clusterPort, '127.0.0.1');
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => (said += text));
    socket.write('CONNECT {"verbose":false,"name":"stranger","cluster":"vigie"}\r\nPING\r\n');
    await once(socket, 'close');
    expect(said).toMatch(/"auth_required":true[^]*Authorization Violation/);
  });

  it('lose nothing where all nodes die at once', { timeout: 300_000 }, async () => {
    for (const device of devices) await edit(device, ROUNDS);
    const syncing = Promise.all(devices.map(sync));
    await Promise.all([0, 1, 2].map((node) => cluster.servers.kill(node)));
    await syncing;
    await Promise.all([0, 1, 2].map((node) => cluster.servers.start(node)));
    expect(await outcome()).toEqual(ALIKE);
  });
});
