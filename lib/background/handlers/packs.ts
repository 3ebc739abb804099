/** Handlers of messages about packs. */
import type { PACKS_MESSAGES } from '../../messages/packs.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { PacksService } from '../services/packs/packs-service.ts';

export function createPackHandlers(
  service: Omit<PacksService, 'alarm'>,
): Pick<BackgroundHandlers, keyof typeof PACKS_MESSAGES> {
  return {
    'list-packs': () => service.list(),
    'check-pack': ({ text }) => service.check(text),
    'install-pack': ({ text, address }) => service.install(text, address),
    'download-pack': ({ address }) => service.download(address),
    'roll-pack-back': async ({ id }) => emptyReply(await service.rollBack(id)),
    'remove-pack': async ({ id }) => emptyReply(await service.remove(id)),
    'order-packs': async ({ order }) => emptyReply(await service.reorder(order)),
  };
}
