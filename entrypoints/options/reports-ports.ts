/** What the part about outdated facts needs, as the browser gives it. */
import type { ReportFilePorts } from '../../components/reports/ports.ts';
import { factReportsFile, factReportsOfFile } from '../../lib/exchange/fact-reports-file.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { downloadText } from '../../lib/platform/downloads.ts';

export const reportsPorts: ReportFilePorts = {
  reports: () => askBackground('fact-reports', {}),
  report: (report) => askBackground('report-fact', { report }),
  withdraw: (id) => askBackground('withdraw-fact-report', { id }),
  exportFile: (reports) => downloadText('vigie-fact-reports.json', factReportsFile(reports)),
  readFile: async (file) => factReportsOfFile(await file.text()),
};
