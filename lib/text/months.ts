/** The last months up to a moment (ISO 8601), its own included, as `YYYY-MM`, the oldest first. */
export function lastMonths(moment: string, count: number): readonly string[] {
  const year = Number(moment.slice(0, 4));
  const month = Number(moment.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + 1 + at)).toISOString().slice(0, 7),
  );
}
