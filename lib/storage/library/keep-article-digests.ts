/**
 * Keeps the digests of firms in the headlines: ahead, and after a dossier that found none
 * (docs/adr/0014-digests-of-a-firm-by-year.md).
 */
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { Stores, WriteTransaction } from '../database/schema.ts';
import { read, write } from '../database/transaction.ts';
import { END, gather, giveUpDigests, MIN_KEPT, yearOf, yearsOf } from './article-digests.ts';

const STORES: Stores = ['articles', 'counts', 'digests'];

/** Gathers some years of a company and keeps them. Between two of them whoever wants to write may. */
export async function keepDigests(
  open: OpenLibrary,
  company: CompanyId,
  years: readonly string[],
): Promise<Result<undefined, AppError>> {
  const begun = await write(open, 'relaxed', async (transaction) => begin(transaction, company), STORES);
  if (!begun.ok) return begun;
  for (const year of years) {
    const kept = await write(open, 'relaxed', async (transaction) => keepYear(transaction, company, year), STORES);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

/**
 * Keeps what is not kept yet of all firms with so many articles: the first dossier of one is then as quick as the next.
 */
export async function keepDigestsAhead(open: OpenLibrary, least = MIN_KEPT): Promise<Result<undefined, AppError>> {
  const firms = await read(open, ['counts'], async (transaction) => {
    const counts = await transaction.objectStore('counts').getAll();
    return counts.filter(({ articles }) => articles >= least).map(({ company }) => company);
  });
  if (!firms.ok) return firms;
  for (const company of firms.value) {
    const begun = await keepDigests(open, company, []);
    if (!begun.ok) return begun;
    const emptied = await emptiedYears(open, company);
    const kept = emptied.ok ? await keepDigests(open, company, emptied.value) : emptied;
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function emptiedYears(open: OpenLibrary, company: CompanyId): Promise<Result<readonly string[], AppError>> {
  return read(open, ['digests'], async (transaction) => {
    const emptied: string[] = [];
    for (const year of await yearsOf(transaction, company)) {
      if (!(await transaction.objectStore('digests').get([company, year]))?.digests) emptied.push(year);
    }
    return emptied;
  });
}

/** From now on each year of the company has a record, though it may be empty. */
async function begin(transaction: WriteTransaction, company: CompanyId): Promise<Result<undefined, AppError>> {
  const totals = await transaction.objectStore('counts').get(company);
  if (!totals || totals.hasDigests) return ok(undefined);
  const index = transaction.objectStore('articles').index('by-company');
  const years: string[] = [];
  for (let key = (await index.openKeyCursor(IDBKeyRange.bound([company], [company, END])))?.key; key;) {
    const year = yearOf(key[1]);
    years.push(year);
    key = (
      await index.openKeyCursor(IDBKeyRange.bound([company, `${year}${year === '' ? '' : END}`], [company, END], true))
    )?.key;
  }
  await giveUpDigests(transaction, company, years);
  await transaction.objectStore('counts').put({ ...totals, hasDigests: true });
  return ok(undefined);
}

async function keepYear(
  transaction: WriteTransaction,
  company: CompanyId,
  year: string,
): Promise<Result<undefined, AppError>> {
  const totals = await transaction.objectStore('counts').get(company);
  if (!totals?.hasDigests) return ok(undefined);
  const digests = await gather(transaction, company, year);
  const store = transaction.objectStore('digests');
  await (digests.length === 0 ? store.delete([company, year]) : store.put({ company, year, digests }));
  return ok(undefined);
}
