/** What came since the reader last looked at a company: looks in one sitting count as one. */
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
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

export type CompanyVisits = {
  /** When the reader last looked at a company in an earlier sitting, ISO 8601; none where that is not kept. */
  readonly last: (id: CompanyId) => Promise<string | undefined>;
  /** Keeps that the reader looks at a company now. */
  readonly keep: (id: CompanyId) => Promise<void>;
};

export function createCompanyVisits({
  lastVisit,
  keepVisit,
  forgetVisits,
  isKept,
  now,
  reporting,
}: Dependencies): CompanyVisits {
  /** The kept look that still counts, and what has passed since, ms; none where the library fails. */
  const known = async (id: CompanyId, at: string) => {
    const visit = await lastVisit(id);
    if (!visit.ok) return undefined;
    const passed = visit.value ? Date.parse(at) - Date.parse(visit.value.at) : Infinity;
    return passed <= MAX_AGE ? { visit: visit.value, passed } : { visit: undefined, passed: Infinity };
  };
  return {
    async last(id) {
      if (!(await isKept())) {
        reporting(forgetVisits());
        return undefined;
      }
      const before = await known(id, now());
      return before && sinceOf(before);
    },
    async keep(id) {
      const at = now();
      const before = (await isKept()) ? await known(id, at) : undefined;
      if (!before || before.passed <= SAME_LOOK) return;
      const since = sinceOf(before);
      await keepVisit(id, { at, ...(since !== undefined && { since }) });
      await forgetVisits(new Date(Date.parse(at) - MAX_AGE).toISOString());
    },
  };
}

/** The last look of the sitting before this one. */
function sinceOf({
  visit,
  passed,
}: {
  readonly visit: CompanyVisit | undefined;
  readonly passed: number;
}): string | undefined {
  return passed > SITTING ? visit?.at : visit?.since;
}
