/**
 * `soak team`: four devices of three members on three real nodes, behind proxies that cut, delay, duplicate and
 * truncate. Devices and nodes are killed, all nodes at once, and the stream is wiped. In the end no acknowledged field
 * may be missing, and all must have the same.
 */
import { createCipher } from '../../lib/background/services/sync/cipher.ts';
import { joinFields, NO_FIELDS, sameFields } from '../../lib/sync/fields.ts';
import type { Fields } from '../../lib/sync/fields.ts';
import { teamArticle } from '../../lib/sync/team-article.ts';
import { startFaultyProxy } from '../../tests/support/faulty-proxy.ts';
import type { Fault, FaultyProxy } from '../../tests/support/faulty-proxy.ts';
import { connected, startCluster } from '../../tests/support/team-cluster.ts';
import type { Cluster } from '../../tests/support/team-cluster.ts';
import { createRandom } from '../bench/pages/random.ts';
import type { Random } from '../bench/pages/random.ts';
import { eventually } from '../browsers/eventually.ts';
import { makeStream } from '../team/stream.ts';
import { createMortalDevice } from './team-device.ts';
import type { MortalDevice } from './team-device.ts';

export type TeamSoak = {
  readonly edits: number;
  readonly cuts: number;
  readonly memberKills: number;
  readonly nodeKills: number;
  readonly seed: string;
};

export type TeamDamage = {
  readonly edits: number;
  readonly cuts: number;
  readonly memberKills: number;
  readonly nodeKills: number;
  /** Acknowledged fields that the server had not after the last kill, once all had synced. */
  readonly forgotten: number;
  /** Fields that the server acknowledged, and those of them that it has not in the end. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Their registers, the field, and the stamp that the server has in place of the acknowledged one. */
  readonly lostNames: readonly string[];
  /** Registers that some device has otherwise than the server, and articles that it shows otherwise. */
  readonly unequal: number;
  readonly waiting: number;
};

const NODES = 3;
const EDITS_A_ROUND = 20;
const FAULTS: readonly Fault[] = ['none', 'delay', 'duplicate', 'truncate'];
/** What a device reads may give it something to send, which the others read next. */
const MAX_TURNS = 12;
const WELL_MS = 180_000;
/** Devices go on for an hour, as a reader's does: after a failure they compare their registers every ten minutes. */
const LATER_MINUTES = [20, 40, 60];

type Stage = {
  readonly cluster: Cluster;
  readonly proxies: readonly FaultyProxy[];
  readonly devices: readonly MortalDevice[];
  readonly acknowledged: Map<string, Fields>;
  readonly random: Random;
  down: number | undefined;
};

export async function soakTeam(wanted: TeamSoak): Promise<TeamDamage> {
  const stage = await setStage(wanted.seed);
  const { cluster, proxies, devices, random } = stage;
  const done = { edits: 0, memberKills: 0, nodeKills: 0 };
  const cuts = (): number => proxies.reduce((sum, proxy) => sum + proxy.cuts(), 0);
  let [hasDied, isWiped] = [false, false];
  try {
    for (const device of devices) await device.join();
    for (;;) {
      const share = Math.min(1, done.edits / wanted.edits);
      const isDue = (had: number, of: number): boolean => had < of && had <= of * share;
      const isOver = share === 1 && cuts() >= wanted.cuts && done.memberKills >= wanted.memberKills;
      if (isOver && done.nodeKills >= wanted.nodeKills) break;
      for (const proxy of proxies) proxy.set(isDue(cuts(), wanted.cuts) ? 'cut' : random.pick(FAULTS));
      for (const device of devices) await device.edit(EDITS_A_ROUND, random);
      done.edits += EDITS_A_ROUND * devices.length;
      const mortal = isDue(done.memberKills, wanted.memberKills) ? random.pick(devices) : undefined;
      const syncing = Promise.all(
        devices.map(async (device) => {
          if (device !== mortal) await device.sync();
          else if (await device.syncAndDie(random)) done.memberKills += 1;
        }),
      );
      if (share >= 0.5 && !hasDied) {
        await killAll(stage);
        [hasDied, stage.down] = [true, undefined];
      } else if (isDue(done.nodeKills, wanted.nodeKills)) {
        await killOne(stage);
        done.nodeKills += 1;
      }
      await syncing;
      if (share < 0.75 || isWiped) continue;
      await wipe(stage);
      isWiped = true;
    }
    if (stage.down !== undefined) await cluster.servers.start(stage.down);
    for (const proxy of proxies) proxy.set('none');
    await settle(stage, 0);
    const { lost: forgotten } = await damageOf(stage);
    for (const minutes of LATER_MINUTES) await settle(stage, minutes * 60_000);
    return { ...done, cuts: cuts(), forgotten, ...(await damageOf(stage)) };
  } finally {
    for (const proxy of proxies) await proxy.close();
    await cluster.end();
  }
}

async function setStage(seed: string): Promise<Stage> {
  const cluster = await startCluster(NODES, ['member', 'member', 'member']);
  const proxies: FaultyProxy[] = [];
  for (const { webSocketPort } of cluster.servers.nodes) proxies.push(await startFaultyProxy(webSocketPort));
  const servers = proxies.map(({ port }) => `ws://127.0.0.1:${port}`);
  const acknowledged = new Map<string, Fields>();
  const note = (name: string, fields: Fields): void =>
    void acknowledged.set(name, joinFields(acknowledged.get(name) ?? NO_FIELDS, fields));
  const [first, ...others] = cluster.members;
  if (!first) throw new Error('a cluster has members');
  // Two devices of the first member.
  const devices = [first, first, ...others].map((member, at) =>
    createMortalDevice(`soak ${seed} ${at}`, { ...member, servers, sharesNotes: true }, note),
  );
  return { cluster, proxies, devices, acknowledged, random: createRandom(`team ${seed}`), down: undefined };
}

/** Kills a node, and starts the one that was down: two of three are there. */
async function killOne(stage: Stage): Promise<void> {
  const { cluster, random } = stage;
  if (stage.down !== undefined) await cluster.servers.start(stage.down);
  stage.down = random.below(NODES);
  await cluster.servers.kill(stage.down);
}

async function killAll({ cluster }: Stage): Promise<void> {
  const nodes = cluster.servers.nodes.map((_, at) => at);
  await Promise.all(nodes.map(cluster.servers.kill));
  await Promise.all(nodes.map(cluster.servers.start));
}

/** All disks are lost, and the stream is made anew. */
async function wipe(stage: Stage): Promise<void> {
  const { cluster } = stage;
  await cluster.servers.stop();
  const nodes = cluster.servers.nodes.map((_, at) => at);
  nodes.forEach(cluster.servers.wipe);
  await Promise.all(nodes.map(cluster.servers.start));
  stage.down = undefined;
  await makeStream(cluster.admin, NODES, 'second');
}

/** Has all devices sync in turn, so much later, until one turn of all changes nothing in the log. */
async function settle({ cluster, devices }: Stage, later: number): Promise<void> {
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const before = await lastOf(cluster);
    for (const device of devices)
      await eventually(
        'a round that goes well',
        async () => {
          const problem = await device.sync(later);
          if (problem !== undefined) throw new Error(problem);
          return true;
        },
        WELL_MS,
      );
    if (before !== undefined && (await lastOf(cluster)) === before) return;
  }
}

async function lastOf({ admin }: Cluster): Promise<number | undefined> {
  const { log, close } = await connected(admin);
  const epoch = await log.epoch();
  await close();
  return epoch.ok ? epoch.value.last : undefined;
}

async function damageOf(
  stage: Stage,
): Promise<Pick<TeamDamage, 'acknowledged' | 'lost' | 'lostNames' | 'unequal' | 'waiting'>> {
  const { acknowledged, devices } = stage;
  const stored = await storedFields(stage);
  const lostNames: string[] = [];
  let [count, unequal, waiting] = [0, 0, 0];
  for (const [name, fields] of acknowledged)
    for (const [field, { stamp }] of fields) {
      count += 1;
      const has = stored.get(name)?.get(field)?.stamp ?? '';
      if (has < stamp) lostNames.push(`${name} ${field} ${stamp} ${has || 'none'}`);
    }
  for (const device of devices) {
    waiting += await device.waiting();
    unequal += await differences(device, stored);
  }
  return { acknowledged: count, lost: lostNames.length, lostNames, unequal, waiting };
}

/** What the server has, by name of register. */
async function storedFields({ cluster }: Stage): Promise<ReadonlyMap<string, Fields>> {
  const cipher = await createCipher(cluster.team.keys);
  const { log, close } = await connected(cluster.admin);
  const stored = new Map<string, Fields>();
  for (let [after, more] = [0, true]; more;) {
    const stretch = await log.changes(after, 500, { kind: 'all' });
    if (!stretch.ok) throw new Error(stretch.error.kind);
    for (const { name, sealed } of stretch.value.changes) {
      const opened = await cipher.open(name, sealed);
      if (opened.ok) stored.set(name, opened.value);
    }
    [after, more] = [stretch.value.through, stretch.value.left > 0];
  }
  await close();
  return stored;
}

/** Registers that a device has otherwise than the server, and articles whose tags or saving it shows otherwise. */
async function differences(device: MortalDevice, stored: ReadonlyMap<string, Fields>): Promise<number> {
  const registers = await device.registers();
  const [articles, buried] = [await device.articles(), await device.buried()];
  const wrong = registers.filter(({ name, fields }) => !sameFields(stored.get(name) ?? NO_FIELDS, fields));
  const missing = [...stored.keys()].filter((name) => !registers.some((register) => register.name === name));
  const shown = [...Map.groupBy(registers, ({ hash }) => hash).values()].filter((about) => {
    const team = teamArticle(about);
    const local = team && articles.get(team.url);
    if (team && !local && buried.has(team.url)) return false;
    const isHeld = team?.holders.some(({ member }) => member === device.team.member) ?? false;
    if ((local?.savedAt !== undefined) !== isHeld) return true;
    return local !== undefined && tagsOf(local.tags) !== tagsOf(team?.tags ?? []);
  });
  return wrong.length + missing.length + shown.length;
}

function tagsOf(tags: readonly string[]): string {
  return tags
    .map((tag) => tag.toLowerCase())
    .toSorted()
    .join(' ');
}
