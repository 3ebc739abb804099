/** Schemas of prospect lists, for the borders they cross: messages, the database, files. */
import * as v from 'valibot';
import { isoDate } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';
import { MAX_PROSPECTS, MAX_UNKNOWN, PROSPECT_STATUSES } from './prospect.ts';
import type { Collection, Prospect, ProspectList, TakenOut } from './prospect.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const date = v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date');
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** The name of a firm or a list. */
export const nameSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(300),
);

const page = v.object({ url: v.pipe(v.string(), v.maxLength(8192), v.regex(/^https?:/i)), title: text(1000) });
const unknown = v.pipe(v.array(nameSchema), v.maxLength(MAX_UNKNOWN));

export const prospectSchema: v.GenericSchema<unknown, Prospect> = v.object({
  id,
  name: nameSchema,
  company: v.exactOptional(id),
  status: v.picklist(PROSPECT_STATUSES),
  note: text(20_000),
  nextStep: text(1000),
  nextDate: v.exactOptional(date),
});

export const prospectListSchema: v.GenericSchema<unknown, ProspectList> = v.object({
  id,
  name: nameSchema,
  page: v.exactOptional(page),
  made: v.pipe(v.string(), v.isoTimestamp()),
  prospects: v.pipe(v.array(prospectSchema), v.maxLength(MAX_PROSPECTS)),
  unknown,
});

export const collectionSchema: v.GenericSchema<unknown, Collection> = v.strictObject({
  list: id,
  name: nameSchema,
  page: v.exactOptional(page),
  firms: v.pipe(
    v.array(v.strictObject({ name: nameSchema, company: v.exactOptional(id) })),
    v.maxLength(MAX_PROSPECTS),
  ),
  unknown,
});

export const takenOutSchema: v.GenericSchema<unknown, TakenOut> = v.strictObject({
  prospects: v.pipe(
    v.array(v.strictObject({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), prospect: prospectSchema })),
    v.maxLength(MAX_PROSPECTS),
  ),
  unknown,
});
