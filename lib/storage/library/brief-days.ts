/** The days on which briefs were made, so that the next one tells what changed since. */
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { write } from '../database/transaction.ts';

/** The last day, and the one before it. */
type BriefDays = { readonly last: IsoDate; readonly before?: IsoDate };

/** Remembers that a brief is made today, and tells the day of the one before; one made twice on a day stays one. */
export async function rememberBrief(
  open: OpenLibrary,
  company: CompanyId,
  today: IsoDate,
): Promise<Result<IsoDate | undefined, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const known = briefDays(await meta.get(keyOf(company)));
      if (known?.last === today) return ok(known.before);
      const days: BriefDays = { last: today, ...(known && { before: known.last }) };
      await meta.put(days, keyOf(company));
      return ok(known?.last);
    },
    ['meta'],
  );
}

function keyOf(company: CompanyId): string {
  return `brief ${company}`;
}

function briefDays(stored: unknown): BriefDays | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const last = 'last' in stored && typeof stored.last === 'string' ? isoDate(stored.last) : undefined;
  const before = 'before' in stored && typeof stored.before === 'string' ? isoDate(stored.before) : undefined;
  return last && { last, ...(before && { before }) };
}
