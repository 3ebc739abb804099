/** Schema of the file in which settings move from one browser to another. */
import * as v from 'valibot';
import { correctionSchema } from './correction-schema.ts';
import { MAX_CORRECTIONS } from './correction.ts';
import type { Correction } from './correction.ts';
import { isLanguage } from './language.ts';
import type { Language } from './language.ts';
import { hostSchema, settingsChangeSchema } from './settings-schema.ts';
import type { Settings } from './settings.ts';

export const MAX_MUTED_SITES = 10_000;

/** What the reader chose; of the settings only what differs from the first ones. */
export type SettingsFile = {
  readonly format: 'vigie-settings';
  readonly version: 1;
  readonly settings: Partial<Settings>;
  readonly mutedSites: readonly string[];
  readonly corrections: readonly Correction[];
  /** Whether all of the card at a name is shown at first. */
  readonly wholeCard: boolean;
  /** None where the browser’s own holds. */
  readonly language?: Language;
};

/** The choices alone, as they stand in a library's file. */
export type MovedChoices = Omit<SettingsFile, 'format' | 'version'>;

const CHOICES = {
  settings: settingsChangeSchema,
  mutedSites: v.pipe(v.array(hostSchema), v.maxLength(MAX_MUTED_SITES)),
  corrections: v.pipe(v.array(correctionSchema), v.maxLength(MAX_CORRECTIONS)),
  wholeCard: v.boolean(),
  language: v.exactOptional(v.custom<Language>(isLanguage, 'no language')),
};

export const settingsFileSchema: v.GenericSchema<unknown, SettingsFile> = v.strictObject({
  format: v.literal('vigie-settings'),
  version: v.literal(1),
  ...CHOICES,
});

export const movedChoicesSchema: v.GenericSchema<unknown, MovedChoices> = v.object(CHOICES);
