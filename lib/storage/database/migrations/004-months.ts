import type { Migration } from './migration.ts';

/** Articles read in one go: a cursor's walk takes several times as long. */
const AT_ONCE = 500;

/**
 * How many dated articles there are of each month, kept beside them, and how many have no date (under `''`): what is
 * written about a company is weighed by how much was read.
 */
export const months: Migration = (database, upgrade) => {
  const store = database.createObjectStore('months', { keyPath: 'month' });
  const articles = upgrade.objectStore('articles');
  const counts = new Map<string, number>();
  const readAfter = (id: string): void => {
    const request: IDBRequest<Version3[]> = articles.getAll(IDBKeyRange.lowerBound(id, true), AT_ONCE);
    request.addEventListener('success', () => {
      for (const { article } of request.result) {
        const month = article.published?.slice(0, 'YYYY-MM'.length) ?? '';
        counts.set(month, (counts.get(month) ?? 0) + 1);
      }
      const last = request.result.at(-1);
      if (last) readAfter(last.id);
      else for (const [month, count] of counts) store.put({ month, articles: count });
    });
  };
  readAfter('');
};

type Version3 = { readonly id: string; readonly article: { readonly published?: string } };
