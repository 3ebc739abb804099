/** Schemas of what the reader chose, for the borders it crosses. */
import * as v from 'valibot';
import { MARK_DENSITIES } from './settings.ts';
import type { Correction, Settings } from './settings.ts';

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** A host as `siteHost` gives it: lower-case labels, or an address in brackets. */
export const hostSchema: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?|\[[\da-f:.]+\])$/u),
);

export const settingsChangeSchema: v.GenericSchema<Partial<Settings>> = v.strictObject({
  density: v.exactOptional(v.picklist(MARK_DENSITIES)),
});

export const correctionSchema: v.GenericSchema<Correction> = v.strictObject({
  surface: shortText,
  companyId: shortText,
  host: hostSchema,
});
