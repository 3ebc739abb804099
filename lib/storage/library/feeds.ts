/**
 * The feeds the reader follows, and what each visit of one brings: written in one transaction, so that a killed
 * background goes on where it was.
 */
import { withDropsOf } from '../../facts/dropped-facts.ts';
import { withoutPlaces } from '../../facts/kept-facts.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Article } from '../../model/article.ts';
import type { Instant } from '../../model/feed-state.ts';
import { newFeedState } from '../../model/feed-state.ts';
import type { Feed, FeedId } from '../../model/feed.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { commandDone, rememberCommand } from '../database/commands.ts';
import type { Command } from '../database/commands.ts';
import type { OpenLibrary } from '../database/database.ts';
import { articleRecord } from '../database/records.ts';
import { read, write } from '../database/transaction.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { addArticles } from './add-articles.ts';
import type { AddedArticles, ArticleWithText } from './add-articles.ts';
import { putRecord } from './article-writes.ts';
import type { FeedRecord, SeenRecord } from './feed-records.ts';

/** Every feed, in the order in which they were added. */
export async function allFeeds(open: OpenLibrary): Promise<Result<readonly FeedRecord[], AppError>> {
  return read(open, ['feeds'], async (transaction) => {
    const records = await transaction.objectStore('feeds').getAll();
    return records.toSorted((one, other) => (one.feed.addedAt < other.feed.addedAt ? -1 : 1));
  });
}

/** Entries met in a feed before, by their ids. */
export async function seenIn(
  open: OpenLibrary,
  feed: FeedId,
): Promise<Result<ReadonlyMap<string, SeenRecord>, AppError>> {
  return read(open, ['seen'], async (transaction) => {
    const records = await transaction.objectStore('seen').index('by-feed').getAll(feed);
    return new Map(records.map((record) => [record.entry, record]));
  });
}

/** What adding did: feeds that are new, due at once, and those followed already. */
export type AddedFeeds = { readonly added: readonly Feed[]; readonly known: readonly Feed[] };

/** Adds feeds, each address once. A repeated command adds nothing and tells what is there. */
export async function addFeeds(
  open: OpenLibrary,
  command: Command,
  feeds: readonly Feed[],
  now: Instant,
): Promise<Result<AddedFeeds, AppError>> {
  return write(open, 'strict', async (transaction) => {
    const store = transaction.objectStore('feeds');
    const byUrl = new Map((await store.getAll()).map(({ feed }) => [feed.url, feed]));
    const [added, known]: [Feed[], Feed[]] = [[], []];
    for (const feed of feeds) {
      const there = byUrl.get(feed.url);
      if (there) {
        known.push(there);
        continue;
      }
      byUrl.set(feed.url, feed);
      added.push(feed);
    }
    if (await commandDone(transaction, command.id)) return ok({ added: [], known });
    await Promise.all(added.map((feed) => store.put({ id: feed.id, feed, state: newFeedState(now) })));
    await rememberCommand(transaction, command);
    return ok({ added, known });
  });
}

/** Changes what lies in a feed's record. Fails as `not-found` where it is not followed any more. */
export async function changeFeed(
  open: OpenLibrary,
  id: FeedId,
  change: (record: FeedRecord) => FeedRecord,
): Promise<Result<FeedRecord, AppError>> {
  return write(open, 'strict', async (transaction) => {
    const record = await transaction.objectStore('feeds').get(id);
    if (!record) return err(appError('not-found', id));
    const changed = change(record);
    await transaction.objectStore('feeds').put(changed);
    return ok(changed);
  });
}

/** Stops following a feed. Its articles stay; what was met in it is forgotten. */
export async function removeFeed(open: OpenLibrary, id: FeedId): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) => {
    const keys = await transaction.objectStore('seen').index('by-feed').getAllKeys(id);
    await Promise.all([
      transaction.objectStore('feeds').delete(id),
      ...keys.map((key) => transaction.objectStore('seen').delete(key)),
    ]);
    return ok(undefined);
  });
}

/** What a visit brings into the library. */
export type FeedVisit = {
  readonly id: FeedId;
  /** Articles of entries that were not met before. */
  readonly articles: readonly ArticleWithText[];
  /** Articles of entries that say something else now; the reader's own copies stay as they are. */
  readonly changed: readonly Article[];
  readonly seen: readonly SeenRecord[];
  /** Entries that left the feed long ago. */
  readonly forgotten: readonly string[];
  /** The feed's record as it is by now, with what the visit found; `added` is how many articles are new. */
  readonly update: (record: FeedRecord, added: number, others: readonly FeedRecord[]) => FeedRecord;
};

/** Takes a visit in: all of it, or nothing. Fails as `not-found` where the feed is not followed any more. */
export async function putFeedArticles(open: OpenLibrary, visit: FeedVisit): Promise<Result<AddedArticles, AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    const feeds = transaction.objectStore('feeds');
    const record = await feeds.get(visit.id);
    if (!record) return err(appError('not-found', visit.id));
    const outcome = await addArticles(transaction, visit.articles);
    const offered = new Set(visit.articles.map(({ article }) => article.id));
    for (const id of outcome.added) offered.delete(id);
    const seen = transaction.objectStore('seen');
    await Promise.all([
      ...visit.changed.map((article) => refreshArticle(transaction, article)),
      ...visit.seen.map((entry) => seen.put(bringing(entry, offered))),
      ...visit.forgotten.map((entry) => seen.delete([visit.id, entry])),
    ]);
    const others = (await feeds.getAll()).filter(({ id }) => id !== visit.id);
    await feeds.put(visit.update(record, outcome.added.length, others));
    return ok(outcome);
  });
}

/** What was met, without the article it would have brought where the library had another in its place. */
function bringing(seen: SeenRecord, notAdded: ReadonlySet<string>): SeenRecord {
  const { article, ...rest } = seen;
  return article === undefined || notAdded.has(article) ? rest : seen;
}

/** An entry was changed: so is its article, unless the reader saved it or wrote on it. What was read stays read. */
async function refreshArticle(transaction: WriteTransaction, fresh: Article): Promise<void> {
  const store = transaction.objectStore('articles');
  const known = await store.get(fresh.id);
  if (!known || known.touched || known.article.source !== 'feed' || known.article.savedAt !== undefined) return;
  const { url, originalUrl, read: isRead, addedAt, bodyId } = known.article;
  // The text stays as it came first: places in another one would lead nowhere.
  const facts = bodyId === undefined ? withoutPlaces(fresh.facts) : known.article.facts;
  const refreshed = {
    ...fresh,
    facts,
    url,
    originalUrl,
    read: isRead,
    ...(addedAt !== undefined && { addedAt }),
    ...(bodyId !== undefined && { bodyId }),
  };
  await putRecord(transaction, articleRecord(withDropsOf(refreshed, known.article), false), known);
}
