import type { Migration } from './migration.ts';

/**
 * A library kept for years: feeds and the entries met in them, the search's posting lists, a trash, what each import
 * did, and articles in the order of time, by story, by tag, and by what may expire.
 */
export const years: Migration = (database, upgrade) => {
  database.createObjectStore('feeds', { keyPath: 'id' });
  database.createObjectStore('seen', { keyPath: ['feed', 'entry'] }).createIndex('by-feed', 'feed');
  database.createObjectStore('postings', { keyPath: 'id' });
  database.createObjectStore('trash', { keyPath: 'id' }).createIndex('by-time', 'deletedAt');
  database.createObjectStore('imports', { keyPath: ['import', 'part'] });

  const articles = upgrade.objectStore('articles');
  const request = articles.openCursor();
  // What throws in here aborts the upgrade, as it does in the migration itself.
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (cursor) {
      cursor.update(withTime(cursor.value));
      cursor.continue();
      return;
    }
    articles.createIndex('by-time', 'time');
    articles.createIndex('by-expiry', 'expiry');
    articles.createIndex('by-story', 'article.story');
    articles.createIndex('by-tag', 'article.tags', { multiEntry: true });
  });
};

type Version1 = { readonly article: { readonly published?: string; readonly savedAt?: string } };

/** Nothing of version 1 may expire: it had no feeds. */
function withTime(record: Version1): Version1 & { readonly time: string } {
  return { ...record, time: record.article.published ?? record.article.savedAt ?? '' };
}
