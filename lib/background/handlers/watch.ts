/** Handlers of messages about the watch list. */
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { WATCH_MESSAGES } from '../../messages/watch.ts';
import type { WatchService } from '../services/watch/watch-service.ts';

export function createWatchHandlers(service: WatchService): Pick<BackgroundHandlers, keyof typeof WATCH_MESSAGES> {
  return {
    'watch-company': async ({ companyId, watched }) => emptyReply(await service.watch(companyId, watched)),
    'watch-list': () => service.list(),
    'watch-seen': async ({ companyId }) => emptyReply(await service.seen(companyId)),
    'change-watch-telling': async ({ telling }) => emptyReply(await service.changeTelling(telling)),
    'change-watch-rules': async ({ rules }) => emptyReply(await service.changeRules(rules)),
    'watch-digest': (request) => service.digest(request),
  };
}
