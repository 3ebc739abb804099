/** Retention: entries of feeds that nobody read, saved or wrote on may expire, by age or by their number in a feed. */
import type { AppError } from '../../model/app-error.ts';
import type { ArticleId } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import { DAY_MS } from '../../model/iso-date.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { RetentionRule } from '../../model/retention.ts';
import { retentionRuleOf } from '../../model/retention.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { deleteRecord } from './article-writes.ts';

const RULE_KEY = 'retention';
/** Articles that go in one transaction; between two of them, questions are answered. */
const SLICE = 500;

/** The rule the reader chose. */
export async function readRetention(open: OpenLibrary): Promise<Result<RetentionRule, AppError>> {
  return read(open, ['meta'], async (transaction) =>
    retentionRuleOf(await transaction.objectStore('meta').get(RULE_KEY)),
  );
}

/** Keeps the rule. */
export async function writeRetention(open: OpenLibrary, rule: RetentionRule): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) => {
    await transaction.objectStore('meta').put(rule, RULE_KEY);
    return ok(undefined);
  });
}

/**
 * Lets expire what the rule names, but nothing about a company the reader watches; gives the ids that went. `today` is
 * ISO 8601.
 */
export async function expireArticles(
  open: OpenLibrary,
  rule: RetentionRule,
  today: string,
  isWatched: (company: CompanyId) => boolean,
): Promise<Result<readonly ArticleId[], AppError>> {
  const expiring = await read(open, ['articles'], async (transaction) => expiringIn(transaction, rule, today));
  if (!expiring.ok) return expiring;
  const gone: ArticleId[] = [];
  for (let at = 0; at < expiring.value.length; at += SLICE) {
    const slice = await removeUnwatched(open, expiring.value.slice(at, at + SLICE), isWatched);
    if (!slice.ok) return slice;
    gone.push(...slice.value);
  }
  return ok(gone);
}

/** Of each feed the oldest ones: all before the day, or as many as there are too many of. */
async function expiringIn(
  transaction: ReadTransaction,
  { days, perFeed }: RetentionRule,
  today: string,
): Promise<readonly ArticleId[]> {
  const index = transaction.objectStore('articles').index('by-expiry');
  const ids: ArticleId[] = [];
  let feed = (await index.openKeyCursor())?.key[0];
  while (feed !== undefined) {
    // An array sorts after every text, so these are all keys that begin with the feed.
    const [all, end] = [IDBKeyRange.bound([feed], [feed, []]), [feed, []]];
    const surplus = perFeed === undefined ? 0 : Math.max(0, (await index.count(all)) - perFeed);
    const byCount = surplus === 0 ? [] : await index.getAllKeys(all, surplus);
    // Undated entries (`''`) have no age.
    const byAge =
      days === undefined
        ? []
        : await index.getAllKeys(IDBKeyRange.bound([feed, '0'], [feed, dayBefore(today, days)], false, true));
    ids.push(...new Set([...byCount, ...byAge]));
    feed = (await index.openKeyCursor(IDBKeyRange.lowerBound(end)))?.key[0];
  }
  return ids;
}

/** Asks again in the writing transaction whether each may go: the reader may have opened it since. */
async function removeUnwatched(
  open: OpenLibrary,
  ids: readonly ArticleId[],
  isWatched: (company: CompanyId) => boolean,
): Promise<Result<readonly ArticleId[], AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    const articles = transaction.objectStore('articles');
    const records = await Promise.all(ids.map(async (id) => articles.get(id)));
    const going = records.flatMap((record) =>
      record?.expiry && !record.article.companies.some(({ id }) => isWatched(id)) ? [record] : [],
    );
    await Promise.all(going.map((record) => deleteRecord(transaction, record)));
    return ok(going.map(({ id }) => id));
  });
}

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
}
