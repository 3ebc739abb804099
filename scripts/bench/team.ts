/**
 * A team on a cluster of three real nodes with fsync: sending, reading, live changes, bytes, in Node and without a
 * database; then two browsers (`team/browsers.ts`).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createCipher } from '../../lib/background/services/sync/cipher.ts';
import type { Cipher } from '../../lib/background/services/sync/cipher.ts';
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import type { Connection } from '../../lib/background/services/sync/nats/connect.ts';
import { MAX_PULLS } from '../../lib/background/services/sync/pull-changes.ts';
import { MAX_PUTS } from '../../lib/background/services/sync/push-changes.ts';
import { acceptedFields } from '../../lib/sync/field-schemas.ts';
import type { Fields } from '../../lib/sync/fields.ts';
import { ownFields } from '../../lib/sync/own-fields.ts';
import { formatName } from '../../lib/sync/register-name.ts';
import { nextStamp } from '../../lib/sync/stamp.ts';
import { isLogError } from '../../lib/sync/team-log.ts';
import type { Put, TeamLog } from '../../lib/sync/team-log.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { newMember, newTeam, userOf } from '../team/members.ts';
import { createServers } from '../team/servers.ts';
import { makeStream } from '../team/stream.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { starterArticles } from './team/articles.ts';

const NODES = 3;
const LIVE_PUTS = 100;
const DELTA = 100;
const NO_FIELDS: Fields = new Map();
const ALL = { kind: 'all' } as const;

/** What each figure may be at most. */
const LIMITS: Readonly<Record<string, number>> = {
  'team.push_10k_s': 30,
  'team.bytes_per_article': 750,
  'team.storage_per_article': 1000,
  'team.pull_10k_s': 15,
  'team.delta_100_ms': 400,
  'team.live_p95_ms': 1000,
  'team.pull_100k_s': 60,
  'size.team_bundle_gz_kb': 75,
};

/**
 * Runs the bench: `--part log` and `--part browsers`, or both; `quick` leaves out the hundred thousand, and browsers.
 */
export async function benchTeam({ quick, part = quick ? 'log' : 'all' }: BenchOptions): Promise<readonly Measure[]> {
  const figures = part === 'browsers' ? [] : await benchLog(quick);
  return part === 'log' ? figures : [...figures, ...(await (await import('./team/browsers.ts')).benchTeamBrowsers())];
}

async function benchLog(quick: boolean): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-team-'));
  const draft = newTeam('Bench', []);
  const servers = await createServers(draft.id, folder, NODES);
  const team = { ...draft, servers: servers.addresses };
  const [admin, ada, bob] = (['admin', 'member', 'member'] as const).map((role, at) => newMember(team, `M${at}`, role));
  if (!admin || !ada || !bob) throw new Error('three members');
  servers.configure(await Promise.all([admin, ada, bob].map(userOf)));
  await Promise.all(servers.nodes.map((_, at) => servers.start(at)));
  await makeStream(admin, NODES, 'bench');
  const [sender, reader] = await Promise.all([connected(ada), connected(bob)]);
  const cipher = await createCipher(team.keys, ada.seed);
  try {
    const figures: Measure[] = [];
    const figure = (name: string, value: number, unit: string): void =>
      void figures.push({ name, value, unit, ...(LIMITS[name] !== undefined && { limit: LIMITS[name] }) });
    const pushed = await timed(() => push(sender.log, cipher, ada.member, 0, 10_000));
    figure('team.push_10k_s', pushed.seconds, 's');
    figure('team.bytes_per_article', pushed.value / 10_000, 'bytes');
    figure('team.storage_per_article', bytesIn(servers.nodes[0]?.storeDir ?? '') / 10_000, 'bytes');
    const pulled = await timed(() => pull(reader.log, cipher, 0));
    figure('team.pull_10k_s', pulled.seconds, 's');
    await push(sender.log, cipher, ada.member, 10_000, DELTA);
    const delta = await timed(() => pull(reader.log, cipher, pulled.value));
    figure('team.delta_100_ms', delta.seconds * 1000, 'ms');
    const live = await liveTimes(sender.log, reader.log, cipher, ada.member, delta.value);
    figure('team.live_p95_ms', live[Math.floor(live.length * 0.95)] ?? Number.NaN, 'ms');
    if (!quick) {
      await push(sender.log, cipher, ada.member, 20_000, 90_000 - DELTA - LIVE_PUTS);
      figure('team.pull_100k_s', (await timed(() => pull(reader.log, cipher, 0))).seconds, 's');
    }
    figure('size.team_bundle_gz_kb', bundleKilobytes(), 'kB');
    return figures;
  } finally {
    await Promise.all([sender.close(), reader.close()]);
    await servers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function connected(team: Team): Promise<Connection> {
  const connection = await connectTeam(team, () => crypto.randomUUID());
  if (!connection.ok) throw new Error(JSON.stringify(connection.error));
  return connection.value;
}

/** Sends articles as a round does; gives the bytes of names and sealed registers. */
async function push(log: TeamLog, cipher: Cipher, member: string, from: number, count: number): Promise<number> {
  let bytes = 0;
  for (let at = from; at < from + count; at += MAX_PUTS) {
    const articles = starterArticles(at, Math.min(MAX_PUTS, from + count - at));
    const stamp = nextStamp(undefined, Date.now());
    const puts = await Promise.all(
      articles.map(async (article) => {
        const name = formatName({ kind: 'a', hash: await cipher.hashOf(article.url), member });
        const fields = ownFields(NO_FIELDS, [], article, { notes: false }, stamp);
        return { name, sealed: await cipher.seal(name, fields), expected: 0 };
      }),
    );
    const outcome = await log.put(puts);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const failure = outcome.value.find(isLogError);
    if (failure) throw new Error(JSON.stringify(failure));
    // What was put again since its first answer was late is refused as written meanwhile: a round reads it back.
    const doubtful = puts.filter((_put, index) => outcome.value[index]?.kind === 'conflict');
    if (doubtful.length > 0) await readBack(log, member, doubtful);
    bytes += puts.reduce((sum, { name, sealed }) => sum + name.length + sealed.length, 0);
  }
  return bytes;
}

/** Fails unless the log has just what was put. */
async function readBack(log: TeamLog, member: string, puts: readonly Put[]): Promise<void> {
  const missing = new Map(puts.map(({ name, sealed }) => [name, sealed]));
  for (let [after, isMore] = [0, true]; isMore;) {
    const stretch = await log.changes(after, MAX_PULLS, { kind: 'member', member });
    if (!stretch.ok) throw new Error(JSON.stringify(stretch.error));
    for (const { name, sealed } of stretch.value.changes)
      if (missing.has(name) && Buffer.compare(sealed, missing.get(name) ?? sealed) === 0) missing.delete(name);
    [after, isMore] = [stretch.value.through, stretch.value.left > 0];
  }
  if (missing.size > 0) throw new Error(`${missing.size} registers were refused, and others are in their place`);
}

/** Reads, opens and checks everything after a sequence; gives the last one. */
async function pull(log: TeamLog, cipher: Cipher, after: number): Promise<number> {
  for (let [at, isMore] = [after, true]; ;) {
    const stretch = await log.changes(at, MAX_PULLS, ALL);
    if (!stretch.ok) throw new Error(JSON.stringify(stretch.error));
    await Promise.all(
      stretch.value.changes.map(async ({ name, sealed, storedAt }) => {
        const opened = await cipher.open(name, sealed);
        if (!opened.ok || acceptedFields('a', opened.value, storedAt).refused > 0) throw new Error(name);
      }),
    );
    [at, isMore] = [stretch.value.through, stretch.value.left > 0];
    if (!isMore) return at;
  }
}

/** Milliseconds from one member's put to the other's reading of it, sorted. */
async function liveTimes(
  sender: TeamLog,
  reader: TeamLog,
  cipher: Cipher,
  member: string,
  after: number,
): Promise<readonly number[]> {
  const ending = new AbortController();
  let hint = Promise.withResolvers<void>();
  await reader.watch(() => hint.resolve(), ending.signal);
  const times: number[] = [];
  let cursor = after;
  for (let put = 0; put < LIVE_PUTS; put += 1) {
    hint = Promise.withResolvers();
    const start = performance.now();
    const sending = push(sender, cipher, member, 11_000 + put, 1);
    await hint.promise;
    await sending;
    cursor = await pull(reader, cipher, cursor);
    times.push(performance.now() - start);
  }
  ending.abort();
  return times.toSorted((one, other) => one - other);
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** All that the hidden page loads, after `npm run build`. */
function bundleKilobytes(): number {
  const folder = 'out/build/chrome';
  const page = readFileSync(join(folder, 'sync.html'), 'utf8');
  const chunks = new Set(page.match(/chunks\/[\w-]+\.js/g));
  return [...chunks].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1000;
}
