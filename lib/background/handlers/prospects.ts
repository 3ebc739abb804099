/** Handlers of messages about prospect lists. */
import type { PROSPECTS_MESSAGES } from '../../messages/prospects.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { ProspectsService } from '../services/prospects/prospects-service.ts';

export function createProspectHandlers(
  service: ProspectsService,
): Pick<BackgroundHandlers, keyof typeof PROSPECTS_MESSAGES> {
  return {
    'prospect-lists': () => service.lists(),
    'prospect-list': ({ id }) => service.list(id),
    'collect-firms': ({ collection }) => service.collect(collection),
    'rename-prospect-list': async ({ id, name }) => emptyReply(await service.rename(id, name)),
    'change-prospect': async ({ list, id, change }) => emptyReply(await service.change(list, id, change)),
    'remove-prospects': ({ list, ids }) => service.remove(list, ids),
    'restore-prospects': async ({ list, taken }) => emptyReply(await service.restore(list, taken)),
    'decide-name': async ({ list, name, as }) => emptyReply(await service.decide(list, name, as)),
    'remove-prospect-list': ({ id }) => service.removeList(id),
    'restore-prospect-list': async ({ list }) => emptyReply(await service.restoreList(list)),
  };
}
