/** What a dossier reads: all articles about a company, and how much the library holds beside them. */
import type { AppError } from '../model/app-error.ts';
import type { Article } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import type { Result } from '../model/result.ts';
import type { OpenLibrary } from './database.ts';
import { read } from './transaction.ts';
import type { ReadTransaction } from './transaction.ts';

/** Articles about a company that are read at most, the newest ones: what they take in memory is bounded by this. */
const MOST_ARTICLES = 10_000;

/** Articles about a company: dated ones the newest first, then those of unknown date; `total` where they are more than were read. */
export type AboutCompany = { readonly articles: readonly Article[]; readonly total: number };

/** Reads year by year from the newest: a walk from article to article takes ten times as long. */
export async function allAbout(open: OpenLibrary, company: CompanyId): Promise<Result<AboutCompany, AppError>> {
  return read(open, ['articles', 'tallies'], async (transaction) => {
    const tally = transaction.objectStore('tallies').get(company);
    const index = transaction.objectStore('articles').index('by-company');
    const articles: Article[] = [];
    let upper: IDBKeyRange | undefined = IDBKeyRange.bound([company], [company, []]);
    while (upper && articles.length < MOST_ARTICLES) {
      const newest: string | undefined = (await index.openKeyCursor(upper, 'prev'))?.key[1];
      if (newest === undefined) break;
      const year = newest.slice(0, 'YYYY'.length);
      const records = await index.getAll(IDBKeyRange.bound([company, year], [company, newest]));
      for (const { article } of records.toReversed()) articles.push(article);
      upper = year === '' ? undefined : IDBKeyRange.bound([company], [company, year], false, true);
    }
    return { articles: articles.slice(0, MOST_ARTICLES), total: (await tally)?.articles ?? articles.length };
  });
}

/** What the library holds: dated articles by month, all articles, and how many name each of some companies. */
export type LibraryTallies = { readonly byMonth: ReadonlyMap<string, number>; readonly library: number; readonly companies: ReadonlyMap<CompanyId, number> };

export async function libraryTallies(open: OpenLibrary, companies: readonly CompanyId[]): Promise<Result<LibraryTallies, AppError>> {
  return read(open, ['months', 'tallies'], async (transaction) => {
    const [months, tallies] = await Promise.all([transaction.objectStore('months').getAll(), talliesOf(transaction, companies)]);
    const library = months.reduce((sum, { articles }) => sum + articles, 0);
    return { byMonth: new Map(months.filter(({ month }) => month !== '').map(({ month, articles }) => [month, articles])), library, companies: tallies };
  });
}

async function talliesOf(transaction: ReadTransaction, companies: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, number>> {
  const found = await Promise.all(companies.map(async (company) => transaction.objectStore('tallies').get(company)));
  return new Map(found.flatMap((tally) => (tally ? [[tally.company, tally.articles] as const] : [])));
}
