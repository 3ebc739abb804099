/** What the reader chose, as it leaves with the library: without what an administrator set, which is not theirs. */
import { settingsOfReader } from '../../model/policy.ts';
import type { MovedChoices } from '../../model/settings-file.ts';
import { changedSettings } from '../../model/settings.ts';
import { readLocal } from '../../platform/local-store.ts';
import { chosenLanguage } from './language.ts';
import { likesFullPopover } from './popover-form.ts';
import { CHOICE_KEYS, choicesOf } from './reader-choices.ts';

export async function movedChoices(): Promise<MovedChoices> {
  const [stored, language, wholeCard] = await Promise.all([
    readLocal(CHOICE_KEYS),
    chosenLanguage(),
    likesFullPopover(),
  ]);
  const { policy, settings, mutes, corrections } = choicesOf(stored);
  return {
    settings: changedSettings(settingsOfReader(policy, settings)),
    mutedSites: mutes.sites.filter((site) => !policy.mutedSites.includes(site)),
    corrections,
    wholeCard,
    ...(language !== undefined && { language }),
  };
}
