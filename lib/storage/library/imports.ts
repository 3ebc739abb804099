/** Imports: previewed, made in parts, and taken back as a whole. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { ArticleId } from '../../model/article.ts';
import { newFeedState } from '../../model/feed-state.ts';
import type { Feed, FeedId } from '../../model/feed.ts';
import { NO_COUNTS, sumCounts } from '../../model/import.ts';
import type { DoneImport, ImportCounts } from '../../model/import.ts';
import type { Tombstone } from '../../model/library-entry.ts';
import type { LibraryLists } from '../../model/library.ts';
import { NO_LISTS } from '../../model/library.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ArticleRecord, BodyRecord, ImportRecord } from '../database/records.ts';
import { read, write } from '../database/transaction.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { putArticle } from './add-articles.ts';
import { deleteRecord } from './article-writes.ts';
import { importedRecord } from './import-rules.ts';
import type { IncomingEntry } from './import-rules.ts';
import { addLists, listChanges, takeListsBack } from './library-lists.ts';
import type { ListChanges } from './library-lists.ts';
import { discard } from './trash.ts';

/** A part of a file, ready for the library. */
export type ImportPart = {
  readonly entries: readonly IncomingEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly feeds: readonly Feed[];
  readonly lists?: LibraryLists;
};

/** Which part of which import this is; the same part again does nothing. */
export type PartOfImport = { readonly import: string; readonly part: number; readonly at: string };

type Change = {
  readonly entry: IncomingEntry;
  readonly known: ArticleRecord | undefined;
  readonly record: ArticleRecord | undefined;
};

type Changes = {
  readonly changes: readonly Change[];
  readonly repeated: number;
  readonly removed: readonly ArticleRecord[];
  readonly followed: readonly Feed[];
  readonly lists: ListChanges;
};

/** Imports that are remembered, the newest ones. */
const KEPT_IMPORTS = 5;

/** What a part would do. */
export async function planImport(open: OpenLibrary, part: ImportPart): Promise<Result<ImportCounts, AppError>> {
  return read(open, ['articles', 'feeds', 'meta'], async (transaction) => {
    return countsOf(await changesOf(transaction, part));
  });
}

/** What a step did, and to which articles. */
export type ImportStep = { readonly counts: ImportCounts; readonly ids: readonly ArticleId[] };

/** Brings in a part, all of it or nothing. A part that was brought in before changes nothing. */
export async function importPart(
  open: OpenLibrary,
  step: PartOfImport,
  part: ImportPart,
): Promise<Result<ImportStep, AppError>> {
  return write(open, 'strict', async (transaction) => {
    const imports = transaction.objectStore('imports');
    const done = await imports.get([step.import, step.part]);
    if (done) return ok({ counts: done.counts, ids: [] });
    const all = await changesOf(transaction, part);
    const { changes, removed, followed } = all;
    const written = changes.flatMap(({ entry, known, record }) => (record ? [{ entry, known, record }] : []));
    const before = [...written.flatMap(({ known }) => known ?? []), ...removed];
    const kept = await Promise.all(before.map(async (record) => withBody(transaction, record)));
    const lifted = await liftTombstones(
      transaction,
      written.map(({ record }) => record),
    );
    await Promise.all([
      ...written.flatMap(({ entry, known, record }) =>
        putArticle(transaction, record, known, known?.article.bodyId === undefined ? entry : {}),
      ),
      ...removed.map(async (record) => deleteRecord(transaction, record)),
      ...part.tombstones.map(async (tombstone) => transaction.objectStore('tombstones').put(tombstone)),
      ...followed.map(async (feed) =>
        transaction.objectStore('feeds').put({ id: feed.id, feed, state: newFeedState(Date.parse(step.at)) }),
      ),
    ]);
    const lists = await addLists(transaction, all.lists, Date.parse(step.at));
    const counts = countsOf(all);
    await imports.put({
      ...step,
      added: written.flatMap(({ known, record }) => (known ? [] : [record.id])),
      before: kept,
      lifted,
      buried: part.tombstones.map(({ id }) => id),
      feeds: followed.map(({ id }) => id),
      lists,
      counts,
    });
    if (step.part === 0) await forgetOldImports(transaction);
    return ok({ counts, ids: [...written.map(({ record }) => record.id), ...removed.map(({ id }) => id)] });
  });
}

/** How many parts are left, the articles that changed, and whether accounts did. */
export type UndonePart = { readonly left: number; readonly ids: readonly ArticleId[]; readonly accounts: boolean };

/**
 * Takes a part of an import back, the last one first; tells whether there is more. What it added goes to the trash,
 * because the reader may have written on it since. Fails as `not-found` where nothing is left to take back.
 */
export async function undoImportPart(
  open: OpenLibrary,
  importId: string,
  at: string,
): Promise<Result<UndonePart, AppError>> {
  return write(open, 'strict', async (transaction) => {
    const parts = await transaction.objectStore('imports').getAllKeys(partsOf(importId));
    const last = parts.at(-1);
    const record = last && (await transaction.objectStore('imports').get(last));
    if (!last || !record) return err(appError('not-found', importId));
    await Promise.all(record.added.map(async (id) => discard(transaction, id, at)));
    await Promise.all(record.before.map(async (known) => putBack(transaction, known)));
    await Promise.all([
      transaction.objectStore('imports').delete(last),
      ...record.lifted.map(async (tombstone) => transaction.objectStore('tombstones').put(tombstone)),
      ...record.buried.map(async (id) => transaction.objectStore('tombstones').delete(id)),
      ...record.feeds.map(async (id) => unfollow(transaction, id)),
      ...(record.lists ? [takeListsBack(transaction, record.lists, Date.parse(at))] : []),
    ]);
    const accounts = (record.lists?.accounts ?? []).length > 0;
    return ok({
      accounts,
      left: parts.length - 1,
      ids: [...record.added, ...record.before.map(({ record: { id } }) => id)],
    });
  });
}

/** The imports that can be taken back, the newest first. */
export async function doneImports(open: OpenLibrary): Promise<Result<readonly DoneImport[], AppError>> {
  return read(open, ['imports'], importsIn);
}

async function importsIn(transaction: ReadTransaction | WriteTransaction): Promise<readonly DoneImport[]> {
  const byId = new Map<string, DoneImport>();
  let cursor = await transaction.objectStore('imports').openCursor();
  while (cursor) {
    const { import: id, at, counts } = cursor.value;
    const known = byId.get(id);
    byId.set(id, { id, at: known?.at ?? at, counts: sumCounts(known?.counts ?? NO_COUNTS, counts) });
    cursor = await cursor.continue();
  }
  return [...byId.values()].toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

async function forgetOldImports(transaction: WriteTransaction): Promise<void> {
  const old = (await importsIn(transaction)).slice(KEPT_IMPORTS);
  await Promise.all(old.map(async ({ id }) => transaction.objectStore('imports').delete(partsOf(id))));
}

/** An array sorts after every number, so this is all keys that begin with the import. */
function partsOf(importId: string): IDBKeyRange {
  return IDBKeyRange.bound([importId], [importId, []]);
}

async function changesOf(transaction: ReadTransaction | WriteTransaction, part: ImportPart): Promise<Changes> {
  const store = transaction.objectStore('articles');
  const found = await Promise.all(
    part.entries.map(
      async ({ article }) => (await store.index('by-url').get(article.url)) ?? (await store.get(article.id)),
    ),
  );
  const changes = new Map<string, Change>();
  let repeated = 0;
  for (const [at, entry] of part.entries.entries()) {
    const { url } = entry.article;
    const earlier = changes.get(url);
    if (earlier) {
      // A file may hold an address twice: the second meets what the first has made.
      repeated += 1;
      changes.set(url, {
        ...earlier,
        record: importedRecord(earlier.record ?? earlier.known, entry) ?? earlier.record,
      });
    } else {
      const known = found[at];
      changes.set(url, { entry, known, record: importedRecord(known, entry) });
    }
  }
  const known = part.feeds.length === 0 ? [] : await transaction.objectStore('feeds').getAll();
  const here = new Set(known.flatMap(({ feed }) => [feed.id, feed.url]));
  const buried = await Promise.all(part.tombstones.map(async ({ id }) => store.get(id)));
  return {
    changes: [...changes.values()],
    repeated,
    removed: buried.flatMap((record) => (record && !record.touched ? [record] : [])),
    followed: part.feeds.filter(({ id, url }) => !here.has(id) && !here.has(url)),
    lists: await listChanges(transaction, part.lists ?? NO_LISTS),
  };
}

function countsOf({ changes, repeated, removed, followed, lists }: Changes): ImportCounts {
  const added = changes.filter(({ known, record }) => record && !known).length;
  const updated = changes.filter(({ known, record }) => record && known).length;
  return {
    ...NO_COUNTS,
    added,
    updated,
    same: changes.length + repeated - added - updated,
    removed: removed.length,
    ...gainsOf(changes),
    feeds: followed.length,
    watched: lists.watched.length,
    rules: lists.rules.length,
    lists: lists.prospects.length,
    accounts: lists.accounts.length,
    reports: lists.reports.length,
  };
}

/** Texts, tags, notes and quotations that articles gain. */
function gainsOf(changes: readonly Change[]): Pick<ImportCounts, 'texts' | 'tags' | 'notes' | 'quotations'> {
  const gains = { texts: 0, tags: 0, notes: 0, quotations: 0 };
  for (const { known, record } of changes) {
    if (!record) continue;
    const [before, { bodyId, tags, note, quotations = [] }] = [known?.article, record.article];
    if (bodyId !== undefined && before?.bodyId === undefined) gains.texts += 1;
    if (note !== undefined && note !== before?.note) gains.notes += 1;
    gains.tags += Math.max(0, tags.length - (before?.tags.length ?? 0));
    gains.quotations += Math.max(0, quotations.length - (before?.quotations?.length ?? 0));
  }
  return gains;
}

async function withBody(
  transaction: WriteTransaction,
  record: ArticleRecord,
): Promise<{ record: ArticleRecord; body?: BodyRecord }> {
  const { bodyId } = record.article;
  const body = bodyId === undefined ? undefined : await transaction.objectStore('bodies').get(bodyId);
  return { record, ...(body && { body }) };
}

/** Stops following a feed that the import brought; what was met in it is forgotten. */
async function unfollow(transaction: WriteTransaction, id: FeedId): Promise<void> {
  const seen = await transaction.objectStore('seen').index('by-feed').getAllKeys(id);
  await Promise.all([
    transaction.objectStore('feeds').delete(id),
    ...seen.map(async (key) => transaction.objectStore('seen').delete(key)),
  ]);
}

/** Puts an article back as it was; a text that the import brought goes. */
async function putBack(transaction: WriteTransaction, { record, body }: ImportRecord['before'][number]): Promise<void> {
  const known = await transaction.objectStore('articles').get(record.id);
  const bodyId = known?.article.bodyId;
  if (bodyId !== undefined && bodyId !== record.article.bodyId) await transaction.objectStore('bodies').delete(bodyId);
  await Promise.all(putArticle(transaction, record, known, body ?? {}));
}

/** What the reader brings in by hand may come back, though it was thrown away once. */
async function liftTombstones(
  transaction: WriteTransaction,
  records: readonly ArticleRecord[],
): Promise<readonly Tombstone[]> {
  const store = transaction.objectStore('tombstones');
  const urls = new Set<string>(records.map(({ url }) => url));
  const lifted = (await store.getAll()).filter(({ url }) => urls.has(url));
  await Promise.all(lifted.map(async ({ id }) => store.delete(id)));
  return lifted;
}
