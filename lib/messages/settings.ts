/** Messages about settings and the language of the interface. */
import * as v from 'valibot';
import { isLanguage, type Language } from '../model/language.ts';
import { settingsChangeSchema } from '../model/settings-schema.ts';
import type { Settings } from '../model/settings.ts';
import { message, type Nothing } from './message.ts';

export const SETTINGS_MESSAGES = {
  /** Changes what the reader chose; absent keys stay as they are. (pages) */
  'change-settings': message<Settings>()({ from: 'pages', schema: v.strictObject({ settings: settingsChangeSchema }) }),
  /** Speaks a language from now on; none leaves it to the browser. (pages) */
  'choose-language': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ language: v.exactOptional(v.custom<Language>(isLanguage, 'no language')) }),
  }),
};
