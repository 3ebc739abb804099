/**
 * The one way to write an article: the counts of its companies and of its month follow in the same transaction, and
 * digests that hold it are given up.
 */
import type { CompanyId } from '../../model/company.ts';
import type { ArticleRecord } from '../database/records.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { giveUpDigests, yearOf } from './article-digests.ts';
import { markArticle } from './outbox.ts';
import { deletePicturesOf } from './picture-writes.ts';

/** Who changes an article: what the team changed need not be sent to it. */
export type ChangeOrigin = 'here' | 'team';

type Change = { articles: number; unread: number; readonly years: Set<string> };
type Changes = { readonly companies: Map<CompanyId, Change>; readonly months: Map<string, number> };

/** What the counts of a transaction still have to learn; `write` tells them at its end. */
const pending = new WeakMap<WriteTransaction, Changes>();

/** Puts an article in the place of what the library knew of it, if anything. */
export async function putRecord(
  transaction: WriteTransaction,
  record: ArticleRecord,
  known: ArticleRecord | undefined,
  origin: ChangeOrigin = 'here',
): Promise<unknown> {
  if (known) note(transaction, known, -1);
  note(transaction, record, 1);
  return Promise.all([
    transaction.objectStore('articles').put(record),
    origin === 'here' && markArticle(transaction, record, known),
  ]);
}

/** Takes an article away, and its text with it; its pictures too, unless it may come back. */
export async function deleteRecord(
  transaction: WriteTransaction,
  known: ArticleRecord,
  origin: ChangeOrigin = 'here',
  pictures: 'deleted' | 'kept' = 'deleted',
): Promise<void> {
  note(transaction, known, -1);
  const { bodyId } = known.article;
  await Promise.all([
    transaction.objectStore('articles').delete(known.id),
    origin === 'here' && markArticle(transaction, known),
    ...(bodyId === undefined ? [] : [transaction.objectStore('bodies').delete(bodyId)]),
    // Only what was saved with its text has pictures.
    bodyId !== undefined && pictures === 'deleted' && deletePicturesOf(transaction, [known.id]),
  ]);
}

/** Brings the counts up to date, within the transaction that changed them. */
export async function writeCounts(transaction: WriteTransaction): Promise<void> {
  const changes = pending.get(transaction);
  if (!changes) return;
  await Promise.all([
    ...[...changes.companies].map(async ([company, change]) => writeCompany(transaction, company, change)),
    ...[...changes.months].map(async ([month, change]) => writeMonth(transaction, month, change)),
  ]);
}

async function writeCompany(transaction: WriteTransaction, company: CompanyId, change: Change): Promise<void> {
  const store = transaction.objectStore('counts');
  const { articles = 0, unread = 0, hasDigests } = (await store.get(company)) ?? {};
  const after = {
    company,
    articles: articles + change.articles,
    unread: unread + change.unread,
    ...(hasDigests && { hasDigests }),
  };
  if (hasDigests) await giveUpDigests(transaction, company, after.articles > 0 ? change.years : undefined);
  if (change.articles === 0 && change.unread === 0) return;
  await (after.articles > 0 ? store.put(after) : store.delete(company));
}

async function writeMonth(transaction: WriteTransaction, month: string, change: number): Promise<void> {
  if (change === 0) return;
  const store = transaction.objectStore('months');
  const { articles = 0 } = (await store.get(month)) ?? {};
  await (articles + change > 0 ? store.put({ month, articles: articles + change }) : store.delete(month));
}

function note(
  transaction: WriteTransaction,
  { companyKeys, unreadCompanies, article }: ArticleRecord,
  sign: 1 | -1,
): void {
  const changes: Changes = pending.get(transaction) ?? { companies: new Map(), months: new Map() };
  pending.set(transaction, changes);
  const changeOf = (company: CompanyId): Change => {
    const change = changes.companies.get(company) ?? { articles: 0, unread: 0, years: new Set() };
    changes.companies.set(company, change);
    return change;
  };
  for (const [company, published] of companyKeys) {
    const change = changeOf(company);
    change.articles += sign;
    change.years.add(yearOf(published));
  }
  for (const company of unreadCompanies) changeOf(company).unread += sign;
  const month = article.published?.slice(0, 'YYYY-MM'.length) ?? '';
  changes.months.set(month, (changes.months.get(month) ?? 0) + sign);
}
