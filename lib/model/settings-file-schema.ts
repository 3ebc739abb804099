/** Schema of the file in which settings move from one browser to another. */
import * as v from 'valibot';
import { isLanguage, type Language } from './language.ts';
import { lessonSchema } from './lesson-schema.ts';
import { MOST_LESSONS, type Lesson } from './lesson.ts';
import { hostSchema, settingsChangeSchema } from './settings-schema.ts';
import type { Settings } from './settings.ts';

const MOST_SITES = 10_000;

/** What the reader chose; of the settings only what differs from the first ones. */
export type SettingsFile = {
  readonly format: 'vigie-settings';
  readonly version: 1;
  readonly settings: Partial<Settings>;
  readonly mutedSites: readonly string[];
  readonly lessons: readonly Lesson[];
  /** Whether all of the card at a name is shown at first. */
  readonly wholeCard: boolean;
  /** None where the browser’s own holds. */
  readonly language?: Language;
};

export const settingsFileSchema: v.GenericSchema<unknown, SettingsFile> = v.strictObject({
  format: v.literal('vigie-settings'),
  version: v.literal(1),
  settings: settingsChangeSchema,
  mutedSites: v.pipe(v.array(hostSchema), v.maxLength(MOST_SITES)),
  lessons: v.pipe(v.array(lessonSchema), v.maxLength(MOST_LESSONS)),
  wholeCard: v.boolean(),
  language: v.exactOptional(v.custom<Language>(isLanguage, 'no language')),
});
