/** Handlers of messages about what is known of companies. */
import type { DOSSIER_MESSAGES } from '../../messages/dossier.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { DossierService } from '../services/dossier/dossier-service.ts';

export function createDossierHandlers(
  { dossier, compare, ownership, brief, drop, restore }: DossierService,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof DOSSIER_MESSAGES> {
  return {
    async 'company-dossier'({ companyId }) {
      await whenInstalled();
      return dossier(companyId);
    },
    async 'compare-companies'({ companyIds }) {
      await whenInstalled();
      return compare(companyIds);
    },
    async 'ownership-map'() {
      await whenInstalled();
      return ownership();
    },
    async 'company-brief'({ companyId, us, language }) {
      await whenInstalled();
      return brief(companyId, language, us);
    },
    'drop-fact': async (request) => emptyReply(await drop(request)),
    'restore-fact': async (request) => emptyReply(await restore(request)),
  };
}
