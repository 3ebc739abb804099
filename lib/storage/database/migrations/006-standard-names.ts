import type { Migration } from './migration.ts';

/**
 * Gives two stores the names that the code uses: `tallies` becomes `counts`, and `gists` becomes `digests`. Digests are
 * derived from articles, so they are dropped and computed again when a dossier needs them.
 */
export const standardNames: Migration = (database, upgrade) => {
  const counts = upgrade.objectStore('tallies');
  counts.name = 'counts';
  database.deleteObjectStore('gists');
  database.createObjectStore('digests', { keyPath: ['company', 'year'] });
  const request = counts.openCursor();
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (!cursor) return;
    const { company, articles, unread } = cursor.value;
    cursor.update({ company, articles, unread });
    cursor.continue();
  });
};
