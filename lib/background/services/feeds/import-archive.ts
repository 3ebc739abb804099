/**
 * Takes in the archive of a webzine whose reader asked for it: one request at a time for all archives together, with a
 * pause, where `robots.txt` lets us. Each step ends with one transaction that holds the articles and the way on.
 */
import { afterStep } from '../../../feeds/archive/archive-state.ts';
import type { ArchiveOutcome } from '../../../feeds/archive/archive-state.ts';
import { archiveWays, nextAddress, takeStep } from '../../../feeds/archive/archive.ts';
import type { Robots } from '../../../feeds/archive/robots.ts';
import type { ParsedEntry } from '../../../feeds/formats/parsed-feed.ts';
import { nextDue } from '../../../feeds/schedule/schedule.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { ArchiveImport, ArchiveSource, Instant } from '../../../model/feed-state.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import type { FeedRecord } from '../../../storage/library/feed-records.ts';
import { allFeeds, putFeedArticles, seenIn } from '../../../storage/library/feeds.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { FEED_TYPES } from './ingest-feeds.ts';
import type { LoadParser } from './load-parser.ts';
import type { FetchPolitely } from './polite-fetch.ts';
import type { EntryReader } from './read-entries.ts';
import type { RobotsOf } from './robots.ts';

/** What a site is left alone between two requests, where its `robots.txt` wishes nothing else. */
const PAUSE_SECONDS = 2;
const MAX_PAUSE_SECONDS = 60;
const SECOND = 1000;
/** Longer waits are left to an alarm, and the background may sleep. */
const MAX_AWAKE = 20 * SECOND;
const MINUTE = 60 * SECOND;

type Dependencies = {
  readonly open: OpenLibrary;
  readonly fetchPolitely: FetchPolitely;
  readonly robotsOf: RobotsOf;
  /** The text of an response, unpacked; `undefined` where it is too big. */
  readonly textOf: (response: {
    readonly bytes: Uint8Array;
    readonly contentType: string;
  }) => Promise<string | undefined>;
  readonly loadParser: LoadParser;
  readonly readEntries: EntryReader;
  readonly visited: (articles: readonly ArticleId[]) => void;
  readonly wakeAt: (moment: Instant) => Promise<void>;
  readonly now: () => Instant;
  /** Waits, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
};

export type ArchiveImporter = {
  /** Goes on with every archive that is being taken in; a call while that is going on joins it. */
  readonly goOn: () => Promise<Result<undefined, AppError>>;
};

type Job = FeedRecord & { readonly archive: ArchiveImport };
type Taken = { readonly outcome: ArchiveOutcome; readonly entries: readonly ParsedEntry[]; readonly pause: number };

export function createArchiveImporter(dependencies: Dependencies): ArchiveImporter {
  const { open, wakeAt, now, wait } = dependencies;
  async function walkAll(): Promise<Result<undefined, AppError>> {
    for (;;) {
      const feeds = await allFeeds(open);
      if (!feeds.ok) return feeds;
      const jobs = feeds.value.filter(isRunning).toSorted((one, other) => one.archive.dueAt - other.archive.dueAt);
      const [job] = jobs;
      if (!job) return ok(undefined);
      const left = job.archive.dueAt - now();
      if (left > MAX_AWAKE) {
        await wakeAt(
          nextDue(
            jobs.map(({ archive }) => archive.dueAt),
            now(),
          ) ?? job.archive.dueAt,
        );
        return ok(undefined);
      }
      // Should the background be killed, this is when it is woken; and asking for it keeps it awake.
      await wakeAt(now() + MINUTE);
      if (left > 0) {
        await wait(left);
        // The reader may have paused it meanwhile.
        continue;
      }
      const stepped = await step(dependencies, job);
      if (!stepped.ok && stepped.error.kind !== 'not-found') return stepped;
    }
  }

  return { goOn: oneAtATime(walkAll) };
}

function isRunning(record: FeedRecord): record is Job {
  return record.archive?.phase.kind === 'running';
}

/** One request, and what it brought, in one transaction. */
async function step(dependencies: Dependencies, job: Job): Promise<Result<undefined, AppError>> {
  const { open, readEntries, visited, now } = dependencies;
  const { id, feed, archive } = job;
  const { outcome, entries, pause } = await take(dependencies, job);
  const known = await seenIn(open, id);
  if (!known.ok) return known;
  const { articles, seen } = await readEntries(entries, feed, known.value, now());
  const repeats =
    entries.length > 0 && entries.every((entry) => (known.value.get(entry.id)?.at ?? 0) >= archive.startedAt);
  const put = await putFeedArticles(open, {
    id,
    articles,
    changed: [],
    seen,
    forgotten: [],
    update: (record, added) => {
      // The reader may have stopped it, or begun another one.
      if (record.archive?.startedAt !== archive.startedAt) return record;
      const after = afterStep(archive, outcome.kind === 'step' ? { ...outcome, added, repeats } : outcome, {
        now: now(),
        pause,
      });
      const isHeld = record.archive.phase.kind === 'paused' && after.phase.kind === 'running';
      return {
        ...record,
        state: { ...record.state, articles: record.state.articles + added },
        archive: isHeld ? { ...after, phase: record.archive.phase } : after,
      };
    },
  });
  if (!put.ok) return put;
  visited(put.value.added);
  return ok(undefined);
}

async function take(dependencies: Dependencies, { feed, archive }: Job): Promise<Taken> {
  const { fetchPolitely, robotsOf, textOf, loadParser, now } = dependencies;
  const [way] = archive.ways ?? [];
  const address = way ? nextAddress(way, archive.since) : feed.url;
  if (address === undefined)
    return { outcome: { kind: 'step', step: undefined, added: 0, repeats: false }, entries: [], pause: 0 };
  const allowed = await robotsOf(address);
  if (!allowed.ok) return { outcome: { kind: 'failed', problem: allowed.error }, entries: [], pause: 0 };
  const robots = allowed.value;
  const pause = pauseOf(robots);
  // The feed itself is followed, whatever robots may not do.
  if (way && !robots.allows(address)) return { outcome: { kind: 'refused' }, entries: [], pause: 0 };
  const response = await fetchPolitely({ url: address, accept: way ? acceptOf(way) : FEED_TYPES });
  if (response.kind === 'failed') return { outcome: response, entries: [], pause };
  const text = response.kind === 'fresh' && !response.cut ? await textOf(response) : undefined;
  const parse = await loadParser();
  if (!way)
    return {
      outcome: {
        kind: 'ways',
        ways: archiveWays(feed, text === undefined ? undefined : parse(text, feed.url, now()), robots.sitemaps),
      },
      entries: [],
      pause,
    };
  if (response.kind === 'fresh' && response.cut)
    return { outcome: { kind: 'failed', problem: response.cut }, entries: [], pause };
  const taken =
    text === undefined ? undefined : takeStep(way, text, archive.since, (document, url) => parse(document, url, now()));
  return { outcome: { kind: 'step', step: taken, added: 0, repeats: false }, entries: taken?.entries ?? [], pause };
}

function pauseOf({ delaySeconds = PAUSE_SECONDS }: Robots): number {
  return Math.min(delaySeconds, MAX_PAUSE_SECONDS) * SECOND;
}

function acceptOf({ kind }: ArchiveSource): string {
  if (kind === 'wordpress') return 'application/json';
  return kind === 'sitemaps' ? 'application/xml, text/xml, text/html;q=0.9, */*;q=0.1' : FEED_TYPES;
}
