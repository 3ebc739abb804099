import type { Migration } from './migration.ts';

/** A date of publication as `by-time` holds it; the moment at which an undated article came is longer. */
const DATE_LENGTH = 'YYYY-MM-DD'.length;

/**
 * How many dated articles there are of each month, kept beside them, and how many have no date (under `''`): what is
 * written about a company is weighed by how much was read.
 */
export const months: Migration = (database, upgrade) => {
  const store = database.createObjectStore('months', { keyPath: 'month' });
  const counts = new Map<string, number>();
  const request = upgrade.objectStore('articles').index('by-time').openKeyCursor();
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (!cursor) {
      for (const [month, articles] of counts) store.put({ month, articles });
      return;
    }
    const month = typeof cursor.key === 'string' && cursor.key.length === DATE_LENGTH ? cursor.key.slice(0, 7) : '';
    counts.set(month, (counts.get(month) ?? 0) + 1);
    cursor.continue();
  });
};
