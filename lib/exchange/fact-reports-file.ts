/** The file in which reports of outdated facts go from one reader to others, and to who makes a pack. */
import * as v from 'valibot';
import { appError, type AppError } from '../model/app-error.ts';
import { factReportSchema, MAX_FACT_REPORTS, type FactReport } from '../model/fact-report.ts';
import { err, ok, type Result } from '../model/result.ts';

const fileSchema = v.strictObject({
  format: v.literal('vigie-fact-reports'),
  version: v.literal(1),
  reports: v.pipe(v.array(factReportSchema), v.maxLength(MAX_FACT_REPORTS)),
});

/** Writes reports as a file. */
export function factReportsFile(reports: readonly FactReport[]): string {
  const file: v.InferOutput<typeof fileSchema> = { format: 'vigie-fact-reports', version: 1, reports: [...reports] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. Fails as `file-unreadable`, for a part of it as for the whole. */
export function factReportsOfFile(text: string): Result<readonly FactReport[], AppError> {
  try {
    const file = v.safeParse(fileSchema, JSON.parse(text));
    return file.success ? ok(file.output.reports) : err(appError('file-unreadable', v.summarize(file.issues)));
  } catch (failure) {
    return err(appError('file-unreadable', String(failure)));
  }
}
