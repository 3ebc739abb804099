/** Months side by side: none left out, and years under them. */

/**
 * Each month (`YYYY-MM`) from the first to the last, those without a count among them; the last `most` of them.
 * `months` stand in order.
 */
export function everyMonth<T extends { readonly month: string }>(
  months: readonly T[],
  most: number,
  empty: (month: string) => T,
): T[] {
  const last = months.at(-1);
  const first = months[0];
  if (!first || !last) return [];
  const known = new Map(months.map((each) => [each.month, each]));
  const [from, to] = [monthNumber(first.month), monthNumber(last.month)];
  return Array.from({ length: Math.min(most, to - from + 1) }, (_, index) =>
    monthText(Math.max(from, to - most + 1) + index),
  ).map((month) => known.get(month) ?? empty(month));
}

/** The quarter of a month: `2026-Q1` for `2026-02`. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${String(Math.ceil(Number(month.slice(5)) / 3))}`;
}

/** Months joined to quarters, each named by its first month and with the peak of the month that had most. */
export function quartersOf<T extends { readonly month: string; readonly count: number; readonly peak?: unknown }>(
  months: readonly T[],
): T[] {
  return [...Map.groupBy(months, ({ month }) => quarterOf(month)).entries()].flatMap(([quarter, parts]) => {
    const [first] = parts.filter(({ peak }) => peak !== undefined).toSorted((one, other) => other.count - one.count);
    const part = first ?? parts[0];
    if (!part) return [];
    const month = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3 - 2).padStart(2, '0')}`;
    return [{ ...part, month, count: parts.reduce((sum, { count }) => sum + count, 0) }];
  });
}

/** A word to write under a column, by the column’s place. */
export type Tick = { readonly index: number; readonly label: string };

/** Months that a year’s four digits need so as not to run into the next. */
const MONTHS_APART = 8;
const MAX_TICKS = 7;

/** Years under their January, as many as have space. */
export function yearTicks(months: readonly { readonly month: string }[]): readonly Tick[] {
  const years = months.flatMap(({ month }, index) =>
    month.endsWith('-01') || index === 0 ? [{ index, label: month.slice(0, 4) }] : [],
  );
  const [first, second] = years;
  // A first year of a few months would be written over by the next.
  const apart = first && second && second.index - first.index < MONTHS_APART ? years.slice(1) : years;
  const each = Math.ceil(apart.length / MAX_TICKS);
  // The last one would run over the edge.
  return apart.filter(({ index: month }, index) => index % each === 0 && month < months.length * 0.95);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}
