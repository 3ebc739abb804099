import type { Migration } from './migration.ts';

/**
 * What a team shares: registers of all members as they were last read, and what this member has still to send. Empty
 * without a team.
 */
export const team: Migration = (database) => {
  const registers = database.createObjectStore('registers', { keyPath: 'name' });
  registers.createIndex('by-hash', 'hash');
  registers.createIndex('by-member', 'member');
  registers.createIndex('by-key', 'key');
  database.createObjectStore('outbox', { keyPath: 'key' });
};
