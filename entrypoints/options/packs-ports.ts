/** The world that packs need, as the browser gives it. */
import type { PacksPorts } from '../../components/packs/ports.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { hostPattern, requestAccess } from '../../lib/platform/permissions.ts';

export const packsPorts: PacksPorts = {
  list: () => askBackground('list-packs', {}),
  check: (text) => askBackground('check-pack', { text }),
  install: (text, address) => askBackground('install-pack', { text, ...(address !== undefined && { address }) }),
  async download(address) {
    if (!(await requestAccess(hostPattern(new URL(address).hostname)))) return undefined;
    return askBackground('download-pack', { address });
  },
  rollBack: (id) => askBackground('roll-pack-back', { id }),
  remove: (id) => askBackground('remove-pack', { id }),
  reorder: (order) => askBackground('order-packs', { order: [...order] }),
};
