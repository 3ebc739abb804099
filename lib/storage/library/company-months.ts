/** How often a company was written about, month by month. */
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';

/** Articles about a company in each of some months (`YYYY-MM`), counted by the index: no article is read. */
export async function countByMonth(
  open: OpenLibrary,
  companyId: CompanyId,
  months: readonly string[],
): Promise<Result<readonly number[], AppError>> {
  return read(open, ['articles'], async (transaction) => {
    const index = transaction.objectStore('articles').index('by-company');
    return Promise.all(
      months.map((month) => index.count(IDBKeyRange.bound([companyId, month], [companyId, `${month}\uffff`]))),
    );
  });
}
