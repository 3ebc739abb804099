/** What a page says of its marks to those who ask. */
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { PageDescription } from '../model/page-description.ts';
import { ok, type Result } from '../model/result.ts';
import type { Marking } from './marking/marking.ts';
import type { Mark } from './reading/text-index.ts';

/** A page on which nothing is marked, and why. */
export function unmarked(state: PageDescription['state']): Result<PageDescription, AppError> {
  return ok({ state, companies: [], mentions: 0 });
}

/** What a page tells of its marks: companies, those named most first. */
export function describeMarks(
  marking: Marking,
  state: PageDescription['state'],
  nameOf: (companyId: CompanyId) => string | undefined,
  walk: { readonly current: Mark | undefined } | undefined,
): PageDescription {
  const stops = walk && marking.chosen();
  const counts = new Map<CompanyId, number>();
  for (const { mention } of marking.marks()) counts.set(mention.companyId, (counts.get(mention.companyId) ?? 0) + 1);
  return {
    state,
    companies: [...counts]
      .map(([companyId, count]) => ({ companyId, name: nameOf(companyId) ?? companyId, count }))
      .toSorted((a, b) => b.count - a.count),
    mentions: marking.marks().length,
    ...(stops && { stops: { count: stops.length, at: stops.findIndex(({ id }) => id === walk.current?.id) } }),
  };
}
