/** Handlers of messages about facts that a reader reports as outdated. */
import type { FACT_REPORTS_MESSAGES } from '../../messages/fact-reports.ts';
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { FactReportsService } from '../services/companies/fact-reports-service.ts';

export function createFactReportHandlers(
  service: FactReportsService,
): Pick<BackgroundHandlers, keyof typeof FACT_REPORTS_MESSAGES> {
  return {
    'fact-reports': () => service.all(),
    'report-fact': ({ report }) => service.report(report),
    'withdraw-fact-report': async ({ id }) => emptyReply(await service.withdraw(id)),
  };
}
