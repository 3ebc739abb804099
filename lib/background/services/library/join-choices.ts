/** Joins the choices of a file with those made here; nothing that the reader chose here is lost. */
import type { AppError } from '../../../model/app-error.ts';
import type { Correction } from '../../../model/correction.ts';
import { choicesLacking, countChoices } from '../../../model/join-choices.ts';
import type { ChoiceCounts } from '../../../model/join-choices.ts';
import type { Language } from '../../../model/language.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { MovedChoices } from '../../../model/settings-file.ts';
import type { Settings } from '../../../model/settings.ts';

export type ChoiceStore = {
  readonly read: () => Promise<MovedChoices>;
  readonly changeSettings: (settings: Partial<Settings>) => Promise<Result<unknown, AppError>>;
  readonly muteSites: (hosts: readonly string[]) => Promise<Result<unknown, AppError>>;
  /** Keeps corrections, and makes names that they add known. */
  readonly correct: (corrections: readonly Correction[]) => Promise<Result<unknown, AppError>>;
  readonly showWholeCard: () => Promise<void>;
  readonly speak: (language: Language) => Promise<void>;
};

/** What joining would add; nothing is written. */
export async function planChoices(store: ChoiceStore, file: MovedChoices): Promise<ChoiceCounts> {
  return countChoices(choicesLacking(await store.read(), file));
}

/** Adds what is lacking here. Fails where it cannot be kept; doing it again goes on from there. */
export async function joinChoices(store: ChoiceStore, file: MovedChoices): Promise<Result<ChoiceCounts, AppError>> {
  const lacking = choicesLacking(await store.read(), file);
  const { settings, mutedSites, corrections, wholeCard, language } = lacking;
  const steps = [
    ...(Object.keys(settings).length > 0 ? [() => store.changeSettings(settings)] : []),
    ...(mutedSites.length > 0 ? [() => store.muteSites(mutedSites)] : []),
    ...(corrections.length > 0 ? [() => store.correct(corrections)] : []),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  if (wholeCard) await store.showWholeCard();
  if (language !== undefined) await store.speak(language);
  return ok(countChoices(lacking));
}
