/** The file in which settings move from one browser to another. */
import * as v from 'valibot';
import { appError, type AppError } from '../model/app-error.ts';
import { err, ok, type Result } from '../model/result.ts';
import { settingsFileSchema, type SettingsFile } from '../model/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';

/** Writes what the reader chose as a file. */
export function settingsFile({
  settings,
  ...rest
}: Omit<SettingsFile, 'format' | 'version' | 'settings'> & { readonly settings: Settings }): string {
  const file: SettingsFile = { format: 'vigie-settings', version: 1, settings: differing(settings), ...rest };
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

/** Only what the reader changed: a better first choice of a later version reaches the other browser too. */
function differing(settings: Settings): Partial<Settings> {
  const first = new Map<string, unknown>(Object.entries(DEFAULT_SETTINGS));
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => first.get(key) !== value));
}
