/**
 * Schemas of settings, for messages, stored values and files. Apart from `settings.ts` for the reason in
 * `correction-schema.ts`.
 */
import * as v from 'valibot';
import { isSettingsChange, type Settings } from './settings.ts';

/** A host as `siteHost` gives it: lower-case labels, or an address in brackets. */
export const hostSchema: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?|\[[\da-f:.]+\])$/u),
);

export const settingsChangeSchema: v.GenericSchema<Partial<Settings>> = v.custom<Partial<Settings>>(
  isSettingsChange,
  'no change of settings',
);
