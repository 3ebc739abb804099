import { Pencil, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { FactReport, GivenFactReport } from '../../lib/model/fact-report.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button, IconButton } from '../shared/button.tsx';
import { ReportForm } from './report-form.tsx';
import { reportPlace, reportSentence } from './report-words.ts';

type ReportListProps = {
  readonly reports: readonly FactReport[];
  /** Keeps a report that was changed, or one that was taken back. */
  readonly onReport: (report: GivenFactReport) => void;
  readonly onWithdraw: (report: FactReport) => void;
};

/** Reports as lines: each can be changed in its place, and is taken back by one press and put back by another. */
export function ReportList({ reports, onReport, onWithdraw }: ReportListProps) {
  const listRef = useRef<HTMLUListElement>(null);
  const [edited, setEdited] = useState<string>();
  const [gone, setGone] = useState<FactReport>();
  const withdraw = (report: FactReport): void => {
    setGone(report);
    onWithdraw(report);
  };
  return (
    <>
      {reports.length === 0 ? null : (
        <ul class="v-report-list" aria-label={t('reports.heading')} ref={listRef}>
          {reports.map((report) => (
            <li key={report.id}>
              {edited === report.id ? (
                <ReportForm
                  given={report}
                  told={() => report.was}
                  onReport={(changed) => {
                    setEdited(undefined);
                    onReport(changed);
                  }}
                  onCancel={() => setEdited(undefined)}
                />
              ) : (
                <ReportLine report={report} onEdit={() => setEdited(report.id)} onWithdraw={() => withdraw(report)} />
              )}
            </li>
          ))}
        </ul>
      )}
      <output class="v-report-gone">
        {gone === undefined || reports.some(({ id }) => id === gone.id) ? null : (
          <>
            <span>{t('reports.withdrawn', [gone.name])}</span>
            <Button
              kind="quiet"
              onClick={() => {
                const { id: _id, ...again } = gone;
                setGone(undefined);
                onReport(again);
              }}
            >
              {t('reports.undo')}
            </Button>
          </>
        )}
      </output>
    </>
  );
}

type ReportLineProps = {
  readonly report: FactReport;
  readonly onEdit: () => void;
  readonly onWithdraw: () => void;
};

function ReportLine({ report, onEdit, onWithdraw }: ReportLineProps) {
  const words = reportSentence(report);
  const { source } = report;
  return (
    <>
      <span>
        {words}{' '}
        {source === undefined ? (
          <span class="v-soft">{reportPlace(report)}</span>
        ) : (
          <a class="v-soft" href={source} target="_blank" rel="noopener noreferrer">
            {reportPlace(report)}
          </a>
        )}
      </span>
      <IconButton icon={Pencil} label={t('reports.edit', [words])} onClick={onEdit} />
      <IconButton icon={X} label={t('reports.withdraw', [words])} onClick={onWithdraw} />
    </>
  );
}
