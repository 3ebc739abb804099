/** What the background answers to messages about the watch list. */
import type { Nothing } from '../../messages/message.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { WATCH_MESSAGES } from '../../messages/watch.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { WatchService } from '../services/watch/watch-service.ts';

export function createWatchHandlers(service: WatchService): Pick<BackgroundHandlers, keyof typeof WATCH_MESSAGES> {
  return {
    'watch-company': async ({ companyId, watched }) => nothing(await service.watch(companyId, watched)),
    'watch-list': () => service.list(),
    'watch-seen': async ({ companyId }) => nothing(await service.seen(companyId)),
    'change-watch-telling': async ({ telling }) => nothing(await service.changeTelling(telling)),
    'change-watch-rules': async ({ rules }) => nothing(await service.changeRules(rules)),
    'watch-digest': (request) => service.digest(request),
  };
}

function nothing(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}
