/** What the popover asks once the reader wants more of it than the first glance. */
import type { CompanyId } from '../model/company.ts';
import type { PublishedPerMonth } from '../model/preview.ts';
import type { SavedReceipt } from '../model/tab-article.ts';

export type PopoverProtocol = {
  /** Articles about a company in each of the last two years’ months, the oldest first. (content script, pages) */
  'company-months': { request: { readonly companyId: CompanyId }; reply: readonly PublishedPerMonth[] };
  /** Reads and saves the article of the sender’s own tab; `commandId` makes a repeated message harmless. (content script) */
  'save-own-page': { request: { readonly commandId: string }; reply: SavedReceipt };
};
