/**
 * When entries of feeds may expire that nobody read, saved or wrote on; absent: never. `perFeed` is how many of a feed
 * stay.
 */
export type RetentionRule = { readonly days?: number; readonly perFeed?: number };

/** The choices a reader has. */
export const RETENTION_DAYS = [182, 365, 730, 1826] as const;
export const RETENTION_PER_FEED = [200, 1000, 5000] as const;

/** The rule held by a stored value; what has not its shape counts as absent. */
export function retentionRuleOf(stored: unknown): RetentionRule {
  if (typeof stored !== 'object' || stored === null) return {};
  const days: unknown = Reflect.get(stored, 'days');
  const perFeed: unknown = Reflect.get(stored, 'perFeed');
  return { ...(isCount(days) && { days }), ...(isCount(perFeed) && { perFeed }) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
