/** Handlers of messages about settings and the language of the interface. */
import type { BackgroundHandlers, ReportBug } from '../../messages/server.ts';
import type { SETTINGS_MESSAGES } from '../../messages/settings.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Language } from '../../model/language.ts';
import { ok, type Result } from '../../model/result.ts';
import type { AnnotatorWriter } from '../../storage/local/annotator-writer.ts';
import type { ContentScripts } from '../services/content-scripts.ts';

export type SettingServices = {
  readonly changeSettings: AnnotatorWriter['changeSettings'];
  readonly restyle: ContentScripts['restyle'];
  /** Called once other companies are known. */
  readonly namesChanged: () => Promise<Result<undefined, AppError>>;
  /** Speaks a language from now on; none leaves it to the browser. */
  readonly chooseLanguage: (language: Language | undefined) => Promise<void>;
  readonly reportBug: ReportBug;
};

export function createSettingHandlers({
  changeSettings,
  restyle,
  namesChanged,
  chooseLanguage,
  reportBug,
}: SettingServices): Pick<BackgroundHandlers, keyof typeof SETTINGS_MESSAGES> {
  return {
    async 'change-settings'({ settings }) {
      const { markStyle } = settings;
      // The style sheet is there before the marks, as in a page that is marked anew, and goes after them.
      if (markStyle !== undefined && markStyle !== 'none') await restyle(markStyle).catch(reportBug);
      const changed = await changeSettings(settings);
      if (changed.ok && markStyle === 'none') await restyle(markStyle).catch(reportBug);
      if (changed.ok && settings.listed !== undefined) {
        const named = await namesChanged();
        if (!named.ok) return named;
      }
      return changed;
    },
    async 'choose-language'({ language }) {
      await chooseLanguage(language);
      return ok({});
    },
  };
}
