import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
/** What came since the reader last looked at a company: looks in one sitting count as one. */
import { DAY_MS } from '../../../model/iso-date.ts';
import type { Result } from '../../../model/result.ts';
import type { CompanyVisit } from '../../../storage/library/company-visits.ts';

/** A look after so long begins another sitting, ms. */
const SITTING = 30 * 60_000;
/** Looks closer than this are not written again, ms. */
const SAME_LOOK = 60_000;
/** Older looks are forgotten, ms: what came in a quarter of a year is no news. */
const MAX_AGE = 90 * DAY_MS;

type Dependencies = {
  readonly lastVisit: (id: CompanyId) => Promise<Result<CompanyVisit | undefined, AppError>>;
  readonly keepVisit: (id: CompanyId, visit: CompanyVisit) => Promise<unknown>;
  /** Forgets looks before a moment, ISO 8601; all of them without one. */
  readonly forgetVisits: (before?: string) => Promise<unknown>;
  /** Whether the reader wants looks to be kept. */
  readonly isKept: () => Promise<boolean>;
  /** Moment in ISO 8601. */
  readonly now: () => string;
  readonly reporting: (work: Promise<unknown>) => void;
};

/** Tells when the reader last looked, and keeps that it is being looked at now; the answer does not wait for that. */
export function createVisitRecorder({
  lastVisit,
  keepVisit,
  forgetVisits,
  isKept,
  now,
  reporting,
}: Dependencies): (id: CompanyId) => Promise<string | undefined> {
  const keep = async (id: CompanyId, visit: CompanyVisit): Promise<void> => {
    await keepVisit(id, visit);
    await forgetVisits(new Date(Date.parse(visit.at) - MAX_AGE).toISOString());
  };
  return async (id) => {
    if (!(await isKept())) {
      reporting(forgetVisits());
      return undefined;
    }
    const known = await lastVisit(id);
    if (!known.ok) return undefined;
    const at = now();
    const isRecent = known.value !== undefined && Date.parse(at) - Date.parse(known.value.at) <= MAX_AGE;
    const before = isRecent ? known.value : undefined;
    const passed = before ? Date.parse(at) - Date.parse(before.at) : Infinity;
    const since = passed > SITTING ? before?.at : before?.since;
    if (passed > SAME_LOOK) reporting(keep(id, { at, ...(since !== undefined && { since }) }));
    return since;
  };
}
