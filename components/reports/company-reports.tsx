import { useId, useState } from 'preact/hooks';
import { toldFact } from '../../lib/dossier/reported-card.ts';
import type { CompanyCard } from '../../lib/model/company.ts';
import type { FactReport } from '../../lib/model/fact-report.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { ErrorNotice } from '../shared/notice.tsx';
import type { ReportPorts } from './ports.ts';
import { ReportForm } from './report-form.tsx';
import { ReportList } from './report-list.tsx';
import { useReports } from './use-reports.ts';

export type CompanyReportsProps = {
  readonly ports: ReportPorts;
  readonly company: CompanyCard;
  /** The reader came to report something: the form is open at once. */
  readonly isAsked: boolean;
};

/** What the reader reported of a company, and the form for more. */
export function CompanyReports({ ports, company, isAsked }: CompanyReportsProps) {
  const id = useId();
  const { all, error, report, withdraw } = useReports(ports);
  const [isOpen, setOpen] = useState(isAsked);
  const about: readonly FactReport[] = (all ?? []).filter((each) => each.company === company.id);
  return (
    <section class="v-reports" aria-labelledby={id}>
      <h2 id={id}>{t('reports.question')}</h2>
      <ReportList reports={about} onReport={(again) => void report(again)} onWithdraw={(gone) => void withdraw(gone)} />
      {isOpen ? (
        <ReportForm
          given={{ company: company.id, name: company.name }}
          told={(fact) => about.find((each) => each.fact === fact)?.was ?? toldFact(company, fact)}
          onReport={(given) => {
            setOpen(false);
            void report(given);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{t('reports.open')}</Button>
        </p>
      )}
      {error === undefined ? null : <ErrorNotice error={error} />}
    </section>
  );
}
