/**
 * Visits feeds when they are due, and takes in what they bring. Nothing is kept in memory that matters: each visit ends
 * with one transaction, and an alarm wakes a killed background, which goes on with the feeds that are still due.
 */
import type { ParsedFeed } from '../../../feeds/formats/parsed-feed.ts';
import { paceOf } from '../../../feeds/schedule/pace.ts';
import { afterFetch, dueFeeds, nextDue } from '../../../feeds/schedule/schedule.ts';
import type { FetchOutcome } from '../../../feeds/schedule/schedule.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { FeedState, Instant } from '../../../model/feed-state.ts';
import type { Feed } from '../../../model/feed.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import type { FeedRecord, SeenRecord } from '../../../storage/library/feed-records.ts';
import { allFeeds, putFeedArticles, seenIn } from '../../../storage/library/feeds.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { inLanes } from './in-lanes.ts';
import type { LoadParser } from './load-parser.ts';
import type { FetchPolitely, FetchResponse } from './polite-fetch.ts';
import type { EntryReader } from './read-entries.ts';

/** Media types of feeds, and what servers say instead. */
export const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1';

/** Feeds visited at once, each on another host. */
const AT_ONCE = 6;
const MINUTE = 60_000;
/** An entry that left its feed is remembered this long: some come back. */
const REMEMBERED = 60 * 24 * 60 * MINUTE;

type Dependencies = {
  readonly open: OpenLibrary;
  readonly fetchPolitely: FetchPolitely;
  /** The text of an response, unpacked; `undefined` where it is too big. */
  readonly textOf: (response: {
    readonly bytes: Uint8Array;
    readonly contentType: string;
  }) => Promise<string | undefined>;
  readonly loadParser: LoadParser;
  readonly readEntries: EntryReader;
  /** Called after each visit, with the articles it brought or changed. */
  readonly visited: (articles: readonly ArticleId[]) => void;
  /** Wakes the background at a moment, to call `visitDue` again. */
  readonly wakeAt: (moment: Instant) => Promise<void>;
  readonly now: () => Instant;
  /** From 0 to 1. */
  readonly chance: () => number;
};

export type FeedIngest = {
  /** Visits all feeds that are due; a call while that is going on joins it, and has it look for due ones again. */
  readonly visitDue: () => Promise<Result<undefined, AppError>>;
};

export function createFeedIngest(dependencies: Dependencies): FeedIngest {
  const { open, wakeAt, now } = dependencies;
  async function visitAll(): Promise<Result<undefined, AppError>> {
    for (;;) {
      const feeds = await allFeeds(open);
      if (!feeds.ok) return feeds;
      const due = dueFeeds(feeds.value, now());
      if (due.length === 0) {
        const next = nextDue(
          feeds.value.map(({ state }) => state.dueAt),
          now(),
        );
        if (next !== undefined) await wakeAt(Math.max(next, now() + MINUTE));
        return ok(undefined);
      }
      let failure: AppError | undefined;
      await inLanes(
        due,
        ({ feed }) => hostOf(feed),
        AT_ONCE,
        async (record) => {
          // Should the background be killed, this is when it is woken; and asking for it keeps it awake.
          await wakeAt(now() + MINUTE);
          const visited = failure ? ok(undefined) : await visitFeed(dependencies, record);
          if (!visited.ok && visited.error.kind !== 'not-found') failure = visited.error;
        },
      );
      // A library that cannot be written would be asked for ever.
      if (failure) return { ok: false, error: failure };
    }
  }

  return { visitDue: oneAtATime(visitAll) };
}

/** Asks one feed and takes in what it brings, in one transaction. */
async function visitFeed(
  { open, fetchPolitely, textOf, loadParser, readEntries, visited, now, chance }: Dependencies,
  { id, feed, state }: FeedRecord,
): Promise<Result<undefined, AppError>> {
  const response = await fetchPolitely({
    url: feed.url,
    accept: FEED_TYPES,
    validators: state.validators,
    ...(feed.ownNetwork && { ownNetwork: true }),
  });
  const text = response.kind === 'fresh' ? await textOf(response) : undefined;
  const parsed =
    text === undefined || response.kind !== 'fresh' ? undefined : (await loadParser())(text, response.url, now());
  const known = parsed ? await seenIn(open, id) : ok(new Map<string, SeenRecord>());
  if (!known.ok) return known;
  const described = { ...feed, ...aboutItself(feed, parsed) };
  const taken = await readEntries(parsed?.entries ?? [], described, known.value, now());
  const chances = { now: now(), jitter: chance() };
  const put = await putFeedArticles(open, {
    id,
    ...taken,
    forgotten: response.kind === 'fresh' && !response.cut ? longGone(known.value, taken.seen, chances.now) : [],
    update: (record, added, others) => ({
      ...record,
      feed: moved({ ...record.feed, ...aboutItself(record.feed, parsed) }, response, others),
      state: stillDue(state, record.state, afterFetch(record.state, outcomeOf(response, parsed, added), chances)),
    }),
  });
  if (!put.ok) return put;
  visited([...put.value.added, ...taken.changed.map((article) => article.id)]);
  return ok(undefined);
}

/** Who asked for a visit while this one was under way wants what is there now: the feed stays due. */
function stillDue(before: FeedState, meanwhile: FeedState, after: FeedState): FeedState {
  const { dueAt } = meanwhile;
  return dueAt === undefined || dueAt === before.dueAt ? after : { ...after, dueAt };
}

function outcomeOf(response: FetchResponse, parsed: ParsedFeed | undefined, articles: number): FetchOutcome {
  if (response.kind === 'failed') return response;
  if (response.kind === 'not-modified') return response;
  // The whole items of a feed that broke off are kept, and the feed is asked again soon, without validators of half a
  // document.
  if (response.cut) return { kind: 'failed', problem: response.cut, articles };
  if (!parsed) return { kind: 'failed', problem: { kind: 'no-feed' } };
  const { validators, freshFor } = response;
  return { kind: 'fresh', validators, pace: paceOf(parsed), articles, ...(freshFor !== undefined && { freshFor }) };
}

/** What a feed says of itself, where the reader and OPML said nothing. */
function aboutItself(feed: Feed, parsed: ParsedFeed | undefined): Partial<Feed> {
  if (!parsed) return {};
  return {
    ...(feed.title === '' && { title: parsed.title }),
    ...(feed.site === undefined && parsed.site !== undefined && { site: parsed.site }),
    ...(feed.lang === undefined && parsed.lang !== undefined && { lang: parsed.lang }),
  };
}

/**
 * The feed at its new address, unless another one is followed there. A redirect never leads into the own network, so
 * neither does the new address.
 */
function moved(feed: Feed, response: FetchResponse, others: readonly FeedRecord[]): Feed {
  const to = response.kind === 'failed' ? undefined : response.movedTo;
  if (to === undefined || others.some((other) => other.feed.url === to)) return feed;
  const { ownNetwork: _left, ...rest } = feed;
  return { ...rest, url: to };
}

function longGone(known: ReadonlyMap<string, SeenRecord>, seen: readonly SeenRecord[], now: Instant): string[] {
  const here = new Set(seen.map(({ entry }) => entry));
  return [...known.values()]
    .filter(({ entry, at }) => !here.has(entry) && at < now - REMEMBERED)
    .map(({ entry }) => entry);
}

function hostOf({ url }: Feed): string {
  return URL.parse(url)?.host ?? url;
}
