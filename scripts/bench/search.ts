/**
 * The library search against its peers, at 10,000 and 100,000 articles, in one process; and from a cold worker in
 * Chromium, at 10,000. `long`: at 1,000 too, all peers at 100,000 as well, and the cold worker.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SearchableArticle } from '../../lib/search/index/search-entry.ts';
import { readCompanies, ASSETS } from '../build-pack/read-pack.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { ask, fewOf, p95, success, warmUp, type Asked } from './search/asking.ts';
import { coldAnswers } from './search/cold.ts';
import { flexSearch, fuse, micro, miniSearch, orama, rowsOf, type Engine, type Row } from './search/engines.ts';
import { readLibrary } from './search/library.ts';
import { otherLatencies } from './search/other-latencies.ts';
import { buildOurs, type Built } from './search/ours.ts';
import { knownItems, otherQueries, wordTable, type KnownItem } from './search/queries.ts';
import { recallToFuse } from './search/recall.ts';
import { KNOWN_ITEM_KINDS } from './search/slips.ts';
import { bestOf, percentile } from './search/thread-time.ts';

/**
 * Queries of each kind; Fuse.js, which takes a second for each, is asked fewer, and so are others that take long over a
 * large library.
 */
const QUERIES = 150;
const FUSE_QUERIES: Readonly<Record<number, number>> = { 1000: 20, 10_000: 6, 100_000: 4 };
const SLOW_QUERIES = 20;
const LARGE = 100_000;
const SLOW: ReadonlySet<string> = new Set(['ufuzzy', 'orama']);
const WARM_UP = 200;
const SIZES = [1000, 10_000, 100_000];
/** Where Fuse alone over the whole library is still quick enough to be the judge. */
const JUDGED = 10_000;

const PEERS: readonly ((rows: readonly Row[]) => Engine | Promise<Engine>)[] = [
  miniSearch,
  micro,
  flexSearch,
  orama,
  fuse,
];

export async function benchSearch({ quick, long: isLong, size }: BenchOptions): Promise<Measure[]> {
  const measures: Measure[] = [];
  const sizes = size === undefined ? (quick ? SIZES.slice(0, 2) : isLong ? SIZES : SIZES.slice(1)) : [size];
  for (const each of sizes) measures.push(...(await benchSize(each, isLong ? PEERS : peersAt(each))));
  return [...measures, ...(await coldAnswers(size ?? (isLong ? LARGE : JUDGED)))];
}

/** The peers that build a library of a size within a minute: at a hundred thousand the one that ratios are taken to. */
function peersAt(size: number): typeof PEERS {
  return size < LARGE ? PEERS : [miniSearch];
}

async function benchSize(size: number, peersOf: typeof PEERS): Promise<Measure[]> {
  const { companies } = readCompanies(ASSETS);
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const { articles, headlines } = await readLibrary(size, companies);
  const table = wordTable(articles);
  const items = knownItems(articles, table, QUERIES);
  const heapBefore = heapMb();
  const built = await buildOurs(articles, companies);
  const heap = heapMb() - heapBefore;
  const at = size >= 1000 ? `@${size / 1000}k` : `@${size}`;
  const name = (figure: string): string => `search.${figure}${at}`;

  const ours: Engine = {
    name: 'ours',
    search: async (query) => (await built.index.search(query, { limit: 10 })).hits.map(({ id }) => id),
  };
  await warmUp(ours, items, WARM_UP);
  const asked = await ask(ours, items);
  const other = await otherLatencies(built.index, otherQueries(articles, table, QUERIES));
  const rows = rowsOf(articles, (id) => names.get(id) ?? id);
  const peers = await askPeers(peersOf, rows, items, FUSE_QUERIES[size] ?? 4);
  const kinds = [...KNOWN_ITEM_KINDS.map((kind) => [kind, p95(asked, kind)] as const), ...other];
  const sameAsFuse = await ask(ours, fewOf(items, FUSE_QUERIES[size] ?? 4));
  const mini = peers.get('minisearch') ?? [];
  const ratio = (kind: Asked['kind']): number => p95(asked, kind) / p95(mini, kind);

  return [
    { name: name('headlines_share'), value: headlines / size, unit: '' },
    ...kinds.map(([kind, value]) => ({ name: `${name('p95_ms')}.${kind}`, value, unit: 'ms' })),
    { name: name('p95_ms'), value: Math.max(...kinds.map(([, value]) => value)), unit: 'ms' },
    { name: name('p95_ratio_to_minisearch'), value: Math.max(ratio('exact'), ratio('prefix')), unit: 'x' },
    ...(peers.has('fuse')
      ? [{ name: name('times_faster_than_fuse'), value: p95(peers.get('fuse') ?? []) / p95(sameAsFuse), unit: 'x' }]
      : []),
    ...KNOWN_ITEM_KINDS.map((kind) => ({
      name: `${name('success_at_5')}.${kind}`,
      value: success(asked, kind),
      unit: '',
    })),
    { name: name('success_at_5'), value: success(asked), unit: '' },
    ...[...peers].map(([peer, answers]) => ({
      name: `${name('success_at_5')}.of_${peer}`,
      value: success(answers),
      unit: '',
    })),
    { name: `${name('success_at_5')}.on_the_queries_of_fuse`, value: success(sameAsFuse), unit: '' },
    ...[...peers].map(([peer, answers]) => ({ name: `${name('p95_ms')}.of_${peer}`, value: p95(answers), unit: 'ms' })),
    ...(size === JUDGED ? await recalls(built, articles, fewOf(items, 3), name('recall_at_10_to_fuse')) : []),
    { name: name('index_bytes_per_article'), value: bytesOf(built) / size, unit: 'B' },
    { name: name('build_s'), value: built.seconds, unit: 's' },
    { name: name('longest_slice_ms'), value: built.longestSlice, unit: 'ms' },
    { name: name('heap_mb'), value: heap, unit: 'MB' },
    { name: name('add_one_ms'), value: await addOne(built, articles.slice(0, 100)), unit: 'ms' },
  ];
}

/** Of Fuse's ten best, for questions as typed and for mistyped ones. */
async function recalls(
  { index, entryOf }: Built,
  articles: readonly SearchableArticle[],
  items: readonly KnownItem[],
  name: string,
): Promise<Measure[]> {
  const isTyped = ({ kind }: KnownItem): boolean => kind === 'exact' || kind === 'prefix' || kind === 'accent';
  return [
    { name, value: await recallToFuse(index, articles, entryOf, items.filter(isTyped)), unit: '' },
    {
      name: `${name}.mistyped`,
      value: await recallToFuse(
        index,
        articles,
        entryOf,
        items.filter((item) => !isTyped(item)),
      ),
      unit: '',
    },
  ];
}

/** One after the other, each forgotten before the next is built. */
async function askPeers(
  peers: typeof PEERS,
  rows: readonly Row[],
  items: readonly KnownItem[],
  fuseQueries: number,
): Promise<ReadonlyMap<string, readonly Asked[]>> {
  const answers = new Map<string, readonly Asked[]>();
  for (const build of peers) {
    const peer = await build(rows);
    const few =
      peer.name === 'fuse' ? fuseQueries : rows.length >= LARGE && SLOW.has(peer.name) ? SLOW_QUERIES : undefined;
    const asked = few === undefined ? items : fewOf(items, few);
    await warmUp(peer, asked, few === undefined ? WARM_UP : 2);
    answers.set(peer.name, await ask(peer, asked));
  }
  return answers;
}

/** Median time of bringing one changed article in, joining small segments included. */
async function addOne({ index, entryOf }: Built, articles: Parameters<Built['entryOf']>[0][]): Promise<number> {
  const costs: number[] = [];
  for (const article of articles) {
    costs.push((await bestOf(1, () => index.put([entryOf(article)]))).milliseconds);
  }
  return percentile(costs, 0.5);
}

function bytesOf({ chunks }: Built): number {
  return [...chunks.values()].reduce((sum, chunk) => sum + chunk.length, 0);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapMb(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
