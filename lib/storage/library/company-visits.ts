/** When the reader last looked at a company, so that the popover can tell what came since. */
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import { ok, type Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';

/** Moments, ISO 8601: of the last look, and of the last one of the sitting before. */
export type CompanyVisit = { readonly at: string; readonly since?: string };

const keyOf = (companyId: CompanyId): string => `visit ${companyId}`;

/** The last look at a company; `undefined` where it is the first. */
export async function lastVisit(
  open: OpenLibrary,
  companyId: CompanyId,
): Promise<Result<CompanyVisit | undefined, AppError>> {
  return read(open, ['meta'], async (transaction) =>
    asVisit(await transaction.objectStore('meta').get(keyOf(companyId))),
  );
}

/** Keeps a look. */
export async function keepVisit(
  open: OpenLibrary,
  companyId: CompanyId,
  visit: CompanyVisit,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      await transaction.objectStore('meta').put(visit, keyOf(companyId));
      return ok(undefined);
    },
    ['meta'],
  );
}

/** Forgets looks before a moment, ISO 8601; all of them without one. */
export async function forgetVisits(open: OpenLibrary, before?: string): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      const prefix = keyOf('');
      const visits = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      for (let at = await transaction.objectStore('meta').openCursor(visits); at; at = await at.continue())
        if (before === undefined || (asVisit(at.value)?.at ?? '') < before) await at.delete();
      return ok(undefined);
    },
    ['meta'],
  );
}

function asVisit(stored: unknown): CompanyVisit | undefined {
  if (typeof stored !== 'object' || stored === null || !('at' in stored) || typeof stored.at !== 'string')
    return undefined;
  return { at: stored.at, ...('since' in stored && typeof stored.since === 'string' && { since: stored.since }) };
}
