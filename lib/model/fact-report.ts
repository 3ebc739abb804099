/** What a reader reports of a fact that is told of a company and no longer true. */
import * as v from 'valibot';
import type { CompanyId } from './company.ts';
import { idSchema } from './id-schema.ts';

export const REPORTED_FACTS = ['chief', 'owner', 'status', 'seat', 'ticker', 'name', 'site', 'other'] as const;
export type ReportedFact = (typeof REPORTED_FACTS)[number];

/** A report on its way to the background: of each fact of a company there is one at most, the last one. */
export type GivenFactReport = {
  readonly company: CompanyId;
  /** The name of the company as it was shown. */
  readonly name: string;
  readonly fact: ReportedFact;
  /** What was shown. */
  readonly was?: string;
  /** What it should be, and the address where that stands, if the reader knows. */
  readonly value?: string;
  readonly source?: string;
  /** ISO 8601 with time; absent where it is reported now. */
  readonly at?: string;
};

/** A report as it is kept. */
export type FactReport = GivenFactReport & { readonly id: string; readonly at: string };

/** Reports that are kept, and that a file may bring. */
export const MAX_FACT_REPORTS = 2000;
/** UTF-16 units of what a fact was or should be. */
export const MAX_FACT_LENGTH = 200;

const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(MAX_FACT_LENGTH),
  // Nothing that turns the direction of a line or hides in it: reports go from reader to reader.
  v.regex(/^[^\p{Cc}\p{Bidi_Control}\u2028\u2029]*$/u),
);
const moment = v.pipe(v.string(), v.isoTimestamp());
const given = {
  company: idSchema,
  name: line,
  fact: v.picklist(REPORTED_FACTS),
  was: v.exactOptional(line),
  value: v.exactOptional(line),
  source: v.exactOptional(v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//i), v.url())),
} as const;

export const givenFactReportSchema: v.GenericSchema<unknown, GivenFactReport> = v.strictObject({
  ...given,
  at: v.exactOptional(moment),
});
export const factReportSchema: v.GenericSchema<unknown, FactReport> = v.strictObject({
  id: idSchema,
  ...given,
  at: moment,
});

/** The id of a report: one a fact, so that a second report of the same takes the place of the first. */
export function factReportId({ company, fact }: Pick<GivenFactReport, 'company' | 'fact'>): string {
  return `${fact} ${company}`;
}
