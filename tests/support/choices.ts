/** Choices of readers, beside libraries that have no `storage.local`. */
import type { ChoiceStore } from '../../lib/background/services/library/join-choices.ts';
import { ok } from '../../lib/model/result.ts';
import type { MovedChoices } from '../../lib/model/settings-file.ts';
import { CORRECTIONS } from './corrections.ts';

/** What the reader chose and corrected, of every kind. */
export const CHOICES: MovedChoices = {
  settings: { density: 'all', markStyle: 'dotted' },
  mutedSites: ['quiet.example'],
  corrections: CORRECTIONS,
  wholeCard: true,
  language: 'fr',
};

/** Choices of each library, as `storage.local` would keep them. */
export const chosen = new WeakMap<object, MovedChoices>();
export const NO_CHOICES: MovedChoices = { settings: {}, mutedSites: [], corrections: [], wholeCard: false };

export function choiceStore(library: object): ChoiceStore {
  const here = (): MovedChoices => chosen.get(library) ?? NO_CHOICES;
  const keep = async (parts: Partial<MovedChoices>) => {
    chosen.set(library, { ...here(), ...parts });
    return ok({});
  };
  return {
    read: async () => here(),
    changeSettings: (settings) => keep({ settings: { ...here().settings, ...settings } }),
    muteSites: (hosts) => keep({ mutedSites: [...here().mutedSites, ...hosts] }),
    correct: (corrections) => keep({ corrections: [...here().corrections, ...corrections] }),
    showWholeCard: async () => void (await keep({ wholeCard: true })),
    speak: async (language) => void (await keep({ language })),
  };
}
