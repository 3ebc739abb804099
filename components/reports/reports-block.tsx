import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import { factReportId, type FactReport } from '../../lib/model/fact-report.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { ErrorNotice } from '../shared/notice.tsx';
import type { ReportFilePorts } from './ports.ts';
import { ReportList } from './report-list.tsx';
import { reportPlace, reportSentence } from './report-words.ts';
import { useReports } from './use-reports.ts';

/** All that the reader reported, as a list and as a file; and what others report, to be accepted one by one. */
export function ReportsBlock({ ports }: { readonly ports: ReportFilePorts }) {
  const { all = [], error, report, withdraw } = useReports(ports);
  const [proposed, setProposed] = useState<readonly FactReport[]>();
  const [unreadable, setUnreadable] = useState<AppError>();
  const read = async (file: File): Promise<void> => {
    const reports = await ports.readFile(file);
    setUnreadable(reports.ok ? undefined : reports.error);
    setProposed(reports.ok ? reports.value.filter((one) => !isKnown(all, one)) : undefined);
  };
  const accept = async (accepted: readonly FactReport[]): Promise<void> => {
    for (const { id: _id, ...given } of accepted) {
      if (!(await report(given))) return;
      setProposed((left) => left?.filter((one) => factReportId(one) !== factReportId(given)));
    }
  };
  return (
    <>
      <ReportList reports={all} onReport={(again) => void report(again)} onWithdraw={(gone) => void withdraw(gone)} />
      <div class="v-part-buttons">
        {all.length === 0 ? null : (
          <Button icon={Download} onClick={() => ports.exportFile(all)}>
            {t('reports.export')}
          </Button>
        )}
        <FileButton label={t('reports.import')} accept=".json,application/json" onFile={(file) => void read(file)} />
      </div>
      <output>{proposed?.length === 0 ? t('reports.noProposals') : ''}</output>
      {proposed === undefined || proposed.length === 0 ? null : (
        <Proposals
          proposed={proposed}
          onAccept={(accepted) => void accept(accepted)}
          onDismiss={(one) => setProposed(proposed.filter((each) => each !== one))}
        />
      )}
      {error === undefined ? null : <ErrorNotice error={error} />}
      {unreadable === undefined ? null : <ErrorNotice error={unreadable} />}
    </>
  );
}

/** Whether the reader says the same of the fact already. */
function isKnown(known: readonly FactReport[], { company, fact, value }: FactReport): boolean {
  return known.some((one) => one.company === company && one.fact === fact && one.value === value);
}

type ProposalsProps = {
  readonly proposed: readonly FactReport[];
  readonly onAccept: (accepted: readonly FactReport[]) => void;
  readonly onDismiss: (report: FactReport) => void;
};

/** What somebody else reports. Nothing of it counts before the reader accepts it. */
function Proposals({ proposed, onAccept, onDismiss }: ProposalsProps) {
  return (
    <fieldset class="v-data-plan">
      <legend>{t('reports.proposals')}</legend>
      <ul class="v-report-list">
        {proposed.map((one) => (
          <li key={one.id}>
            <span>
              {reportSentence(one)}{' '}
              {one.source === undefined ? (
                <span class="v-soft">{reportPlace(one)}</span>
              ) : (
                <a class="v-soft" href={one.source} target="_blank" rel="noopener noreferrer">
                  {reportPlace(one)}
                </a>
              )}
            </span>
            <Button kind="quiet" onClick={() => onAccept([one])}>
              {t('reports.accept')}
            </Button>
            <Button kind="quiet" onClick={() => onDismiss(one)}>
              {t('reports.dismiss')}
            </Button>
          </li>
        ))}
      </ul>
      <div class="v-part-buttons">
        <Button kind="primary" onClick={() => onAccept(proposed)}>
          {t('reports.acceptAll')}
        </Button>
      </div>
    </fieldset>
  );
}
