/** Keeps the library over years: its trash, what may expire, and its parts for files. */
import type { AppError } from '../../../model/app-error.ts';
import { articleLine } from '../../../model/article-line.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { Feed } from '../../../model/feed.ts';
import { DAY_MS } from '../../../model/iso-date.ts';
import type { LibrarySlice, NamedSlice, Tombstone } from '../../../model/library-entry.ts';
import type { LibraryLists, TrashContents } from '../../../model/library.ts';
import { TRASH_DAYS } from '../../../model/library.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { RetentionRule } from '../../../model/retention.ts';
import type { MovedChoices } from '../../../model/settings-file.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { allFeeds } from '../../../storage/library/feeds.ts';
import { libraryLists } from '../../../storage/library/library-lists.ts';
import { allTombstones, librarySlice } from '../../../storage/library/library-slices.ts';
import { expireArticles, readRetention, writeRetention } from '../../../storage/library/retention.ts';
import { emptyTrash, takeBack, throwAway, trashed } from '../../../storage/library/trash.ts';

type Dependencies = {
  readonly open: OpenLibrary;
  readonly companyNames: () => Promise<Result<ReadonlyMap<CompanyId, string>, AppError>>;
  /** Companies that the reader watches: nothing about them expires. */
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  /** Called after each change, with the articles it was made to. */
  readonly changed: (ids: readonly ArticleId[]) => Promise<void>;
  /** What the reader chose and corrected, which goes with the library into files. */
  readonly readChoices: () => Promise<MovedChoices>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
};

export type LibraryKeeper = {
  readonly slice: (after: ArticleId | undefined) => Promise<Result<NamedSlice, AppError>>;
  readonly tombstones: () => Promise<Result<readonly Tombstone[], AppError>>;
  readonly feeds: () => Promise<Result<readonly Feed[], AppError>>;
  readonly lists: () => Promise<Result<LibraryLists, AppError>>;
  readonly throwAway: (commandId: string, ids: readonly ArticleId[]) => Promise<Result<undefined, AppError>>;
  readonly takeBack: (commandId: string, ids: readonly ArticleId[]) => Promise<Result<undefined, AppError>>;
  readonly trash: (limit: number) => Promise<Result<TrashContents, AppError>>;
  readonly emptyTrash: () => Promise<Result<number, AppError>>;
  readonly retention: () => Promise<Result<RetentionRule, AppError>>;
  /** Keeps the rule and applies it at once. */
  readonly changeRetention: (rule: RetentionRule) => Promise<Result<undefined, AppError>>;
  /** The day's round: empties the trash of what is old, and lets expire what the rule names. */
  readonly tidy: () => Promise<Result<undefined, AppError>>;
};

export function createLibraryKeeper(dependencies: Dependencies): LibraryKeeper {
  const { open, companyNames, watched, changed, readChoices, now } = dependencies;
  async function telling(
    outcome: Result<undefined, AppError>,
    ids: readonly ArticleId[],
  ): Promise<Result<undefined, AppError>> {
    if (outcome.ok && ids.length > 0) await changed(ids);
    return outcome;
  }

  async function expire(rule: RetentionRule): Promise<Result<undefined, AppError>> {
    const companies = await watched();
    const gone = await expireArticles(open, rule, now(), (id) => companies.has(id));
    return gone.ok ? telling(ok(undefined), gone.value) : gone;
  }

  return {
    async slice(after) {
      const slice = await librarySlice(open, after);
      if (!slice.ok) return slice;
      return ok({ ...slice.value, names: namesIn(slice.value, await companyNames()) });
    },
    tombstones: () => allTombstones(open),
    async feeds() {
      const records = await allFeeds(open);
      return records.ok ? ok(records.value.map(({ feed }) => feed)) : records;
    },
    async lists() {
      const lists = await libraryLists(open);
      return lists.ok ? ok({ ...lists.value, choices: await readChoices() }) : lists;
    },
    throwAway: async (commandId, ids) => telling(await throwAway(open, { id: commandId, at: now() }, ids), ids),
    takeBack: async (commandId, ids) => telling(await takeBack(open, { id: commandId, at: now() }, ids), ids),
    async trash(limit) {
      const contents = await trashed(open, limit);
      if (!contents.ok) return contents;
      const { articles, total } = contents.value;
      return ok({
        articles: articles.map(({ article, deletedAt }) => ({ article: articleLine(article), deletedAt })),
        total,
      });
    },
    emptyTrash: () => emptyTrash(open),
    retention: () => readRetention(open),
    async changeRetention(rule) {
      const kept = await writeRetention(open, rule);
      return kept.ok ? expire(rule) : kept;
    },
    async tidy() {
      const emptied = await emptyTrash(open, new Date(Date.parse(now()) - TRASH_DAYS * DAY_MS).toISOString());
      if (!emptied.ok) return emptied;
      const rule = await readRetention(open);
      return rule.ok ? expire(rule.value) : rule;
    },
  };
}

/** Names of the companies that a part of the library is about, as far as they are known. */
function namesIn(
  { entries }: LibrarySlice,
  names: Result<ReadonlyMap<CompanyId, string>, AppError>,
): Readonly<Record<CompanyId, string>> {
  const ids = new Set(entries.flatMap(({ article }) => article.companies.map(({ id }) => id)));
  const known = [...ids].flatMap((id) => {
    const name = names.ok ? names.value.get(id) : undefined;
    return name === undefined ? [] : [[id, name] as const];
  });
  return Object.fromEntries(known);
}
