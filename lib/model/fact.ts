import * as v from 'valibot';
import type { CompanyId } from './company.ts';
import { idSchema } from './id-schema.ts';

/** What a fact is about. `date` and `other` stand in curated articles only and are never drawn from a text. */
export const FACT_KINDS = [
  'revenue',
  'deal-value',
  'stake',
  'funding',
  'headcount',
  'customers',
  'capacity',
  'market-share',
  'target',
  'fine',
  'price',
  'appointment',
  'acquisition',
  'closure',
  'launch',
  'partnership',
  'outage',
  'attack',
  'place',
  'date',
  'other',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** How sure the text is: stated as it is, meant to be reached, reckoned, or said not to be so. */
export const FACT_CERTAINTIES = ['said', 'aimed', 'estimated', 'denied'] as const;
export type FactCertainty = (typeof FACT_CERTAINTIES)[number];

/** What a number is a bound of: «at least 300 M€», «nearly 2 M€», «less than 3 M€». */
export const FACT_BOUNDS = ['least', 'about', 'most'] as const;
export type FactBound = (typeof FACT_BOUNDS)[number];

/** A person with the role that a text gives them. */
export type FactPerson = { readonly name: string; readonly role?: string };

/** A figure or an event read in an article, with the sentence it was read in. */
export type Fact = {
  readonly kind: FactKind;
  /** The company it is about: in «Orange holds 44 % of Cloudwatt» Cloudwatt. */
  readonly company: CompanyId;
  /** A plain number: `500000000` for «500 M€». Events have none. */
  readonly value?: number;
  /**
   * ISO 4217 for money (`EUR`; a price with its span: `EUR/month`), `%`, or a plain plural noun in English (`people`,
   * `customers`, `MW`, `m²`).
   */
  readonly unit?: string;
  /** The upper end of a range whose lower end is `value`. */
  readonly max?: number;
  /** What of the company the figure is of, in the text's words, where it is not the whole: «cloud», «en France». */
  readonly object?: string;
  readonly bound?: FactBound;
  /**
   * When it holds or happened: `2014`, `2014-Q3`, `2025-H1`, `2015-03`, `2015-03-16`, or years or months from and to:
   * `2024/2026`, `2025-09/2026-08`.
   */
  readonly period?: string;
  /** Absent where it is `said`. */
  readonly certainty?: FactCertainty;
  /** The other party: who holds the stake, buys, is partner. */
  readonly with?: CompanyId;
  readonly person?: FactPerson;
  /** A town, for what is opened or stands somewhere. */
  readonly place?: string;
  /** How sure it is that the text says so, 0 to 1, as calibrated; absent where nobody had to read it out of prose. */
  readonly probability?: number;
  /** The sentence. */
  readonly text: string;
  /** UTF-16 offsets of the sentence in the text kept of the article; absent where it was read elsewhere. */
  readonly start?: number;
  readonly end?: number;
};

/** A quarter of a year: `2026-Q1`. */
export type Quarter = string;

const short = v.pipe(v.string(), v.maxLength(300));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A year, half, quarter, month or day, or years or months from and to. */
const period = v.pipe(v.string(), v.regex(/^\d{4}(-Q[1-4]|-H[12]|-\d{2}(-\d{2}|\/\d{4}-\d{2})?|\/\d{4})?$/));

export const factSchema: v.GenericSchema<unknown, Fact> = v.object({
  kind: v.picklist(FACT_KINDS),
  company: idSchema,
  value: v.exactOptional(v.pipe(v.number(), v.finite())),
  max: v.exactOptional(v.pipe(v.number(), v.finite())),
  object: v.exactOptional(short),
  unit: v.exactOptional(short),
  bound: v.exactOptional(v.picklist(FACT_BOUNDS)),
  period: v.exactOptional(period),
  certainty: v.exactOptional(v.picklist(FACT_CERTAINTIES)),
  with: v.exactOptional(idSchema),
  person: v.exactOptional(v.object({ name: short, role: v.exactOptional(short) })),
  place: v.exactOptional(short),
  probability: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  text: v.pipe(v.string(), v.maxLength(5000)),
  start: v.exactOptional(offset),
  end: v.exactOptional(offset),
});
