import type { MonthCount } from '../../lib/model/facets.ts';

/** Articles of each year that has some, in order. */
export function yearsOf(months: readonly MonthCount[]): { readonly year: string; readonly count: number }[] {
  const [first, last] = [months[0], months.at(-1)].map((month) => Number(month?.month.slice(0, 4)));
  if (first === undefined || last === undefined || Number.isNaN(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return {
      year,
      count: months.filter(({ month }) => month.startsWith(year)).reduce((sum, { count }) => sum + count, 0),
    };
  }).filter(({ count }) => count > 0);
}
