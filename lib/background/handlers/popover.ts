/** Handlers of messages from a popover that the reader wants more of. */
import type { POPOVER_MESSAGES } from '../../messages/popover.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { lastMonths } from '../../text/dates.ts';
import type { ArticleSaver } from '../services/articles/save-article.ts';

/** Months that the popover’s bars have space for. */
const SHOWN_MONTHS = 24;

export type PopoverServices = {
  readonly countByMonth: (
    companyId: CompanyId,
    months: readonly string[],
  ) => Promise<Result<readonly number[], AppError>>;
  readonly save: ArticleSaver['save'];
  /** Moment in ISO 8601. */
  readonly now: () => string;
};

export function createPopoverHandlers({
  countByMonth,
  save,
  now,
}: PopoverServices): Pick<BackgroundHandlers, keyof typeof POPOVER_MESSAGES> {
  return {
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
