/** What the parts about outdated facts need of the world, handed in so that tests can stand in for it. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { FactReport, GivenFactReport } from '../../lib/model/fact-report.ts';
import type { Result } from '../../lib/model/result.ts';

export type ReportPorts = {
  /** All reports, the newest first. */
  readonly reports: () => Promise<Result<readonly FactReport[], AppError>>;
  readonly report: (report: GivenFactReport) => Promise<Result<FactReport, AppError>>;
  readonly withdraw: (id: string) => Promise<Result<unknown, AppError>>;
};

export type ReportFilePorts = ReportPorts & {
  /** Offers the reports as a file. */
  readonly exportFile: (reports: readonly FactReport[]) => void;
  /** The reports of a file; nothing is kept of them. */
  readonly readFile: (file: File) => Promise<Result<readonly FactReport[], AppError>>;
};
