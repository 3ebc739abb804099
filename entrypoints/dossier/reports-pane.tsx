import { useMemo } from 'preact/hooks';
import { CompanyReports } from '../../components/reports/company-reports.tsx';
import type { ReportPorts } from '../../components/reports/ports.ts';
import type { CompanyCard } from '../../lib/model/company.ts';
import type { DossierPorts } from './ports.ts';
import '../../components/reports/reports.css';

export type ReportsPaneProps = {
  readonly ports: Pick<DossierPorts, 'askBackground'>;
  readonly company: CompanyCard;
  /** The reader came to report something. */
  readonly isAsked: boolean;
};

/** What the reader reported of a company, under its dossier. */
export function ReportsPane({ ports: { askBackground }, company, isAsked }: ReportsPaneProps) {
  const ports = useMemo<ReportPorts>(
    () => ({
      reports: () => askBackground('fact-reports', {}),
      report: (report) => askBackground('report-fact', { report }),
      withdraw: (id) => askBackground('withdraw-fact-report', { id }),
    }),
    [askBackground],
  );
  return <CompanyReports ports={ports} company={company} isAsked={isAsked} />;
}
