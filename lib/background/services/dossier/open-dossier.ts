/** Opens the dossier of a company for a script in a page: beside the page where the browser lets it, else in a tab. */
import type { CompanyId } from '../../../model/company.ts';
import { dossierPath } from '../../../navigation/dossier-place.ts';

type Dependencies = {
  /** Rejects where the browser has no panel, or holds that the reader did not ask for it. */
  readonly openPanel: (tabId: number) => Promise<void>;
  /** What the panel beside a tab shows. */
  readonly keepDossier: (tabId: number, companyId: CompanyId) => Promise<void>;
  readonly openPage: (path: string) => Promise<void>;
};

/** Opens the dossier; `tabId` is the tab it was asked for from, absent where a page of the extension asked. */
export type OpenDossier = (companyId: CompanyId, tabId: number | undefined) => Promise<void>;

export function createDossierOpener({ openPanel, keepDossier, openPage }: Dependencies): OpenDossier {
  const openTab = (id: CompanyId): Promise<void> => openPage(dossierPath({ kind: 'company', id }));
  return async (companyId, tabId) => {
    if (tabId === undefined) return openTab(companyId);
    // Before anything is awaited: the click that asked for it is good for this turn only.
    const opening = openPanel(tabId).then(
      () => true,
      () => false,
    );
    await keepDossier(tabId, companyId);
    if (!(await opening)) await openTab(companyId);
  };
}
