/** Schemas of ids and days, shared by every schema that names a record. */
import * as v from 'valibot';
import { isoDate, type IsoDate } from './iso-date.ts';

/** Ids are slugs, UUIDs or hashes; longer ones are made up. */
const MAX_ID_LENGTH = 300;

/** Id of any record: article, company, feed, command. */
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID_LENGTH));

/** A day of the calendar, `YYYY-MM-DD`. */
export const isoDateSchema = v.custom<IsoDate>(
  (value) => typeof value === 'string' && isoDate(value) !== undefined,
  'no date',
);
