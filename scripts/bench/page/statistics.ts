/** The value below which a share (0 to 1) of the values lies; the nearest one that was measured. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  const value = ordered[Math.min(ordered.length - 1, Math.max(0, Math.ceil(share * ordered.length) - 1))];
  if (value === undefined) throw new Error('no value was measured');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Bounds between which the median of what the values were drawn from lies, in 95 of 100 cases: by their order alone,
 * whatever their distribution; of fewer than six values the least and the greatest.
 */
export function medianBounds(values: readonly number[]): { readonly low: number; readonly high: number } {
  const count = values.length;
  const reach = 1.96 * Math.sqrt(count);
  return {
    low: quantile(values, Math.max(1, Math.floor((count - reach) / 2)) / count),
    high: quantile(values, Math.min(count, Math.ceil((count + reach) / 2) + 1) / count),
  };
}
