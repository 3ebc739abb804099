/** A device of a team that is killed at a transaction of its database, and starts again over what lay in it. */
import { createCipher } from '../../lib/background/services/sync/cipher.ts';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import type { Waits } from '../../lib/background/services/sync/nats/connect.ts';
import type { Article } from '../../lib/model/article.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../lib/storage/database/database.ts';
import type { RegisterRecord } from '../../lib/storage/database/records.ts';
import { read } from '../../lib/storage/database/transaction.ts';
import { editArticle } from '../../lib/storage/library/saved-articles.ts';
import { changeProgress } from '../../lib/storage/library/stored-team.ts';
import { throwAway } from '../../lib/storage/library/trash.ts';
import type { Fields } from '../../lib/sync/fields.ts';
import type { TeamLog } from '../../lib/sync/team-log.ts';
import { withProblem } from '../../lib/sync/team-record.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { createDevice, expectOk } from '../../tests/unit/sync/device.ts';
import type { Device } from '../../tests/unit/sync/device.ts';
import type { Random } from '../bench/pages/random.ts';

/** Most rounds meet a fault: each would wait as long as a reader's device does. */
const WAITS: Waits = { connectMs: 2000, replyMs: 2000 };
const TAGS = ['cloud', 'finance', 'souveraineté', 'à suivre'];
/** Addresses that devices save, so that they meet in the same articles. */
const ADDRESSES = 400;
/** A round has more transactions than this now and then: then nothing is killed, and it is no kill. */
const MAX_TRANSACTION = 12;

/** Told what the server acknowledged. */
type Acknowledged = (name: string, fields: Fields) => void;

export type MortalDevice = {
  readonly team: Team;
  readonly join: () => Promise<void>;
  /** So many changes by the device's reader. */
  readonly edit: (count: number, random: Random) => Promise<void>;
  /** A round, by a clock that is ahead; gives why it failed, or nothing. */
  readonly sync: (aheadMs?: number) => Promise<string | undefined>;
  /** A round in which the device is killed; whether it came to that. */
  readonly syncAndDie: (random: Random) => Promise<boolean>;
  readonly articles: () => Promise<ReadonlyMap<string, Article>>;
  readonly registers: () => Promise<readonly RegisterRecord[]>;
  /** Addresses that were thrown away on it, and do not come back by themselves. */
  readonly buried: () => Promise<ReadonlySet<string>>;
  readonly waiting: () => Promise<number>;
};

export function createMortalDevice(name: string, team: Team, acknowledged: Acknowledged): MortalDevice {
  /** The device as it lives now, and a way to end it. */
  const born = () => {
    const open = createDatabase({ name });
    const dead = Promise.withResolvers<'dead'>();
    let left = Number.POSITIVE_INFINITY;
    const mortal: OpenLibrary = async () => {
      left -= 1;
      if (left > 0) return open();
      dead.resolve('dead');
      // What a killed process would have done next is never done.
      return new Promise(() => {});
    };
    return { device: createDevice(team, mortal), dead: dead.promise, dieAt: (at: number) => void (left = at) };
  };
  let life = born();
  const round = (aheadMs = 0): Promise<string | undefined> => roundOf(life, team, acknowledged, aheadMs);
  return {
    team,
    join: () => life.device.join(),
    async edit(count, random) {
      const { device } = life;
      const known = [...(await device.articles()).values()];
      for (let change = 0; change < count; change += 1) await editOne(device, known, random);
    },
    sync: round,
    async syncAndDie(random) {
      life.dieAt(1 + random.below(MAX_TRANSACTION));
      const isDead = (await round()) === 'dead';
      life = born();
      return isDead;
    },
    articles: () => life.device.articles(),
    registers: () =>
      expectOk(read(life.device.open, ['registers'], (transaction) => transaction.objectStore('registers').getAll())),
    buried: async () => {
      const stones = await expectOk(
        read(life.device.open, ['tombstones'], (transaction) => transaction.objectStore('tombstones').getAll()),
      );
      return new Set(stones.map(({ url }) => url));
    },
    waiting: () => life.device.waiting(),
  };
}

type Life = { readonly device: Device; readonly dead: Promise<'dead'> };

/** A round, or `dead` as soon as the device is: also one that only notes that it could not connect. */
async function roundOf(
  { device, dead }: Life,
  team: Team,
  acknowledged: Acknowledged,
  aheadMs: number,
): Promise<string | undefined> {
  const connection = await connectTeam(team, () => crypto.randomUUID(), WAITS);
  if (!connection.ok) {
    const { kind } = connection.error;
    const noted = expectOk(changeProgress(device.open, team, (progress) => withProblem(progress, kind)));
    return Promise.race([noted.then(() => kind), dead]);
  }
  const { log, close } = connection.value;
  const outcome = await Promise.race([device.sync(await noting(log, team, acknowledged), Date.now() + aheadMs), dead]);
  await close();
  return outcome;
}

/** A save, a tag, a note, or an article thrown away. */
async function editOne(device: Device, known: readonly Article[], random: Random): Promise<void> {
  const kind = random.below(10);
  const command = { id: crypto.randomUUID(), at: new Date().toISOString() };
  if (kind < 4 || known.length === 0) {
    await device.save(`soak-${random.below(ADDRESSES)}`, { tags: [random.pick(TAGS)] });
    return;
  }
  const { id, tags: before } = random.pick(known);
  const tags = TAGS.filter(() => random.chance(0.5));
  const changed =
    kind < 7
      ? await editArticle(device.open, command, { id, tags })
      : kind < 9
        ? await editArticle(device.open, command, { id, tags: before, note: `Note ${random.below(1000)}` })
        : await throwAway(device.open, command, [id]);
  // It may have been thrown away since it was listed.
  if (!changed.ok && changed.error.kind !== 'not-found') throw new Error(JSON.stringify(changed.error));
}

/** The log, telling what it acknowledged. */
async function noting(log: TeamLog, { keys, seed }: Team, acknowledged: Acknowledged): Promise<TeamLog> {
  const cipher = await createCipher(keys, seed);
  return {
    ...log,
    async put(puts) {
      const outcomes = await log.put(puts);
      if (!outcomes.ok) return outcomes;
      for (const [at, { name, sealed }] of puts.entries()) {
        if (outcomes.value[at]?.kind !== 'stored') continue;
        const opened = await cipher.open(name, sealed);
        if (opened.ok) acknowledged(name, opened.value);
      }
      return outcomes;
    },
  };
}
