import type { Migration } from './migration.ts';

/**
 * How many articles each company has, and how many of them are unread, kept beside them: counting a range of an index
 * takes time with its length, and a firm in the headlines has thousands of articles.
 */
export const tallies: Migration = (database, upgrade) => {
  const store = database.createObjectStore('tallies', { keyPath: 'company' });
  const articles = upgrade.objectStore('articles');
  tally(articles.index('by-unread-company').openKeyCursor(), (unread) =>
    tally(articles.index('by-company').openKeyCursor(), (all) => {
      for (const [company, count] of all) store.put({ company, articles: count, unread: unread.get(company) ?? 0 });
    }),
  );
};

/** Counts the keys of an index by company, of which each key is one or begins with one. */
function tally(request: IDBRequest<IDBCursor | null>, done: (counts: ReadonlyMap<string, number>) => void): void {
  const counts = new Map<string, number>();
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (!cursor) {
      done(counts);
      return;
    }
    const [company] = [cursor.key].flat();
    if (typeof company === 'string') counts.set(company, (counts.get(company) ?? 0) + 1);
    cursor.continue();
  });
}
