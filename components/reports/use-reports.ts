import { useState } from 'preact/hooks';
import type { AppError } from '../../lib/model/app-error.ts';
import type { FactReport, GivenFactReport } from '../../lib/model/fact-report.ts';
import type { Result } from '../../lib/model/result.ts';
import { useAsked } from '../library-data/use-asked.ts';
import type { ReportPorts } from './ports.ts';

type Reports = {
  /** The reports; `undefined` until they came. */
  readonly all: readonly FactReport[] | undefined;
  /** Why they did not come, or why the last change was not kept. */
  readonly error: AppError | undefined;
  readonly report: (report: GivenFactReport) => Promise<boolean>;
  readonly withdraw: (report: FactReport) => Promise<boolean>;
};

/** The reader's reports, kept up with what is changed here. */
export function useReports({ reports, report, withdraw }: ReportPorts): Reports {
  const [asked, askAgain] = useAsked(reports);
  const [failed, setFailed] = useState<AppError>();
  async function change(changing: Promise<Result<unknown, AppError>>): Promise<boolean> {
    const changed = await changing;
    setFailed(changed.ok ? undefined : changed.error);
    await askAgain();
    return changed.ok;
  }
  return {
    all: asked?.ok === true ? asked.value : undefined,
    error: asked?.ok === false ? asked.error : failed,
    report: (given) => change(report(given)),
    withdraw: ({ id }) => change(withdraw(id)),
  };
}
