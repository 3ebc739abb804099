import { useState } from 'preact/hooks';
import type { SectionReset } from '../../components/options/section.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings.ts';

/** Choices of each part that can go back to what they were at first. */
const KEYS = {
  density: ['density'],
  style: ['markStyle'],
  opening: ['opening'],
  certainty: ['certainty', 'publicBodies', 'products'],
} as const satisfies Record<string, readonly (keyof Settings)[]>;

type ResettablePart = keyof typeof KEYS;
type ResetOptions = {
  readonly settings: Settings;
  readonly mutedSites: readonly string[];
  readonly wholeCard: boolean;
  readonly onSettings: (part: ResettablePart | 'move', settings: Partial<Settings>) => void;
  readonly onMute: (host: string, muted: boolean) => void;
  readonly onCard: (whole: boolean) => void;
};

/**
 * The first choices of parts of the settings, of the card, and of everything; each once more can be undone while the
 * page is open.
 */
export function useReset({ settings, mutedSites, wholeCard, onSettings, onMute, onCard }: ResetOptions) {
  const [undos, setUndos] = useState<ReadonlyMap<string, () => void>>(new Map());
  const resetOf = (part: string, isChanged: boolean, reset: () => void, restore: () => void): SectionReset => {
    const without = (): void => setUndos(new Map([...undos].filter(([key]) => key !== part)));
    const undo = undos.get(part);
    if (isChanged) return { kind: 'changed', onReset: () => (reset(), setUndos(new Map([...undos, [part, restore]]))) };
    return undo ? { kind: 'reset', onUndo: () => (undo(), without()) } : { kind: 'first' };
  };
  const partly = (keys: readonly (keyof Settings)[], from: Settings): Partial<Settings> =>
    Object.fromEntries(keys.map((key) => [key, from[key]]));
  const isChanged = (keys: readonly (keyof Settings)[]): boolean =>
    keys.some((key) => settings[key] !== DEFAULT_SETTINGS[key]);
  const all = Object.values(KEYS).flat();
  return {
    part: (part: ResettablePart) =>
      resetOf(
        part,
        isChanged(KEYS[part]),
        () => onSettings(part, partly(KEYS[part], DEFAULT_SETTINGS)),
        () => onSettings(part, partly(KEYS[part], settings)),
      ),
    card: resetOf(
      'card',
      wholeCard,
      () => onCard(false),
      () => onCard(true),
    ),
    everything: resetOf(
      'everything',
      isChanged(all) || wholeCard || mutedSites.length > 0,
      () => {
        onSettings('move', DEFAULT_SETTINGS);
        onCard(false);
        for (const host of mutedSites) onMute(host, false);
      },
      () => {
        onSettings('move', settings);
        onCard(wholeCard);
        for (const host of mutedSites) onMute(host, true);
      },
    ),
  };
}
