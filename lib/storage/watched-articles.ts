/** Articles about a company that came or were published of late, without walking all of its others. */
import type { AppError } from '../model/app-error.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Result } from '../model/result.ts';
import type { OpenLibrary } from './database.ts';
import type { ArticleRecord } from './records.ts';
import { read } from './transaction.ts';
import type { ReadTransaction } from './transaction.ts';

/** Articles of one company that are looked at, and as many whose date is unknown: a firm in all headlines has a hundred a week. */
const MOST = 2000;

/** Articles about companies published from a day on, and those whose day is unknown, each once; the newest first. */
export async function articlesAboutSince(open: OpenLibrary, companies: Iterable<CompanyId>, from: IsoDate): Promise<Result<readonly Article[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const found = await Promise.all([...companies].map(async (company) => recordsAbout(transaction, company, from)));
    const records = new Map(found.flat().map((record) => [record.id, record]));
    return [...records.values()].toSorted(byTime).map(({ article }) => article);
  });
}

/** When each of some articles came; those that are gone are left out. */
export async function comingOf(open: OpenLibrary, ids: Iterable<ArticleId>): Promise<Result<ReadonlyMap<ArticleId, string>, AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const records = await Promise.all([...ids].map(async (id) => transaction.objectStore('articles').get(id)));
    return new Map(records.flatMap((record) => (record ? [[record.id, record.article.addedAt ?? record.article.savedAt ?? ''] as const] : [])));
  });
}

async function recordsAbout(transaction: ReadTransaction, company: CompanyId, from: IsoDate): Promise<readonly ArticleRecord[]> {
  const index = transaction.objectStore('articles').index('by-company');
  // An array sorts after every text, so the first range is all days from this one on; the second is the unknown day.
  const [dated, undated] = await Promise.all([index.getAll(IDBKeyRange.bound([company, from], [company, []]), MOST), index.getAll(IDBKeyRange.only([company, '']), MOST)]);
  return [...dated, ...undated];
}

function byTime(one: ArticleRecord, other: ArticleRecord): number {
  return one.time === other.time ? 0 : one.time < other.time ? 1 : -1;
}
