/**
 * The index of a library: a few segments that are searched together. Articles come and go one at a time or in
 * thousands; each change is stored whole or not at all, and a search sees the index before it or after it.
 */
import type { ArticleId } from '../../model/article.ts';
import type { FindCompanies } from '../query/company-names.ts';
import { runSearch } from '../ranking/run-search.ts';
import type { Search, SymbolTables } from '../types.ts';
import { buildSegment } from './build-segment.ts';
import type { Work } from './build-segment.ts';
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
  readonly run: <T>(work: Work<T>) => Promise<T>;
  /** Asked beside the words themselves: it may take a while until names are known. */
  readonly companiesIn?: (words: readonly string[]) => ReturnType<FindCompanies> | Promise<ReturnType<FindCompanies>>;
  /** Bytes of chunks kept in memory; 96 MB by default. */
  readonly memory?: number;
  /** Told once when a chunk turns out to be missing or damaged; what is left of the index goes on answering. */
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
  let { segments, next, progress, tables, stored } = opened ?? emptyIndex();
  let changing: Promise<unknown> = Promise.resolve();
  let [isDamaged, isClosed] = [false, false];

  /** Changes come one after the other. */
  function exclusively<T>(change: () => Promise<T>): Promise<T> {
    const done = changing.then(change);
    changing = done.catch(() => undefined);
    return done;
  }

  /** Stores what changed, and only then lets searches see it. */
  async function commit(
    changed: readonly Segment[],
    written: readonly WrittenSegment[],
    nextProgress: Progress,
  ): Promise<void> {
    if (isClosed) return;
    const before = new Map(segments.map((segment) => [segment.name, segment]));
    const names = new Set(changed.map(({ name }) => name));
    const dropped = segments
      .filter(({ name }) => !names.has(name))
      .flatMap(({ name, head }) => allChunkIds(name, head));
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
      ...grownChunks(tables, stored),
      createChunk(MANIFEST_ID, writeManifest(manifest)),
    ];
    await store.replace(put, dropped);
    segments = changed;
    progress = nextProgress;
    stored = tableSizes(tables);
    cache.drop(dropped);
  }

  async function opening(written: WrittenSegment): Promise<Segment> {
    for (const { id, bytes } of written.chunks) cache.keep(id, bytes);
    return openSegment(written.name, cache);
  }

  async function joined(sources: readonly Segment[]): Promise<WrittenSegment> {
    const whole = await Promise.all(sources.map((segment) => wholeSegment(segment, cache)));
    return run(mergeSegments(String(next++), whole));
  }

  async function put(entries: readonly SearchEntry[], nextProgress: Progress): Promise<void> {
    if (entries.length === 0) return commit(segments, [], nextProgress);
    const last = new Map(entries.map((entry) => [entry.id, entry]));
    const written = await run(buildSegment(String(next++), [...last.values()], tables));
    const old = killed(segments, await placesOf(segments, [...last.keys()], run));
    const [before] = old.slice(-1);
    const added = await opening(written);
    if (before && before.head.size + added.head.size <= SMALL) {
      const small = await joined([before, added]);
      await commit([...old.slice(0, -1), await opening(small)], [small], nextProgress);
      cache.drop(written.chunks.map(({ id }) => id));
    } else await commit([...old, added], [written], nextProgress);
  }

  /** The smallest segments that are worth joining: too many, too dead, or nearly as large as all after them. */
  function worthJoining(): readonly Segment[] {
    const bySize = segments.toSorted((one, other) => one.head.size - other.head.size);
    let [sum, count] = [0, 0];
    for (const [index, { head }] of bySize.entries()) {
      if (index > 0 && head.size > Math.max(SMALL, sum) * GROWTH && bySize.length - index < MAX_SEGMENTS) break;
      sum += head.size;
      count = index + 1;
    }
    if (count > 1) return bySize.slice(0, count);
    return segments.filter(({ dead }) => dead.reduce((gone, value) => gone + value, 0) * 3 > dead.length);
  }

  async function compact(): Promise<void> {
    const chosen = new Set(worthJoining());
    if (chosen.size === 0) return;
    const sources = segments.filter((segment) => chosen.has(segment));
    const written = await joined(sources);
    await exclusively(async () => {
      const rest = segments.filter((segment) => !sources.some(({ name }) => name === segment.name));
      // Meanwhile emptied: there is nothing to put in their place.
      if (segments.length - rest.length !== sources.length) return;
      const merged = carryDead(await opening(written), sources, segments);
      await commit(merged.head.size === 0 ? rest : [merged, ...rest], [written], progress);
    });
  }

  /** Goes on without the segment that cannot be read. */
  function leaveDamaged(error: unknown): void {
    if (!(error instanceof DamagedIndexError)) throw error;
    const [name] = error.message.split('/');
    segments = segments.filter((segment) => segment.name !== name);
    progress = { cursor: '', isComplete: false };
    if (!isDamaged) damaged?.();
    isDamaged = true;
  }

  return {
    async search(query, searchOptions) {
      try {
        return await runSearch({ segments, tables, companiesIn, partial: !progress.isComplete }, query, searchOptions);
      } catch (error) {
        leaveDamaged(error);
        return runSearch({ segments, tables, companiesIn, partial: true }, query, searchOptions);
      }
    },
    tables: () => tables,
    size: () => segments.reduce((sum, { dead }) => sum + dead.reduce((living, gone) => living + 1 - gone, 0), 0),
    progress: () => progress,
    put: (entries, nextProgress) => exclusively(() => put(entries, nextProgress ?? progress)),
    remove: (ids) =>
      exclusively(async () => commit(killed(segments, await placesOf(segments, ids, run)), [], progress)),
    compact,
    memory: cache.size,
    close() {
      isClosed = true;
    },
    isClosed: () => isClosed,
  };
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
