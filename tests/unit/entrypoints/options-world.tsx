/** The settings drawn for their tests, in a world that answers as a test says. */
import { vi } from 'vitest';
import { Options } from '../../../entrypoints/options/options.tsx';
import type { Choices, OptionsPorts } from '../../../entrypoints/options/ports.ts';
import type { Correction } from '../../../lib/model/correction.ts';
import { NO_POLICY } from '../../../lib/model/policy.ts';
import { ok } from '../../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { correction } from '../../support/corrections.ts';
import { accountsWorld, NO_PLACES } from '../components/accounts/accounts-world.ts';
import { fireEvent, render, screen, settle } from '../components/draw.ts';
import { feedWorld } from '../components/feeds/feed-world.ts';
import { libraryDataWorld } from '../components/library-data/library-data-world.ts';
import { packsWorld } from '../components/packs/packs-world.ts';
import { reportsWorld } from '../components/reports/reports-world.ts';
import { backgroundAnswering } from './background-replies.ts';
import type { Answers } from './background-replies.ts';

export const CHOICES: Choices = {
  policy: NO_POLICY,
  settings: DEFAULT_SETTINGS,
  mutes: { sites: ['quiet.example'] },
  corrections: [correction('reject')],
  language: undefined,
  wholeCard: false,
};

export function world(background: Partial<Answers> = {}, ports: Partial<OptionsPorts> = {}) {
  const { askBackground, askedFor } = backgroundAnswering(background);
  const listeners = new Set<() => void>();
  const listen = (listener: () => void, signal: AbortSignal): void => {
    listeners.add(listener);
    signal.addEventListener('abort', () => listeners.delete(listener));
  };
  let choices = CHOICES;
  let everySite = false;
  const all: OptionsPorts = {
    askBackground,
    readChoices: async () => choices,
    onChoicesChange: listen,
    readAccess: async () => ({ everySite, sites: everySite ? [] : ['*://press.example/*'] }),
    onAccessChange: listen,
    requestEverySite: async () => {
      everySite = true;
      for (const listener of listeners) listener();
      return true;
    },
    dropEverySite: vi.fn<() => Promise<boolean>>(async () => true),
    dropSite: vi.fn<(pattern: string) => Promise<boolean>>(async () => true),
    commandKeys: async () => new Map([['next-mark', 'Alt+Shift+N']]),
    openShortcutSettings: async () => false,
    keepWholeCard: vi.fn<(whole: boolean) => Promise<void>>(async () => {}),
    saveSettings: vi.fn<(choices: Choices) => void>(),
    reload: vi.fn<() => void>(),
    saveCorrections: vi.fn<(corrections: readonly Correction[]) => void>(),
    selected: { name: '', host: '' },
    newId: () => 'new',
    accounts: accountsWorld().ports,
    packs: packsWorld().ports,
    reports: reportsWorld().ports,
    formPreview: { previewForm: async () => ok(NO_PLACES), hrefOf: ({ article }) => `/reader.html?id=${article}` },
    feeds: feedWorld().ports,
    offersWebzines: true,
    libraryData: libraryDataWorld().ports,
    openWelcome: vi.fn<() => void>(),
    version: '0.1.0',
    ...ports,
  };
  const change = (next: Partial<Choices>) =>
    settle(() => {
      choices = { ...choices, ...next };
      for (const listener of listeners) listener();
    });
  return { ports: all, askedFor, change, listeners };
}

export async function open(surroundings: ReturnType<typeof world>) {
  render(<Options ports={surroundings.ports} />);
  await settle();
}
/** Brings a tab to the front. */
export const goTo = (name: string) => settle(() => fireEvent.click(screen.getByRole('tab', { name })));
export const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
