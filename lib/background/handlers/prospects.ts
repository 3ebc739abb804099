/** What the background answers to messages about prospect lists. */
import type { Nothing } from '../../messages/message.ts';
import type { PROSPECTS_MESSAGES } from '../../messages/prospects.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ProspectsService } from '../services/prospects/prospects-service.ts';

export function createProspectHandlers(
  room: ProspectsService,
): Pick<BackgroundHandlers, keyof typeof PROSPECTS_MESSAGES> {
  return {
    'prospect-lists': () => room.lists(),
    'prospect-list': ({ id }) => room.list(id),
    'collect-firms': ({ collection }) => room.collect(collection),
    'rename-prospect-list': async ({ id, name }) => nothing(await room.rename(id, name)),
    'change-prospect': async ({ list, prospect }) => nothing(await room.change(list, prospect)),
    'remove-prospects': ({ list, ids }) => room.remove(list, ids),
    'restore-prospects': async ({ list, taken }) => nothing(await room.restore(list, taken)),
    'decide-name': async ({ list, name, as }) => nothing(await room.decide(list, name, as)),
    'remove-prospect-list': ({ id }) => room.removeList(id),
    'restore-prospect-list': async ({ list }) => nothing(await room.restoreList(list)),
  };
}

function nothing(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}
