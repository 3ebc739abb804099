/**
 * The index of a library: a few segments that are searched together. Articles come and go one at a time or in
 * thousands; each change is stored whole or not at all, and a search sees the index before it or after it.
 */
import type { ArticleId } from '../../model/article.ts';
import type { Steps } from '../../text/steps.ts';
import type { FindCompanies } from '../query/company-names.ts';
import { runSearch } from '../ranking/run-search.ts';
import type { Search, SymbolTables } from '../types.ts';
import { buildSegment } from './build-segment.ts';
import { createChunkCache, DamagedIndexError } from './chunk-cache.ts';
import type { ReadChunks } from './chunk-cache.ts';
import { MANIFEST_ID, readDead, readManifest, writeDead, writeManifest } from './manifest.ts';
import { mergeSegments, wholeSegment } from './merge-segments.ts';
import { carryDead, killed, placesOf } from './replace-articles.ts';
import type { SearchEntry } from './search-entry.ts';
import { allChunkIds, chunkIds, createChunk } from './segment-chunks.ts';
import type { Chunk, WrittenSegment } from './segment-chunks.ts';
import { openSegment } from './segment.ts';
import type { Segment } from './segment.ts';
import { createSymbolTables, grownChunks, readTables, tableChunkIds, tableSizes } from './symbol-table.ts';
import type { GrowingTables, TableSizes } from './symbol-table.ts';

export type ChunkStore = {
  readonly read: ReadChunks;
  /** Stores and drops, all or nothing. */
  readonly replace: (put: readonly Chunk[], drop: readonly string[]) => Promise<void>;
  /** Drops everything. */
  readonly clear: () => Promise<void>;
};

type Options = {
  readonly store: ChunkStore;
  /** Does a piece of work, step by step, giving way to others between steps. */
  readonly run: <T>(work: Steps<T>) => Promise<T>;
  /** Asked beside the words themselves: it may take a while until names are known. */
  readonly companiesIn?: (words: readonly string[]) => ReturnType<FindCompanies> | Promise<ReturnType<FindCompanies>>;
  /** Bytes of chunks kept in memory; 96 MB by default. */
  readonly memory?: number;
  /** Called once when a chunk turns out to be missing or damaged; what is left of the index is still searched. */
  readonly damaged?: () => void;
};

/** How far the index has come: `cursor` is the id up to which the library was read. */
type Progress = { readonly cursor: string; readonly isComplete: boolean };

export type SearchIndex = {
  readonly search: Search;
  readonly tables: () => SymbolTables;
  /** Articles in the index. */
  readonly size: () => number;
  readonly progress: () => Progress;
  /** Brings articles in, each in place of the one with its id. */
  readonly put: (entries: readonly SearchEntry[], progress?: Progress) => Promise<void>;
  readonly remove: (ids: readonly ArticleId[]) => Promise<void>;
  /** Joins small segments, and drops what is dead. Goes on beside changes and searches. */
  readonly compact: () => Promise<void>;
  /** Bytes of chunks in memory. */
  readonly memory: () => number;
  /** Stores nothing any more: another index takes its place. */
  readonly close: () => void;
  readonly isClosed: () => boolean;
};

const MEMORY = 96 * 1024 * 1024;
/** A segment of a few articles is joined with the one before at once. */
const SMALL = 48;
/** More segments than these make searches slower than joining them. */
const MAX_SEGMENTS = 8;
/** Segments are joined when the larger ones are less than so many times as large. */
const GROWTH = 4;

/**
 * Opens the index with a stamp, which may still be on its way; an index that is missing, damaged or of another stamp is
 * empty and not complete.
 */
export async function openSearchIndex(expected: string | Promise<string>, options: Options): Promise<SearchIndex> {
  const { store, run, companiesIn = () => [], memory = MEMORY, damaged } = options;
  const cache = createChunkCache(store.read, memory);
  const [stamp, found] = await Promise.all([expected, readIndex(options, cache)]);
  const opened = found?.stamp === stamp ? found : undefined;
  if (!opened) await store.clear();
  const index: OpenIndex = { store, run, cache, ...(opened ?? emptyIndex()), stamp, isClosed: false };
  let changing: Promise<unknown> = Promise.resolve();
  let isDamaged = false;

  /** Changes come one after the other. */
  function exclusively<T>(change: () => Promise<T>): Promise<T> {
    const done = changing.then(change);
    changing = done.catch(() => undefined);
    return done;
  }

  /** Goes on without the segment that cannot be read. */
  function leaveDamaged(error: unknown): void {
    if (!(error instanceof DamagedIndexError)) throw error;
    const [name] = error.message.split('/');
    index.segments = index.segments.filter((segment) => segment.name !== name);
    index.progress = { cursor: '', isComplete: false };
    if (!isDamaged) damaged?.();
    isDamaged = true;
  }

  return {
    async search(query, searchOptions) {
      const { segments, tables, progress } = index;
      try {
        return await runSearch({ segments, tables, companiesIn, partial: !progress.isComplete }, query, searchOptions);
      } catch (error) {
        leaveDamaged(error);
        return runSearch({ segments: index.segments, tables, companiesIn, partial: true }, query, searchOptions);
      }
    },
    tables: () => index.tables,
    size: () => index.segments.reduce((sum, { dead }) => sum + dead.reduce((living, gone) => living + 1 - gone, 0), 0),
    progress: () => index.progress,
    put: (entries, nextProgress) => exclusively(() => putEntries(index, entries, nextProgress ?? index.progress)),
    remove: (ids) =>
      exclusively(async () => {
        const rest = killed(index.segments, await placesOf(index.segments, ids, run));
        await commit(index, rest, [], index.progress);
      }),
    compact: () => compactSegments(index, exclusively),
    memory: cache.size,
    close() {
      index.isClosed = true;
    },
    isClosed: () => index.isClosed,
  };
}

/** The index that is open: what it consists of, and where it reads and writes. */
type OpenIndex = Opened &
  Pick<Options, 'store' | 'run'> & { readonly cache: ReturnType<typeof createChunkCache>; isClosed: boolean };

/** Stores what changed, and only then lets searches see it. */
async function commit(
  index: OpenIndex,
  changed: readonly Segment[],
  written: readonly WrittenSegment[],
  nextProgress: Progress,
): Promise<void> {
  const { store, cache, segments, tables, stamp, next } = index;
  if (index.isClosed) return;
  const before = new Map(segments.map((segment) => [segment.name, segment]));
  const names = new Set(changed.map(({ name }) => name));
  const dropped = segments.filter(({ name }) => !names.has(name)).flatMap(({ name, head }) => allChunkIds(name, head));
  const withDead = changed.filter(
    (segment) => segment.dead !== before.get(segment.name)?.dead && segment.dead.includes(1),
  );
  const manifest = {
    stamp,
    ...nextProgress,
    next,
    segments: changed.map(({ name, dead }) => ({ name, hasDead: dead.includes(1) })),
    tables: tableSizes(tables),
  };
  const put = [
    ...written.flatMap(({ chunks }) => chunks),
    ...withDead.map(({ name, dead }) => createChunk(chunkIds.dead(name), writeDead(dead))),
    ...grownChunks(tables, index.stored),
    createChunk(MANIFEST_ID, writeManifest(manifest)),
  ];
  await store.replace(put, dropped);
  index.segments = changed;
  index.progress = nextProgress;
  index.stored = tableSizes(tables);
  cache.drop(dropped);
}

async function openWritten({ cache }: OpenIndex, written: WrittenSegment): Promise<Segment> {
  for (const { id, bytes } of written.chunks) cache.keep(id, bytes);
  return openSegment(written.name, cache);
}

async function joinSegments(index: OpenIndex, sources: readonly Segment[]): Promise<WrittenSegment> {
  const whole = await Promise.all(sources.map((segment) => wholeSegment(segment, index.cache)));
  return index.run(mergeSegments(String(index.next++), whole));
}

async function putEntries(index: OpenIndex, entries: readonly SearchEntry[], nextProgress: Progress): Promise<void> {
  const { run, tables } = index;
  if (entries.length === 0) return commit(index, index.segments, [], nextProgress);
  const last = new Map(entries.map((entry) => [entry.id, entry]));
  const written = await run(buildSegment(String(index.next++), [...last.values()], tables));
  const old = killed(index.segments, await placesOf(index.segments, [...last.keys()], run));
  const [before] = old.slice(-1);
  const added = await openWritten(index, written);
  if (before && before.head.size + added.head.size <= SMALL) {
    const small = await joinSegments(index, [before, added]);
    await commit(index, [...old.slice(0, -1), await openWritten(index, small)], [small], nextProgress);
    index.cache.drop(written.chunks.map(({ id }) => id));
  } else await commit(index, [...old, added], [written], nextProgress);
}

/** The smallest segments that are worth joining: too many, too dead, or nearly as large as all after them. */
function worthJoining(segments: readonly Segment[]): readonly Segment[] {
  const bySize = segments.toSorted((one, other) => one.head.size - other.head.size);
  let [sum, count] = [0, 0];
  for (const [place, { head }] of bySize.entries()) {
    if (place > 0 && head.size > Math.max(SMALL, sum) * GROWTH && bySize.length - place < MAX_SEGMENTS) break;
    sum += head.size;
    count = place + 1;
  }
  if (count > 1) return bySize.slice(0, count);
  return segments.filter(({ dead }) => dead.reduce((gone, value) => gone + value, 0) * 3 > dead.length);
}

/** Joins beside searches and changes; only the exchange of the segments is a change of its own. */
async function compactSegments(
  index: OpenIndex,
  exclusively: (change: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const chosen = new Set(worthJoining(index.segments));
  if (chosen.size === 0) return;
  const sources = index.segments.filter((segment) => chosen.has(segment));
  const written = await joinSegments(index, sources);
  await exclusively(async () => {
    const { segments, progress } = index;
    const rest = segments.filter((segment) => !sources.some(({ name }) => name === segment.name));
    // Meanwhile emptied: there is nothing to put in their place.
    if (segments.length - rest.length !== sources.length) return;
    const merged = carryDead(await openWritten(index, written), sources, index.segments);
    await commit(index, merged.head.size === 0 ? rest : [merged, ...rest], [written], progress);
  });
}

type Opened = {
  readonly stamp: string;
  segments: readonly Segment[];
  next: number;
  progress: Progress;
  tables: GrowingTables;
  stored: TableSizes;
};

function emptyIndex(): Omit<Opened, 'stamp'> {
  const tables = createSymbolTables();
  return { segments: [], next: 0, progress: { cursor: '', isComplete: false }, tables, stored: tableSizes(tables) };
}

async function readIndex({ store }: Options, cache: ReturnType<typeof createChunkCache>): Promise<Opened | undefined> {
  try {
    const [bytes] = await store.read([MANIFEST_ID]);
    const manifest = bytes && readManifest(bytes);
    if (!manifest) return undefined;
    const { stamp, cursor, isComplete, next, tables: sizes } = manifest;
    const [chunks, segments] = await Promise.all([
      Promise.all(tableChunkIds(sizes).map((id) => cache.get(id))),
      Promise.all(
        manifest.segments.map(async ({ name, hasDead }) =>
          openSegment(name, cache, hasDead ? readDead(await cache.get(chunkIds.dead(name))) : undefined),
        ),
      ),
    ]);
    return {
      stamp,
      segments,
      next,
      progress: { cursor, isComplete },
      tables: readTables(sizes, chunks),
      stored: sizes,
    };
  } catch (error) {
    if (error instanceof DamagedIndexError || error instanceof RangeError) return undefined;
    throw error;
  }
}
