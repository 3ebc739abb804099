import type { Migration } from './migration.ts';

/**
 * What dossiers read of articles, kept by company and year. It is empty at first: what is asked for is gathered then.
 */
export const gists: Migration = (database) => {
  database.createObjectStore('gists', { keyPath: ['company', 'year'] });
};
