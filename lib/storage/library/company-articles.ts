/** What a dossier reads: all articles about a company, and how much the library holds beside them. */
import type { AppError } from '../../model/app-error.ts';
import type { ArticleDigest } from '../../model/article-digest.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { gather, digestsOf, MIN_KEPT, yearOf, yearsOf } from './article-digests.ts';

/** Articles about a company that are read at most, the newest ones: what they take in memory is bounded by this. */
const MAX_ARTICLES = 10_000;
const YEARS_AT_ONCE = [0, 1, 2, 3];
const YEAR_LENGTH = 'YYYY'.length;

/**
 * Articles about a company: dated ones the newest first, then those of unknown date; `total` where they are more than
 * were read. Years in `unkept` are read faster the next time if their digests are kept now.
 */
export type AboutCompany = {
  readonly articles: readonly ArticleDigest[];
  readonly total: number;
  readonly unkept: readonly string[];
};

/** Reads the digests that are kept of a company, and the articles themselves where none are. */
export async function allAbout(open: OpenLibrary, company: CompanyId): Promise<Result<AboutCompany, AppError>> {
  return read(open, ['articles', 'counts', 'digests'], async (transaction) => {
    const [totals, years] = await Promise.all([
      transaction.objectStore('counts').get(company),
      yearsOf(transaction, company),
    ]);
    const { articles, unkept } = totals?.hasDigests
      ? await keptAbout(transaction, company, years)
      : await newlyRead(transaction, company);
    return {
      articles: articles.slice(0, MAX_ARTICLES),
      total: totals?.articles ?? articles.length,
      unkept: articles.length < MIN_KEPT ? [] : unkept,
    };
  });
}

type Found = Pick<AboutCompany, 'articles' | 'unkept'>;

/** Some years at once: while one is read from the disk the one before it is unpacked. */
async function keptAbout(transaction: ReadTransaction, company: CompanyId, years: readonly string[]): Promise<Found> {
  const [articles, unkept]: [ArticleDigest[], string[]] = [[], []];
  for (let at = 0; at < years.length && articles.length < MAX_ARTICLES; at += YEARS_AT_ONCE.length) {
    const found = await Promise.all(
      years.slice(at, at + YEARS_AT_ONCE.length).map(async (year) => digestsOf(transaction, company, year)),
    );
    for (const { year, digests, isKept } of found) {
      for (const digest of digests) articles.push(digest);
      if (!isKept) unkept.push(year);
    }
  }
  return { articles, unkept };
}

/** Some years at once from the newest on: a walk from article to article takes ten times as long. */
async function newlyRead(transaction: ReadTransaction, company: CompanyId): Promise<Found> {
  const index = transaction.objectStore('articles').index('by-company');
  const articles: ArticleDigest[] = [];
  // An array sorts after every text, so this is all keys that begin with the company.
  let below: IDBKeyRange | undefined = IDBKeyRange.bound([company], [company, []]);
  while (below && articles.length < MAX_ARTICLES) {
    const newest: string | undefined = (await index.openKeyCursor(below, 'prev'))?.key[1];
    if (newest === undefined) break;
    const last: number = Number(yearOf(newest));
    const years = newest === '' ? [''] : YEARS_AT_ONCE.filter((ago) => ago <= last).map((ago) => yearName(last - ago));
    for (const found of await Promise.all(years.map(async (year) => gather(transaction, company, year))))
      for (const article of found) articles.push(article);
    below =
      newest === ''
        ? undefined
        : IDBKeyRange.bound([company], [company, yearName(last - YEARS_AT_ONCE.length + 1)], false, true);
  }
  return { articles, unkept: [...new Set(articles.map(({ published = '' }) => yearOf(published)))] };
}

/** A year as dates begin with it. */
function yearName(year: number): string {
  return String(Math.max(0, year)).padStart(YEAR_LENGTH, '0');
}

/** What the library holds: dated articles by month, all articles, and how many name each of some companies. */
export type LibraryCounts = {
  readonly byMonth: ReadonlyMap<string, number>;
  readonly library: number;
  readonly companies: ReadonlyMap<CompanyId, number>;
};

export async function libraryCounts(
  open: OpenLibrary,
  companies: readonly CompanyId[],
): Promise<Result<LibraryCounts, AppError>> {
  return read(open, ['months', 'counts'], async (transaction) => {
    const [months, counts] = await Promise.all([
      transaction.objectStore('months').getAll(),
      countsOf(transaction, companies),
    ]);
    const library = months.reduce((sum, { articles }) => sum + articles, 0);
    return {
      byMonth: new Map(months.filter(({ month }) => month !== '').map(({ month, articles }) => [month, articles])),
      library,
      companies: counts,
    };
  });
}

/** How many articles name each of some companies; those that none names are absent. */
export async function articleCounts(
  open: OpenLibrary,
  companies: readonly CompanyId[],
): Promise<Result<ReadonlyMap<CompanyId, number>, AppError>> {
  return read(open, ['counts'], (transaction) => countsOf(transaction, companies));
}

/** Companies that most articles are about, most first. */
export async function mostNamed(open: OpenLibrary, most: number): Promise<Result<readonly CompanyId[], AppError>> {
  return read(open, ['counts'], async (transaction) => {
    const counts = await transaction.objectStore('counts').getAll();
    return counts
      .toSorted((one, other) => other.articles - one.articles)
      .slice(0, most)
      .map(({ company }) => company);
  });
}

async function countsOf(
  transaction: ReadTransaction,
  companies: readonly CompanyId[],
): Promise<ReadonlyMap<CompanyId, number>> {
  const found = await Promise.all(companies.map(async (company) => transaction.objectStore('counts').get(company)));
  return new Map(found.flatMap((totals) => (totals ? [[totals.company, totals.articles] as const] : [])));
}
