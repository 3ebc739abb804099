import { useEffect, useState } from 'preact/hooks';
import type { CompanyId } from '../../lib/model/company.ts';
import type { CompanyCount } from '../../lib/model/mention.ts';
import type { PageDescription } from '../../lib/model/page-description.ts';

/** Longest wait for what puts the firms in order, ms; a very long page is still being read then. */
const PATIENCE = 400;

/**
 * The firms of a page in the order they are shown in: those that it is about first, then the most named. It is settled
 * once, when the page is read to its end or patience is over, and those that come later stand behind: a chip never
 * moves away from under the pointer. `undefined` before.
 */
export function useSettledOrder(
  { state, companies }: PageDescription,
  about: readonly CompanyId[] | undefined,
): readonly CompanyCount[] | undefined {
  const [shown, setShown] = useState<readonly CompanyId[]>([]);
  const isOver = usePatience();
  const isSettled = isOver || (state !== 'scanning' && about !== undefined) || companies.length === 0;
  const ordered = isSettled ? inOrder(companies, shown, about ?? []) : undefined;
  useEffect(() => {
    if (ordered && ordered.length !== shown.length) setShown(ordered.map(({ companyId }) => companyId));
  }, [ordered, shown]);
  return ordered;
}

/** Whether it is over. */
function usePatience(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isOver;
}

function inOrder(
  companies: readonly CompanyCount[],
  shown: readonly CompanyId[],
  about: readonly CompanyId[],
): readonly CompanyCount[] {
  const rank = ({ companyId }: CompanyCount): number => {
    if (shown.includes(companyId)) return shown.indexOf(companyId);
    return shown.length + (about.includes(companyId) ? about.indexOf(companyId) : about.length);
  };
  return companies.toSorted((one, other) => rank(one) - rank(other));
}
