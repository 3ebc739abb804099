import { useState } from 'preact/hooks';
import type { SectionReset } from '../../components/options/section.tsx';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  settingsOfPart,
  type Settings,
  type SettingsPart,
} from '../../lib/model/settings.ts';

type ResetOptions = {
  readonly settings: Settings;
  readonly mutedSites: readonly string[];
  readonly wholeCard: boolean;
  readonly onSettings: (part: SettingsPart | 'move', settings: Partial<Settings>) => void;
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
  const changed = changedSettings(settings);
  const isChanged = (part: SettingsPart): boolean =>
    Object.keys(settingsOfPart(part, settings)).some((name) => name in changed);
  const choose = (part: SettingsPart, from: Settings): void => {
    if (isChanged(part)) onSettings(part, settingsOfPart(part, from));
  };
  return {
    part: (part: Exclude<SettingsPart, 'card'>) =>
      resetOf(
        part,
        isChanged(part),
        () => choose(part, DEFAULT_SETTINGS),
        () => choose(part, settings),
      ),
    card: resetOf(
      'card',
      wholeCard || isChanged('card'),
      () => (choose('card', DEFAULT_SETTINGS), onCard(false)),
      () => (choose('card', settings), onCard(wholeCard)),
    ),
    everything: resetOf(
      'everything',
      Object.keys(changed).length > 0 || wholeCard || mutedSites.length > 0,
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
