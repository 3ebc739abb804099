/** Messages about facts that a reader reports as outdated; all of them from pages of the extension. */
import * as v from 'valibot';
import { givenFactReportSchema } from '../model/fact-report.ts';
import type { FactReport } from '../model/fact-report.ts';
import { idSchema } from '../model/id-schema.ts';
import { message, type Nothing } from './message.ts';

export const FACT_REPORTS_MESSAGES = {
  /** All reports, the newest first. (pages) */
  'fact-reports': message<readonly FactReport[]>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Keeps a report, in the place of an earlier one of the same fact. (pages) */
  'report-fact': message<FactReport>()({ from: 'pages', schema: v.strictObject({ report: givenFactReportSchema }) }),
  /** Takes a report back. (pages) */
  'withdraw-fact-report': message<Nothing>()({ from: 'pages', schema: v.strictObject({ id: idSchema }) }),
};
