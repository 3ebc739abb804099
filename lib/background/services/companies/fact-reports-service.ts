/** Facts that the reader reported as outdated: kept, taken back, and shown in place of what a pack tells. */
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
import { factReportId } from '../../../model/fact-report.ts';
import type { FactReport, GivenFactReport } from '../../../model/fact-report.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { deleteFactReport, factReports, putFactReport } from '../../../storage/library/fact-reports.ts';

/** The reports by company, read once and again when they change; the background is their only writer. */
export type FactReportsReader = {
  readonly of: (company: CompanyId) => Promise<readonly FactReport[]>;
  readonly forget: () => void;
};

export type FactReportsService = {
  /** All reports, the newest first. */
  readonly all: () => Promise<Result<readonly FactReport[], AppError>>;
  readonly report: (report: GivenFactReport) => Promise<Result<FactReport, AppError>>;
  readonly withdraw: (id: string) => Promise<Result<undefined, AppError>>;
};

type Dependencies = {
  readonly open: OpenLibrary;
  readonly reader: FactReportsReader;
  /** Called once the reports are others: cards that pages keep are old then. */
  readonly changed: () => Promise<unknown>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
};

export function createFactReportsReader(open: OpenLibrary): FactReportsReader {
  let kept: Promise<ReadonlyMap<CompanyId, readonly FactReport[]>> | undefined;
  const load = async (): Promise<ReadonlyMap<CompanyId, readonly FactReport[]>> => {
    const reports = await factReports(open);
    // A database that does not open hides the reports, not the cards.
    if (!reports.ok) kept = undefined;
    return Map.groupBy(reports.ok ? reports.value : [], ({ company }) => company);
  };
  return {
    of: async (company) => (await (kept ??= load())).get(company) ?? [],
    forget() {
      kept = undefined;
    },
  };
}

export function createFactReportsService({ open, reader, changed, now }: Dependencies): FactReportsService {
  async function telling<T>(done: Result<T, AppError>): Promise<Result<T, AppError>> {
    if (!done.ok) return done;
    reader.forget();
    await changed();
    return done;
  }
  return {
    async all() {
      const reports = await factReports(open);
      return reports.ok ? ok(reports.value.toSorted((one, other) => (one.at < other.at ? 1 : -1))) : reports;
    },
    async report(given) {
      const report: FactReport = { ...given, id: factReportId(given), at: given.at ?? now() };
      const kept = await putFactReport(open, report);
      return telling(kept.ok ? ok(report) : kept);
    },
    withdraw: async (id) => telling(await deleteFactReport(open, id)),
  };
}
