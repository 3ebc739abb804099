/** Keeps the gists of a firm in the headlines, once somebody asked for them (docs/adr/0014-gists-of-a-firm-by-year.md). */
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { OpenLibrary } from './database.ts';
import { END, gather, giveUpGists, yearOf } from './gists.ts';
import type { Stores, WriteTransaction } from './schema.ts';
import { write } from './transaction.ts';

const STORES: Stores = ['articles', 'tallies', 'gists'];

/** Gathers some years of a company and keeps them. Between two of them whoever wants to write may. */
export async function keepGists(open: OpenLibrary, company: CompanyId, years: readonly string[]): Promise<Result<undefined, AppError>> {
  const begun = await write(open, 'relaxed', async (transaction) => begin(transaction, company), STORES);
  if (!begun.ok) return begun;
  for (const year of years) {
    const kept = await write(open, 'relaxed', async (transaction) => keepYear(transaction, company, year), STORES);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

/** From now on each year of the company has a record, though it may be empty. */
async function begin(transaction: WriteTransaction, company: CompanyId): Promise<Result<undefined, AppError>> {
  const tally = await transaction.objectStore('tallies').get(company);
  if (!tally || tally.gisted) return ok(undefined);
  const index = transaction.objectStore('articles').index('by-company');
  const years: string[] = [];
  for (let key = (await index.openKeyCursor(IDBKeyRange.bound([company], [company, END])))?.key; key; ) {
    const year = yearOf(key[1]);
    years.push(year);
    key = (await index.openKeyCursor(IDBKeyRange.bound([company, `${year}${year === '' ? '' : END}`], [company, END], true)))?.key;
  }
  await giveUpGists(transaction, company, years);
  await transaction.objectStore('tallies').put({ ...tally, gisted: true });
  return ok(undefined);
}

async function keepYear(transaction: WriteTransaction, company: CompanyId, year: string): Promise<Result<undefined, AppError>> {
  const tally = await transaction.objectStore('tallies').get(company);
  if (!tally?.gisted) return ok(undefined);
  const gists = await gather(transaction, company, year);
  const store = transaction.objectStore('gists');
  await (gists.length === 0 ? store.delete([company, year]) : store.put({ company, year, gists }));
  return ok(undefined);
}
