import type { Migration } from './migration.ts';

/** Pictures of articles, each under its article and a number. Empty until the reader agrees to keep some. */
export const pictures: Migration = (database) => {
  database.createObjectStore('pictures', { keyPath: ['article', 'number'] });
};
