/** Reports of outdated facts lie in the library's database, each under a key of its own. */
import * as v from 'valibot';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { factReportSchema, MAX_FACT_REPORTS } from '../../model/fact-report.ts';
import type { FactReport } from '../../model/fact-report.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { read, write } from '../database/transaction.ts';

const PREFIX = 'fact-report:';
const RANGE_END = `${PREFIX}\uffff`;

/** All reports, in the order of their ids. */
export async function factReports(open: OpenLibrary): Promise<Result<readonly FactReport[], AppError>> {
  return read(open, ['meta'], factReportsIn);
}

/** The same within a transaction; one that cannot be read is left out. */
export async function factReportsIn(transaction: ReadTransaction | WriteTransaction): Promise<readonly FactReport[]> {
  const stored = await transaction.objectStore('meta').getAll(IDBKeyRange.bound(PREFIX, RANGE_END));
  return stored.flatMap((value) => {
    const report = v.safeParse(factReportSchema, value);
    return report.success ? [report.output] : [];
  });
}

/** Keeps a report in the place of that of the same fact. Fails as `quota-exceeded` where there are too many. */
export async function putFactReport(open: OpenLibrary, report: FactReport): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const isKnown = (await meta.getKey(PREFIX + report.id)) !== undefined;
      if (!isKnown && (await meta.count(IDBKeyRange.bound(PREFIX, RANGE_END))) >= MAX_FACT_REPORTS)
        return err(appError('quota-exceeded', `${MAX_FACT_REPORTS} reports`));
      await meta.put(report, PREFIX + report.id);
      return ok(undefined);
    },
    ['meta'],
  );
}

/** Takes a report out. */
export async function deleteFactReport(open: OpenLibrary, id: string): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      await transaction.objectStore('meta').delete(PREFIX + id);
      return ok(undefined);
    },
    ['meta'],
  );
}

/** Adds reports within a transaction. */
export async function addFactReports(transaction: WriteTransaction, reports: readonly FactReport[]): Promise<void> {
  const meta = transaction.objectStore('meta');
  await Promise.all(reports.map(async (report) => meta.put(report, PREFIX + report.id)));
}

/** Takes reports out within a transaction. */
export async function takeFactReportsOut(transaction: WriteTransaction, ids: readonly string[]): Promise<void> {
  const meta = transaction.objectStore('meta');
  await Promise.all(ids.map(async (id) => meta.delete(PREFIX + id)));
}
