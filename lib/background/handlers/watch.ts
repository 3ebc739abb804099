/** What the background answers to messages about the watch list. */
import type { Nothing } from '../../messages/message.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { WATCH_MESSAGES } from '../../messages/watch.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { WatchService } from '../services/watch/watch-service.ts';

export function createWatchHandlers(room: WatchService): Pick<BackgroundHandlers, keyof typeof WATCH_MESSAGES> {
  return {
    'watch-company': async ({ companyId, watched }) => nothing(await room.watch(companyId, watched)),
    'watch-list': () => room.list(),
    'watch-seen': async ({ companyId }) => nothing(await room.seen(companyId)),
    'change-watch-telling': async ({ telling }) => nothing(await room.changeTelling(telling)),
    'change-watch-rules': async ({ rules }) => nothing(await room.changeRules(rules)),
    'watch-digest': (request) => room.digest(request),
  };
}

function nothing(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}
