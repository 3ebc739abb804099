/** What an ordinary background answers to messages about prospect lists. */
import type { PROSPECTS_MESSAGES } from '../../../lib/messages/prospects.ts';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { Answers } from './background-replies.ts';

export const PROSPECT_REPLIES: Pick<Answers, keyof typeof PROSPECTS_MESSAGES> = {
  'prospect-lists': () => ok([]),
  'prospect-list': () => err(appError('not-found')),
  'collect-firms': ({ collection }) => ok({ added: collection.firms.length, known: 0 }),
  'rename-prospect-list': () => ok({}),
  'change-prospect': () => ok({}),
  'remove-prospects': () => ok({ prospects: [], unknown: [] }),
  'restore-prospects': () => ok({}),
  'decide-name': () => ok({}),
  'remove-prospect-list': () => err(appError('not-found')),
  'restore-prospect-list': () => ok({}),
};
