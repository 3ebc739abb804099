/**
 * What an ordinary background answers to messages about what the library keeps, and what is known of companies in it.
 */
import type { DOSSIER_MESSAGES } from '../../../lib/messages/dossier.ts';
import type { LIBRARY_MESSAGES } from '../../../lib/messages/library.ts';
import { appError } from '../../../lib/model/app-error.ts';
import { NO_COUNTS } from '../../../lib/model/import.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { Answers } from './background-replies.ts';

export const LIBRARY_REPLIES: Pick<Answers, keyof typeof LIBRARY_MESSAGES | keyof typeof DOSSIER_MESSAGES> = {
  'library-slice': () => ok({ entries: [], names: {} }),
  'library-tombstones': () => ok([]),
  'library-lists': () => ok({ watched: [], rules: [], prospects: [], accounts: [], reports: [] }),
  'plan-import': () => ok(NO_COUNTS),
  'bring-in': () => ok(NO_COUNTS),
  'take-import-back': () => ok({ left: 0 }),
  'done-imports': () => ok([]),
  'throw-away': () => ok({}),
  'take-back': () => ok({}),
  trash: () => ok({ articles: [], total: 0 }),
  'empty-trash': () => ok({ gone: 0 }),
  'open-saved': () => err(appError('not-found')),
  'kept-picture': () => err(appError('not-found')),
  'pictures-state': () => ok({ count: 0, bytes: 0 }),
  'delete-pictures': () => ok({}),
  'retention-rule': () => ok({}),
  'change-retention': () => ok({}),
  'backup-state': () => ok({ on: false }),
  'change-backup': ({ on }) => ok({ on }),
  'backup-made': () => ok({}),
  'save-tabs': () => ok({ saved: [], failed: [] }),
  'delete-everything': () => ok({}),
  'company-dossier': () => err(appError('not-found')),
  'compare-companies': () => err(appError('not-found')),
  'ownership-map': () => ok({ firms: [], alone: 0 }),
  'company-brief': () => err(appError('not-found')),
  'drop-fact': () => ok({}),
  'restore-fact': () => ok({}),
};
