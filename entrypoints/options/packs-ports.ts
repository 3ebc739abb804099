/** The world that packs and reports of outdated facts need, as the browser gives it. */
import type { PacksPorts } from '../../components/packs/ports.ts';
import type { ReportFilePorts } from '../../components/reports/ports.ts';
import { factReportsFile, factReportsOfFile } from '../../lib/exchange/fact-reports-file.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { downloadText } from '../../lib/platform/downloads.ts';
import { hostPattern, requestAccess } from '../../lib/platform/permissions.ts';
import { onNamesChange } from '../../lib/storage/local/revisions.ts';

export const packsPorts: PacksPorts = {
  list: () => askBackground('list-packs', {}),
  onChange: onNamesChange,
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

export const reportsPorts: ReportFilePorts = {
  reports: () => askBackground('fact-reports', {}),
  report: (report) => askBackground('report-fact', { report }),
  withdraw: (id) => askBackground('withdraw-fact-report', { id }),
  exportFile: (reports) => downloadText('vigie-fact-reports.json', factReportsFile(reports)),
  readFile: async (file) => factReportsOfFile(await file.text()),
};
