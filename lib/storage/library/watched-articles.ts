/** Articles about a company that came or were published of late, without walking all of its others. */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ArticleRecord } from '../database/records.ts';
import { read } from '../database/transaction.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/**
 * Articles of one company that are looked at, and as many whose date is unknown: a firm in all headlines has a hundred
 * a week.
 */
const MAX_COUNT = 2000;

/** Articles about a company published from one day to another, both included; up to now where no other is named. */
export type Stretch = { readonly company: CompanyId; readonly from: IsoDate; readonly to?: IsoDate };

/** Articles of some stretches, and those about their companies whose day is unknown, each once; the newest first. */
export async function articlesIn(
  open: OpenLibrary,
  stretches: readonly Stretch[],
  most = MAX_COUNT,
): Promise<Result<readonly Article[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const found = await Promise.all(stretches.map(async (stretch) => recordsIn(transaction, stretch, most)));
    const records = new Map(found.flat().map((record) => [record.id, record]));
    return [...records.values()].toSorted(byTime).map(({ article }) => article);
  });
}

/** When each of some articles came; those that are gone are left out. */
export async function comingOf(
  open: OpenLibrary,
  ids: Iterable<ArticleId>,
): Promise<Result<ReadonlyMap<ArticleId, string>, AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const records = await Promise.all([...ids].map(async (id) => transaction.objectStore('articles').get(id)));
    return new Map(
      records.flatMap((record) =>
        record ? [[record.id, record.article.addedAt ?? record.article.savedAt ?? ''] as const] : [],
      ),
    );
  });
}

async function recordsIn(
  transaction: ReadTransaction,
  { company, from, to }: Stretch,
  most: number,
): Promise<readonly ArticleRecord[]> {
  const index = transaction.objectStore('articles').index('by-company');
  // An array sorts after every text, so without another end these are all days from this one on.
  const days = IDBKeyRange.bound([company, from], [company, to ?? []]);
  const [surplus, undated] = await Promise.all([
    index.count(days).then((count) => count - most),
    index.getAll(IDBKeyRange.only([company, '']), most),
  ]);
  if (surplus <= 0) return [...(await index.getAll(days)), ...undated];
  // Of too many the oldest are left out.
  const first = await (await index.openKeyCursor(days))?.advance(surplus);
  return [...(first ? await index.getAll(IDBKeyRange.bound(first.key, days.upper)) : []), ...undated];
}

function byTime(one: ArticleRecord, other: ArticleRecord): number {
  return one.time === other.time ? 0 : one.time < other.time ? 1 : -1;
}
