/** The file in which settings move from one browser to another. */
import * as v from 'valibot';
import { appError, type AppError } from '../model/app-error.ts';
import { err, ok, type Result } from '../model/result.ts';
import { settingsFileSchema, type SettingsFile } from '../model/settings-file.ts';
import { changedSettings, type Settings } from '../model/settings.ts';

/** Writes what the reader chose as a file. */
export function settingsFile({
  settings,
  ...rest
}: Omit<SettingsFile, 'format' | 'version' | 'settings'> & { readonly settings: Settings }): string {
  const file: SettingsFile = { format: 'vigie-settings', version: 1, settings: changedSettings(settings), ...rest };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. Fails as `file-unreadable`, for a part of it as for the whole. */
export function settingsOfFile(text: string): Result<SettingsFile, AppError> {
  try {
    const file = v.safeParse(settingsFileSchema, JSON.parse(text));
    return file.success ? ok(file.output) : err(appError('file-unreadable', v.summarize(file.issues)));
  } catch (failure) {
    return err(appError('file-unreadable', String(failure)));
  }
}
