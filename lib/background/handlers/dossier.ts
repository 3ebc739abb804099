/** What the background answers to messages about what is known of companies. */
import type { DossierProtocol } from '../../messages/dossier-protocol.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { DossierService } from '../services/dossier/dossier-service.ts';

export function createDossierHandlers(
  { dossier, compare, brief }: DossierService,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof DossierProtocol> {
  return {
    async 'company-dossier'({ companyId }) {
      await whenInstalled();
      return dossier(companyId);
    },
    async 'compare-companies'({ companyIds }) {
      await whenInstalled();
      return compare(companyIds);
    },
    async 'company-brief'({ companyId, language }) {
      await whenInstalled();
      return brief(companyId, language);
    },
  };
}
