import type { Migration } from './migration.ts';

/** The first library: articles with their texts, commands already carried out, tombstones, and facts about itself. */
export const library: Migration = (database) => {
  const articles = database.createObjectStore('articles', { keyPath: 'id' });
  articles.createIndex('by-url', 'url', { unique: true });
  articles.createIndex('by-company', 'companyKeys', { multiEntry: true });
  articles.createIndex('by-unread-company', 'unreadCompanies', { multiEntry: true });
  articles.createIndex('by-saving', 'article.savedAt');
  database.createObjectStore('bodies', { keyPath: 'id' });
  database.createObjectStore('commands', { keyPath: 'id' }).createIndex('by-time', 'at');
  database.createObjectStore('tombstones', { keyPath: 'id' }).createIndex('by-url', 'url');
  database.createObjectStore('meta');
};
