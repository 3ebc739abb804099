/** Messages about what is known of companies; all of them from pages of the extension. */
import type { Brief } from '../model/brief.ts';
import type { CompanyId } from '../model/company.ts';
import type { Comparison, Dossier } from '../model/dossier.ts';

export type DossierProtocol = {
  /** Everything known of a company, gathered from the library and the pack. */
  'company-dossier': { request: { readonly companyId: CompanyId }; reply: Dossier };
  /** Two to five companies side by side, in the order given. */
  'compare-companies': { request: { readonly companyIds: readonly CompanyId[] }; reply: Comparison };
  /** A brief about a company. Its day is remembered: the next one tells what changed since. */
  'company-brief': { request: { readonly companyId: CompanyId; readonly language: Brief['language'] }; reply: Brief };
};
