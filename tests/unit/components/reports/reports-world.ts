/** A world in which reports are kept in memory. */
import type { ReportFilePorts } from '../../../../components/reports/ports.ts';
import { factReportId, type FactReport } from '../../../../lib/model/fact-report.ts';
import { ok } from '../../../../lib/model/result.ts';

export function aReport(change: Partial<FactReport> = {}): FactReport {
  const report = {
    company: 'cloudwatt',
    name: 'Cloudwatt',
    fact: 'chief',
    at: '2026-05-03T12:00:00.000Z',
    ...change,
  } as const;
  return { ...report, id: factReportId(report) };
}

export const REPORTS: readonly FactReport[] = [
  aReport({ was: 'Grace Hopper', value: 'Ada Lovelace', source: 'https://press.example/a' }),
  aReport({ company: 'orange', name: 'Orange', fact: 'status', was: 'active' }),
];

export function reportsWorld(first: readonly FactReport[] = [], ports: Partial<ReportFilePorts> = {}) {
  let kept = first;
  const files: (readonly FactReport[])[] = [];
  const all: ReportFilePorts = {
    reports: async () => ok(kept),
    async report(given) {
      const report = aReport(given);
      kept = [report, ...kept.filter(({ id }) => id !== report.id)];
      return ok(report);
    },
    async withdraw(id) {
      kept = kept.filter((report) => report.id !== id);
      return ok({});
    },
    exportFile: (reports) => void files.push(reports),
    readFile: async () => ok([]),
    ...ports,
  };
  return { ports: all, files, kept: () => kept };
}
