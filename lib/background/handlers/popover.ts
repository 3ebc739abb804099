/** Handlers of messages from a popover that the reader wants more of. */
import type { POPOVER_MESSAGES } from '../../messages/popover.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import type { SiteAccess } from '../../model/page-description.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { lastMonths } from '../../text/dates.ts';
import type { ArticleSaver } from '../services/articles/save-article.ts';
import type { CompanyCards } from '../services/companies/company-cards.ts';
import { publicPreview } from '../services/companies/preview-company.ts';
import type { OpenedTabs } from '../services/opened-tabs.ts';

/** Months that the popover’s bars have space for. */
const SHOWN_MONTHS = 24;

export type PopoverServices = {
  /** The card that ships, whatever the reader knows of the company. */
  readonly shippedCard: CompanyCards['card'];
  /** Whether a company is called so in the lists that ship. */
  readonly shipsName: (companyId: CompanyId, surface: string) => Promise<boolean>;
  readonly siteAccess: (host: string) => Promise<SiteAccess>;
  readonly mayBePrepared: OpenedTabs['mayBePrepared'];
  readonly countByMonth: (
    companyId: CompanyId,
    months: readonly string[],
  ) => Promise<Result<readonly number[], AppError>>;
  readonly save: ArticleSaver['save'];
  /** Moment in ISO 8601. */
  readonly now: () => string;
};

export function createPopoverHandlers({
  shippedCard,
  shipsName,
  siteAccess,
  mayBePrepared,
  countByMonth,
  save,
  now,
}: PopoverServices): Pick<BackgroundHandlers, keyof typeof POPOVER_MESSAGES> {
  return {
    async 'public-card'({ companyId, surface }, sender) {
      const isKnown = surface === undefined || (await shipsName(companyId, surface));
      if (sender.kind !== 'tab' || !isKnown) return err(appError('not-found', 'no name that ships'));
      const card = await shippedCard(companyId);
      if (!card.ok) return card;
      // With the page loaded again Vigie comes first, where it may read the page by itself.
      const isOfTab = sender.frameId === 0 && sender.host !== '';
      const isOpen = isOfTab && (await siteAccess(sender.host)) !== 'on-click';
      return ok(publicPreview(card.value, isOpen ? 'until-reload' : 'in-dossier'));
    },
    async 'may-be-prepared'(_nothing, sender) {
      return ok({ prepared: sender.kind === 'tab' && (await mayBePrepared(sender.tabId, sender.host)) });
    },
    async 'company-months'({ companyId }) {
      const months = lastMonths(now(), SHOWN_MONTHS);
      const counts = await countByMonth(companyId, months);
      return counts.ok ? ok(months.map((month, at) => ({ month, count: counts.value[at] ?? 0 }))) : counts;
    },
    async 'save-own-page'({ commandId }, sender) {
      if (sender.kind !== 'tab') return err(appError('invalid-message', 'only a page saves itself'));
      return save({ commandId, tabId: sender.tabId, tags: [], note: '' });
    },
  };
}
