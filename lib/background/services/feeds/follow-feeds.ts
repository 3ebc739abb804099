/** What the reader does about webzines: looking at an address, following, stopping, taking in archives. */
import { newArchiveImport, archiveProgress } from '../../../feeds/archive/archive-state.ts';
import { commonFeedPlaces } from '../../../feeds/discover.ts';
import type { ParsedFeed } from '../../../feeds/formats/parsed-feed.ts';
import type { AppError } from '../../../model/app-error.ts';
import type {
  ArchiveLine,
  ArchiveOrder,
  FeedLine,
  FeedLook,
  FeedToFollow,
  Followed,
  FoundFeed,
} from '../../../model/feed-line.ts';
import type { ArchiveImport, Instant } from '../../../model/feed-state.ts';
import type { Feed, FeedId } from '../../../model/feed.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import type { FeedRecord } from '../../../storage/library/feed-records.ts';
import { addFeeds, allFeeds, changeFeed, removeFeed } from '../../../storage/library/feeds.ts';
import { isPublicAddress } from '../../../url/private-address.ts';
import { siteHost } from '../../../url/web-address.ts';
import { FEED_TYPES } from './ingest-feeds.ts';
import type { LoadParser } from './load-parser.ts';
import type { FetchPolitely } from './polite-fetch.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly fetchPolitely: FetchPolitely;
  readonly textOf: (response: {
    readonly bytes: Uint8Array;
    readonly contentType: string;
  }) => Promise<string | undefined>;
  readonly loadParser: LoadParser;
  /** Feeds that a page names. */
  readonly discover: (html: string, url: string) => readonly FoundFeed[];
  /** Begins what is due, without being waited for. */
  readonly begin: { readonly visits: () => void; readonly archives: () => void };
  /** Lets an address of the own network through that the reader confirmed. */
  readonly allow: (url: string) => Promise<void>;
  /** Called after each change to what is followed. */
  readonly changed: () => Promise<void>;
  readonly now: () => Instant;
  readonly newId: () => string;
};

export type FeedFollower = {
  readonly list: () => Promise<Result<readonly FeedLine[], AppError>>;
  readonly look: (request: { readonly url: string; readonly ownNetwork: boolean }) => Promise<FeedLook>;
  readonly follow: (request: {
    readonly commandId: string;
    readonly feeds: readonly FeedToFollow[];
  }) => Promise<Result<Followed, AppError>>;
  readonly change: (request: {
    readonly id: FeedId;
    readonly title: string;
    readonly folder: string;
  }) => Promise<Result<undefined, AppError>>;
  readonly unfollow: (id: FeedId) => Promise<Result<undefined, AppError>>;
  readonly visit: (ids: readonly FeedId[]) => Promise<Result<undefined, AppError>>;
  readonly steer: (request: {
    readonly id: FeedId;
    readonly order: ArchiveOrder;
  }) => Promise<Result<undefined, AppError>>;
};

export function createFeedFollower(dependencies: Dependencies): FeedFollower {
  const { open, begin, changed, now } = dependencies;
  async function change(id: FeedId, how: (record: FeedRecord) => FeedRecord): Promise<Result<undefined, AppError>> {
    const outcome = await changeFeed(open, id, how);
    if (!outcome.ok) return outcome;
    await changed();
    return ok(undefined);
  }

  return {
    async list() {
      const feeds = await allFeeds(open);
      return feeds.ok ? ok(feeds.value.map((record) => lineOf(record, now()))) : feeds;
    },

    async look(request) {
      return lookAt(dependencies, request);
    },

    async follow({ commandId, feeds }) {
      const followed = await addAllowed(dependencies, commandId, feeds);
      if (!followed.ok) return followed;
      await changed();
      begin.visits();
      return followed;
    },

    change: ({ id, title, folder }) =>
      change(id, (record) => {
        const { folder: _old, ...feed } = record.feed;
        return { ...record, feed: { ...feed, title: title || feed.title, ...(folder !== '' && { folder }) } };
      }),

    async unfollow(id) {
      const outcome = await removeFeed(open, id);
      if (outcome.ok) await changed();
      return outcome;
    },

    async visit(ids) {
      const due = await makeDue(dependencies, ids);
      if (due.ok) begin.visits();
      return due;
    },

    async steer({ id, order }) {
      const outcome = await change(id, (record) => steered(record, order, now()));
      if (outcome.ok) begin.archives();
      return outcome;
    },
  };
}

function steered({ archive, ...record }: FeedRecord, order: ArchiveOrder, now: Instant): FeedRecord {
  if (order.kind === 'start') return { ...record, archive: newArchiveImport(order.since, now) };
  if (order.kind === 'cancel' || !archive) return record;
  return { ...record, archive: held(archive, order.kind, now) };
}

function held(archive: ArchiveImport, order: 'pause' | 'resume', now: Instant): ArchiveImport {
  const { phase } = archive;
  if (order === 'pause') return phase.kind === 'running' ? { ...archive, phase: { kind: 'paused' } } : archive;
  const isStuck = phase.kind === 'paused' || (phase.kind === 'stopped' && phase.why === 'failing');
  return isStuck ? { ...archive, phase: { kind: 'running' }, failures: 0, dueAt: now } : archive;
}

function newFeed(feed: FeedToFollow, id: string, addedAt: string): Feed {
  return { ...feed, id: id as FeedId, addedAt };
}

function feedAt(url: string, { title, site, lang }: ParsedFeed, ownNetwork: boolean): FeedToFollow {
  const isOwn = ownNetwork && !isPublicAddress(url);
  return {
    url,
    title: title || (siteHost(url) ?? url),
    ...(site !== undefined && { site }),
    ...(lang !== undefined && { lang }),
    ...(isOwn && { ownNetwork: true }),
  };
}

function lineOf({ feed, state, archive }: FeedRecord, now: Instant): FeedLine {
  return {
    feed,
    health: state.health,
    ...(state.dueAt !== undefined && { dueAt: state.dueAt }),
    ...(state.succeededAt !== undefined && { succeededAt: state.succeededAt }),
    articles: state.articles,
    ...(archive && { archive: archiveLine(archive, now) }),
  };
}

function archiveLine(archive: ArchiveImport, now: Instant): ArchiveLine {
  const progress = archiveProgress(archive);
  return {
    since: archive.since,
    phase: archive.phase,
    added: archive.added,
    ...(progress !== undefined && { progress }),
    ...(archive.reached !== undefined && { reached: archive.reached }),
    isWaiting: archive.failures > 0 && archive.dueAt > now,
  };
}

/** Looks where sites keep a feed without naming it, one place after the other. */
async function lookAround(
  { fetchPolitely, textOf, loadParser, now }: Dependencies,
  page: string,
): Promise<FeedLook | undefined> {
  const parse = await loadParser();
  for (const url of commonFeedPlaces(page)) {
    const response = await fetchPolitely({ url, accept: FEED_TYPES });
    const text = response.kind === 'fresh' ? await textOf(response) : undefined;
    const parsed = text === undefined || response.kind !== 'fresh' ? undefined : parse(text, response.url, now());
    if (parsed) return { kind: 'feed', feed: feedAt(url, parsed, false), entries: parsed.entries.length };
  }
  return undefined;
}

/** Looks what lies at an address: a feed, a page that names feeds, or neither. */
async function lookAt(
  dependencies: Dependencies,
  { url, ownNetwork }: { readonly url: string; readonly ownNetwork: boolean },
): Promise<FeedLook> {
  const { fetchPolitely, textOf, loadParser, discover, allow, now } = dependencies;
  if (ownNetwork) await allow(url);
  const response = await fetchPolitely({ url, accept: `${FEED_TYPES}, text/html;q=0.5`, ownNetwork });
  if (response.kind !== 'fresh')
    return { kind: 'failed', problem: response.kind === 'failed' ? response.problem : { kind: 'no-feed' } };
  const text = (await textOf(response)) ?? '';
  const parsed = (await loadParser())(text, response.url, now());
  if (parsed)
    return {
      kind: 'feed',
      feed: feedAt(response.movedTo ?? url, parsed, ownNetwork),
      entries: parsed.entries.length,
    };
  const feeds = discover(text, response.url);
  if (feeds.length > 0) return { kind: 'page', feeds };
  return (
    (ownNetwork ? undefined : await lookAround(dependencies, response.url)) ?? {
      kind: 'failed',
      problem: { kind: 'no-feed' },
    }
  );
}

/** Makes feeds due now: those given, or all where none is given. */
async function makeDue({ open, now }: Dependencies, ids: readonly FeedId[]): Promise<Result<undefined, AppError>> {
  const feeds = await allFeeds(open);
  if (!feeds.ok) return feeds;
  const wanted = feeds.value.filter(({ id }) => ids.length === 0 || ids.includes(id));
  for (const { id } of wanted) {
    const due = await changeFeed(open, id, (record) => ({ ...record, state: { ...record.state, dueAt: now() } }));
    if (!due.ok && due.error.kind !== 'not-found') return due;
  }
  return ok(undefined);
}

/** Adds the feeds whose addresses may be asked. */
async function addAllowed(
  { open, now, newId }: Dependencies,
  commandId: string,
  feeds: readonly FeedToFollow[],
): Promise<Result<Followed, AppError>> {
  const allowed = feeds.filter(({ url, ownNetwork }) => ownNetwork === true || isPublicAddress(url));
  const moment = new Date(now()).toISOString();
  const outcome = await addFeeds(
    open,
    { id: commandId, at: moment },
    allowed.map((feed) => newFeed(feed, newId(), moment)),
    now(),
  );
  if (!outcome.ok) return outcome;
  const { added, known } = outcome.value;
  return ok({
    ids: [...added, ...known].map(({ id }) => id),
    added: added.length,
    known: known.length,
    refused: feeds.length - allowed.length,
  });
}
