/** What the reader chose and corrected, as it moves from one browser to another with the library. */
import type { Correction } from './correction.ts';
import { correctionKey } from './correction.ts';
import type { MovedChoices } from './settings-file.ts';

/** What choices hold, by kind. */
export type ChoiceCounts = { readonly corrections: number; readonly names: number; readonly settings: number };

/**
 * What of a file's choices is lacking here. What the reader chose here stays: a setting is taken where it is still the
 * first one, corrections and muted sites are added.
 */
export function choicesLacking(here: MovedChoices, file: MovedChoices): MovedChoices {
  const known = new Set(here.corrections.map(correctionKey));
  const muted = new Set(here.mutedSites);
  const language = here.language ?? file.language;
  return {
    settings: Object.fromEntries(Object.entries(file.settings).filter(([key]) => !(key in here.settings))),
    mutedSites: [...new Set(file.mutedSites)].filter((site) => !muted.has(site)),
    corrections: distinct(file.corrections).filter((correction) => !known.has(correctionKey(correction))),
    wholeCard: file.wholeCard && !here.wholeCard,
    ...(here.language === undefined && language !== undefined && { language }),
  };
}

/** How many corrections, names and settings choices hold; a muted site and the form of the card are settings too. */
export function countChoices({ settings, mutedSites, corrections, wholeCard, language }: MovedChoices): ChoiceCounts {
  const names = corrections.filter(({ kind }) => kind === 'name').length;
  return {
    corrections: corrections.length - names,
    names,
    settings: Object.keys(settings).length + mutedSites.length + (wholeCard ? 1 : 0) + (language === undefined ? 0 : 1),
  };
}

function distinct(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((correction) => [correctionKey(correction), correction])).values()];
}
