import type { MonthCount } from '../../lib/model/facets.ts';

/** Articles of each year that has some, in order. */
export function yearsOf(months: readonly MonthCount[]): { readonly year: string; readonly count: number }[] {
  const [first, last] = [months[0], months.at(-1)].map((month) => Number(month?.month.slice(0, 4)));
  if (first === undefined || last === undefined || Number.isNaN(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { year, count: months.filter(({ month }) => month.startsWith(year)).reduce((sum, { count }) => sum + count, 0) };
  }).filter(({ count }) => count > 0);
}

/** Articles of each month from the first to the last, empty months among them; the last `most` of them. */
export function everyMonth(months: readonly MonthCount[], most: number): MonthCount[] {
  const last = months.at(-1);
  const first = months[0];
  if (!first || !last) return [];
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const [from, to] = [monthNumber(first.month), monthNumber(last.month)];
  return Array.from({ length: Math.min(most, to - from + 1) }, (_, index) => monthText(Math.max(from, to - most + 1) + index)).map((month) => ({ month, count: counts.get(month) ?? 0 }));
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}
