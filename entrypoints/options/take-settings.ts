import { correctionFile } from '../../lib/exchange/corrections-file.ts';
import { settingsOfFile } from '../../lib/exchange/settings-file.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { SettingsFile } from '../../lib/model/settings-file.ts';
import type { OptionsPorts } from './ports.ts';

/**
 * Takes in a file of choices: what it names is chosen, and what was corrected before stays. Nothing is done by half of
 * a file that cannot be read.
 */
export async function takeSettings(
  { askBackground, keepWholeCard }: Pick<OptionsPorts, 'askBackground' | 'keepWholeCard'>,
  text: string,
): Promise<Result<SettingsFile, AppError>> {
  const file = settingsOfFile(text);
  if (!file.ok) return file;
  const { settings, mutedSites, corrections, wholeCard, language } = file.value;
  const steps: (() => Promise<Result<unknown, AppError>>)[] = [
    () => askBackground('change-settings', { settings }),
    () => askBackground('mute-sites', { hosts: mutedSites }),
    () => askBackground('import-corrections', { text: correctionFile(corrections) }),
    () => askBackground('choose-language', language === undefined ? {} : { language }),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  await keepWholeCard(wholeCard);
  return ok(file.value);
}
