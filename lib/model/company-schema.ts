/** Schema of what surfaces show of a company, for the pack's files. */
import * as v from 'valibot';
import { COMPANY_KINDS, COMPANY_STATUSES, LINEAGE_EVENTS } from './company.ts';
import type { CompanyCard } from './company.ts';
import { isPartialDate } from './iso-date.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const date = v.pipe(v.string(), v.check(isPartialDate, 'no date'));

const companyName = v.object({ id, name: v.string() });

export const companyCardSchema: v.GenericSchema<unknown, CompanyCard> = v.object({
  id,
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(COMPANY_KINDS),
  status: v.picklist(COMPANY_STATUSES),
  country: v.string(),
  city: v.exactOptional(v.string()),
  founded: v.exactOptional(date),
  ended: v.exactOptional(date),
  site: v.exactOptional(v.string()),
  parent: v.exactOptional(companyName),
  sectors: v.array(v.string()),
  former: v.exactOptional(v.array(v.object({ text: v.string(), until: v.exactOptional(date) }))),
  lineage: v.exactOptional(
    v.array(
      v.object({
        date,
        event: v.picklist(LINEAGE_EVENTS),
        with: v.exactOptional(id),
        by: v.exactOptional(v.string()),
        text: v.string(),
        fr: v.exactOptional(v.string()),
      }),
    ),
  ),
  people: v.exactOptional(
    v.array(
      v.object({
        name: v.string(),
        role: v.exactOptional(v.string()),
        from: v.exactOptional(date),
        to: v.exactOptional(date),
      }),
    ),
  ),
  parts: v.exactOptional(v.array(companyName)),
  successor: v.exactOptional(v.object({ id: v.exactOptional(id), name: v.string() })),
  about: v.object({ en: v.string(), fr: v.string() }),
});
