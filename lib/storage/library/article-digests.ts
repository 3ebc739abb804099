/**
 * Digests of all articles about a company, a record for each year: a firm in the headlines has thousands of articles,
 * and reading them one by one takes longer than all the rest of a dossier (docs/adr/0014-digests-of-a-firm-by-year.md).
 */
import { digestOf } from '../../dossier/article-digest.ts';
import type { ArticleDigest } from '../../model/article-digest.ts';
import type { CompanyId } from '../../model/company.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';

/** From so many articles on it takes longer to read them than to make a dossier of them. */
export const MIN_KEPT = 300;

/** After every text, so that a range reaches to the end of a year, or of all years. */
export const END = '\uffff';

/** The year of a date; `''` of none. */
export function yearOf(published: string): string {
  return published.slice(0, 'YYYY'.length);
}

/** Years of which a hasDigests company has articles, the newest first and `''` last. */
export async function yearsOf(transaction: ReadTransaction, company: CompanyId): Promise<readonly string[]> {
  const keys = await transaction.objectStore('digests').getAllKeys(allYears(company));
  return keys.map(([, year]) => year).toReversed();
}

/** Digests of a year, the newest first, and whether they were at hand. */
export async function digestsOf(
  transaction: ReadTransaction,
  company: CompanyId,
  year: string,
): Promise<{ readonly year: string; readonly digests: readonly ArticleDigest[]; readonly isKept: boolean }> {
  const kept = (await transaction.objectStore('digests').get([company, year]))?.digests;
  return { year, digests: kept ?? (await gather(transaction, company, year)), isKept: kept !== undefined };
}

/**
 * Lets go of the digests of some years, as an article of them is written; of all years where the company has no article
 * any more.
 */
export async function giveUpDigests(
  transaction: WriteTransaction,
  company: CompanyId,
  years: Iterable<string> | undefined,
): Promise<void> {
  const store = transaction.objectStore('digests');
  await (years === undefined
    ? store.delete(allYears(company))
    : Promise.all([...years].map((year) => store.put({ company, year }))));
}

/** Reads the articles of a year, the newest first. */
export async function gather(
  transaction: ReadTransaction | WriteTransaction,
  company: CompanyId,
  year: string,
): Promise<ArticleDigest[]> {
  const range =
    year === '' ? IDBKeyRange.only([company, '']) : IDBKeyRange.bound([company, year], [company, `${year}${END}`]);
  const records = await transaction.objectStore('articles').index('by-company').getAll(range);
  return records.map(({ article }) => digestOf(article, company)).toReversed();
}

function allYears(company: CompanyId): IDBKeyRange {
  return IDBKeyRange.bound([company, ''], [company, END]);
}
