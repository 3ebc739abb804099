/** Everything that follows webzines, joined: one fetching, visits and archives over one library, woken by one alarm. */
import type { ArticleId } from '../../../model/article.ts';
import type { FoundFeed } from '../../../model/feed-line.ts';
import type { Instant } from '../../../model/feed-state.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { allFeeds } from '../../../storage/library/feeds.ts';
import { isPublicAddress } from '../../../url/private-address.ts';
import { createBatchNotifier } from '../batch-notifier.ts';
import type { RecogniseArticle } from '../companies/recognise-article.ts';
import type { TellStories } from './assign-stories.ts';
import { createFeedFollower } from './follow-feeds.ts';
import type { FeedFollower } from './follow-feeds.ts';
import { createArchiveImporter } from './import-archive.ts';
import { createFeedIngest } from './ingest-feeds.ts';
import { loadParser } from './load-parser.ts';
import { createPoliteFetch } from './polite-fetch.ts';
import type { FetchPolitely, WatchRedirects } from './polite-fetch.ts';
import { createEntryReader } from './read-entries.ts';
import { responseText } from './response-text.ts';
import { createRobots } from './robots.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly fetch: typeof fetch;
  readonly watchRedirects: WatchRedirects;
  readonly mayAsk: (url: string) => Promise<boolean>;
  /** Lets the browser reach no address of the own network but these. */
  readonly guardOwnNetwork: (allowed: readonly string[]) => Promise<void>;
  readonly recognise: RecogniseArticle;
  readonly discover: (html: string, url: string) => readonly FoundFeed[];
  readonly tellStories: TellStories;
  /** Called with articles that came or changed. */
  readonly changed: (articles: readonly ArticleId[]) => Promise<void>;
  /** Called when the list of feeds shows something else. */
  readonly listChanged: () => Promise<void>;
  /** Wakes the background at a moment; a later call under the same name takes the place of an earlier one. */
  readonly wakeAt: (name: FeedAlarm, moment: Instant) => Promise<void>;
  readonly now: () => Instant;
  readonly chance: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly newId: () => string;
  readonly reporting: (work: Promise<unknown>) => void;
};

/** Alarms of the feeds; both are set by moments, none repeats. */
const FEED_ALARMS = ['feeds', 'archives'] as const;
export type FeedAlarm = (typeof FEED_ALARMS)[number];

export type FeedsService = {
  readonly follower: FeedFollower;
  /** Goes on with whatever is due: at the background's start. */
  readonly goOn: () => Promise<void>;
  /** Goes on where an alarm is one of the feeds'. */
  readonly alarm: (name: string) => void;
  /** Visits feeds that could not be asked for want of a grant: there may be one now. */
  readonly accessChanged: () => Promise<void>;
};

export function createFeedsService(dependencies: Dependencies): FeedsService {
  const { open, discover, listChanged, now, newId } = dependencies;
  const fetchPolitely = createPoliteFetch(dependencies);
  const begin = createVisits(dependencies, fetchPolitely);

  const { guard, allow } = createNetworkGuard(dependencies);

  const follower = createFeedFollower({
    open,
    fetchPolitely,
    textOf: responseText,
    loadParser,
    discover,
    begin,
    allow,
    changed: async () => {
      await guard();
      await listChanged();
    },
    now,
    newId,
  });

  return {
    follower,
    async goOn() {
      await guard();
      begin.visits();
      begin.archives();
    },
    async accessChanged() {
      const feeds = await allFeeds(open);
      const barred = feeds.ok
        ? feeds.value.filter(
            ({ state }) => state.health.kind === 'failing' && state.health.problem.kind === 'no-access',
          )
        : [];
      if (barred.length > 0) await follower.visit(barred.map(({ id }) => id));
    },
    alarm(name) {
      if (name === 'feeds') begin.visits();
      if (name === 'archives') begin.archives();
    },
  };
}

/** What visits feeds and reads archives, begun without being waited for. */
function createVisits(
  dependencies: Dependencies,
  fetchPolitely: FetchPolitely,
): { readonly visits: () => void; readonly archives: () => void } {
  const { open, recognise, tellStories, changed, listChanged, wakeAt, now, chance, wait, newId, reporting } =
    dependencies;
  const readEntries = createEntryReader({ recognise, newId, tellStories });
  // The search's index is brought up to date for many visits at once; meanwhile the visits go on.
  const gather = createBatchNotifier<ArticleId>(async (articles) => {
    if (articles.length > 0) await changed(articles);
    await listChanged();
  });
  const visited = (articles: readonly ArticleId[]): void => reporting(gather(articles));
  const ingest = createFeedIngest({
    open,
    fetchPolitely,
    textOf: responseText,
    loadParser,
    readEntries,
    visited,
    wakeAt: (at) => wakeAt('feeds', at),
    now,
    chance,
  });
  const archives = createArchiveImporter({
    open,
    fetchPolitely,
    robotsOf: createRobots({ fetchPolitely, now }),
    textOf: responseText,
    loadParser,
    readEntries,
    visited,
    wakeAt: (at) => wakeAt('archives', at),
    now,
    wait,
  });
  return { visits: () => reporting(ingest.visitDue()), archives: () => reporting(archives.goOn()) };
}

/** The addresses of the own network that may be asked: those that are followed, and those confirmed just now. */
function createNetworkGuard({ open, guardOwnNetwork, reporting }: Dependencies): {
  readonly guard: () => Promise<void>;
  readonly allow: (url: string) => Promise<void>;
} {
  /** Addresses that the reader confirmed just now, to look what lies there. */
  const confirmed = new Set<string>();
  async function guard(): Promise<void> {
    const feeds = await allFeeds(open);
    const own = feeds.ok ? feeds.value.filter(({ feed }) => feed.ownNetwork).map(({ feed }) => feed.url) : [];
    // The rules are a second wall: feeds are followed without it too.
    await guardOwnNetwork([...new Set([...own, ...confirmed])]).catch((failure: unknown) =>
      reporting(Promise.reject(failure)),
    );
  }

  return {
    guard,
    async allow(url) {
      if (isPublicAddress(url)) return;
      confirmed.add(url);
      await guard();
    },
  };
}
