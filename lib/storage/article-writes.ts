/** The one way to write an article: the tallies of its companies follow in the same transaction. */
import type { CompanyId } from '../model/company.ts';
import type { ArticleRecord } from './records.ts';
import type { WriteTransaction } from './schema.ts';

type Change = { articles: number; unread: number };

/** What the tallies of a transaction still have to learn; `write` tells them at its end. */
const pending = new WeakMap<WriteTransaction, Map<CompanyId, Change>>();

/** Puts an article in the place of what the library knew of it, if anything. */
export async function putRecord(transaction: WriteTransaction, record: ArticleRecord, known: ArticleRecord | undefined): Promise<unknown> {
  if (known) note(transaction, known, -1);
  note(transaction, record, 1);
  return transaction.objectStore('articles').put(record);
}

/** Takes an article away, and its text with it. */
export async function deleteRecord(transaction: WriteTransaction, known: ArticleRecord): Promise<void> {
  note(transaction, known, -1);
  const { bodyId } = known.article;
  await Promise.all([
    transaction.objectStore('articles').delete(known.id),
    ...(bodyId === undefined ? [] : [transaction.objectStore('bodies').delete(bodyId)]),
  ]);
}

/** Brings the tallies up to date, within the transaction that changed them. */
export async function writeTallies(transaction: WriteTransaction): Promise<void> {
  const changes = pending.get(transaction);
  if (!changes) return;
  const store = transaction.objectStore('tallies');
  await Promise.all(
    [...changes].map(async ([company, change]) => {
      if (change.articles === 0 && change.unread === 0) return;
      const { articles = 0, unread = 0 } = (await store.get(company)) ?? {};
      const after = { company, articles: articles + change.articles, unread: unread + change.unread };
      await (after.articles > 0 ? store.put(after) : store.delete(company));
    }),
  );
}

function note(transaction: WriteTransaction, { companyKeys, unreadCompanies }: ArticleRecord, sign: 1 | -1): void {
  const changes = pending.get(transaction) ?? new Map<CompanyId, Change>();
  pending.set(transaction, changes);
  const changeOf = (company: CompanyId): Change => {
    const change = changes.get(company) ?? { articles: 0, unread: 0 };
    changes.set(company, change);
    return change;
  };
  for (const [company] of companyKeys) changeOf(company).articles += sign;
  for (const company of unreadCompanies) changeOf(company).unread += sign;
}
