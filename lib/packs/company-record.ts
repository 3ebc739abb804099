import * as v from 'valibot';
import {
  ALIAS_KINDS,
  AMBIGUITIES,
  COMPANY_KINDS,
  COMPANY_STATUSES,
  LINEAGE_EVENTS,
  RISKS,
  type Company,
} from '../model/company.ts';
import { isoDateSchema } from '../model/id-schema.ts';
import { isPartialDate, isoDate } from '../model/iso-date.ts';
import { SECTORS } from '../recognition/compile/knowledge.ts';
import type { PackCompany, PerishableFact } from './pack.ts';

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() === value && value !== '', 'empty, or with spaces around'),
  v.maxLength(2000),
  // Nothing that turns the direction of a line or hides in it.
  v.regex(/^[^\p{Cc}\p{Bidi_Control}\u2028\u2029]*$/u, 'holds control characters'),
);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'no slug'), v.maxLength(80));
const date = v.pipe(v.string(), v.check(isCalendarDate, 'no date of the calendar'));
const filled = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.minLength(1, 'an empty list: leave the key out'));

const sector = v.picklist(SECTORS);

/** The trades of a company; of one that a reader brought in a pack may know none. */
export const packSectors = v.array(sector);

/** The fields of a record. */
export const companyFields = {
  id: slug,
  name: text,
  kind: v.picklist(COMPANY_KINDS),
  status: v.picklist(COMPANY_STATUSES),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'no country code')),
  city: v.exactOptional(text),
  founded: v.exactOptional(date),
  ended: v.exactOptional(date),
  site: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'no bare host'))),
  ticker: v.exactOptional(filled(v.pipe(v.string(), v.regex(/^[A-Z0-9-]+:\S+$/, 'no EXCHANGE:SYMBOL')))),
  parent: v.exactOptional(slug),
  sectors: filled(sector),
  aliases: v.exactOptional(
    filled(
      v.strictObject({
        text,
        kind: v.picklist(ALIAS_KINDS),
        lang: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'no language'))),
        risk: v.picklist(RISKS),
      }),
    ),
  ),
  former: v.exactOptional(
    filled(v.strictObject({ text, until: v.exactOptional(date), risk: v.exactOptional(v.picklist(RISKS)) })),
  ),
  lineage: v.exactOptional(
    filled(
      v.pipe(
        v.strictObject({
          date,
          event: v.picklist(LINEAGE_EVENTS),
          with: v.exactOptional(slug),
          by: v.exactOptional(text),
          text,
          fr: v.exactOptional(text),
        }),
        v.check(({ with: id, by }) => id === undefined || by === undefined, 'both with and by'),
      ),
    ),
  ),
  people: v.exactOptional(
    filled(
      v.strictObject({
        name: text,
        role: v.exactOptional(text),
        from: v.exactOptional(date),
        to: v.exactOptional(date),
      }),
    ),
  ),
  ambiguity: v.picklist(AMBIGUITIES),
  context: v.exactOptional(v.strictObject({ for: filled(text), against: filled(text) })),
  rivals: v.exactOptional(v.pipe(filled(slug), v.maxLength(6))),
  about: v.strictObject({ en: text, fr: text }),
} as const;

export const httpsAddress = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https:\/\//i), v.url());
const verified = v.strictObject({ asOf: isoDateSchema, source: httpsAddress });
/** When facts that change were last found to be true, and where that stands. */
export const verifiedFacts = v.strictObject({
  chief: v.exactOptional(verified),
  owner: v.exactOptional(verified),
  status: v.exactOptional(verified),
  ticker: v.exactOptional(verified),
  seat: v.exactOptional(verified),
} satisfies Record<PerishableFact, unknown>);

/** Whether a name that means something else too comes with words that tell the two apart. */
export function isExplained({ ambiguity, context }: Pick<Company, 'ambiguity' | 'context'>): boolean {
  return ambiguity === 'none' || context !== undefined;
}

/** One line of `assets/pack/companies.jsonl`; keys it does not know are faults. */
export const companyRecord: v.GenericSchema<unknown, PackCompany> = v.pipe(
  v.strictObject({ ...companyFields, verified: v.exactOptional(verifiedFacts) }),
  v.check((record) => isExplained(record), 'ambiguous, but without context words'),
);

/** Whether a text is a year, a month or a day that the calendar knows. */
export function isCalendarDate(text: string): boolean {
  return isPartialDate(text) && (text.length < 10 || isoDate(text) !== undefined);
}
