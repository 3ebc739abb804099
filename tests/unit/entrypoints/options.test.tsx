// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Options } from '../../../entrypoints/options/options.tsx';
import type { Choices, OptionsPorts } from '../../../entrypoints/options/ports.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { brokenRules, cleanup, fireEvent, render, screen, settle } from '../components/draw.ts';
import { backgroundAnswering } from './background-answers.ts';
import type { Answers } from './background-answers.ts';

const correction = { surface: 'Watt', companyId: 'cloudwatt', host: 'physics.example' };
const CHOICES: Choices = { settings: { density: 'first-in-section' }, mutes: { sites: ['quiet.example'] }, corrections: [correction] };

function world(background: Partial<Answers> = {}, ports: Partial<OptionsPorts> = {}) {
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

async function open(surroundings: ReturnType<typeof world>) {
  render(<Options ports={surroundings.ports} />);
  await settle();
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

describe('the settings', () => {
  it('show what was chosen, name the companies of corrections, count the library', async () => {
    await open(world());
    expect(screen.getByRole('radio', { name: 'First mention in each section', checked: true })).toBeTruthy();
    expect(screen.getByText('quiet.example')).toBeTruthy();
    expect(screen.getByText('“Watt” is not Cloudwatt on physics.example')).toBeTruthy();
    expect(screen.getByText('2,143 articles · 37 saved by you')).toBeTruthy();
  });

  it('change the density at once', async () => {
    const surroundings = world();
    await open(surroundings);
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Every mention' })));
    expect(surroundings.askedFor('change-settings')).toEqual([{ settings: { density: 'all' } }]);
  });

  it('unmute a site and undo a correction', async () => {
    const surroundings = world();
    await open(surroundings);
    await press('Unmute quiet.example');
    await press('Undo: “Watt” may be Cloudwatt again on physics.example');
    expect(surroundings.askedFor('mute-site')).toEqual([{ host: 'quiet.example', muted: false }]);
    expect(surroundings.askedFor('correct-mention')).toEqual([{ correction, undo: true }]);
  });

  it('say in its place that a change was not kept, until one is', async () => {
    const answers = [err({ kind: 'quota-exceeded' as const }), ok({})];
    await open(world({ 'mute-site': () => answers.shift() ?? ok({}) }));
    await press('Unmute quiet.example');
    expect(screen.getByRole('region', { name: 'Muted sites' }).textContent).toMatch(/That change was not kept/);
    await press('Unmute quiet.example');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('follow what is changed elsewhere', async () => {
    const surroundings = world();
    await open(surroundings);
    await surroundings.change({ mutes: { sites: [] }, settings: { density: 'all' } });
    expect(screen.getByText(/^No site is muted/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Every mention', checked: true })).toBeTruthy();
  });

  it('grant every site from the click, and show it', async () => {
    await open(world());
    await press('Mark every site');
    expect(screen.getByText('Vigie marks every site.')).toBeTruthy();
  });

  it('take a refusal as it is', async () => {
    await open(world({}, { requestEverySite: async () => false }));
    await press('Mark every site');
    expect(screen.getByText(/^Nothing changed/)).toBeTruthy();
  });

  it('withdraw one site', async () => {
    const surroundings = world();
    await open(surroundings);
    await press('Withdraw access to press.example');
    expect(surroundings.ports.dropSite).toHaveBeenCalledWith('*://press.example/*');
  });

  it('say where the shortcuts are if the browser does not open them', async () => {
    await open(world());
    await press('Change shortcuts');
    expect(screen.getByText(/open your browser’s extensions page/)).toBeTruthy();
  });

  it('go on where the library cannot be opened', async () => {
    await open(world({ 'library-state': () => err({ kind: 'database-unavailable' }) }));
    expect(screen.getByRole('alert').textContent).toMatch(/library cannot be opened/);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });

  it('leave no listener behind', async () => {
    const surroundings = world();
    await open(surroundings);
    expect(surroundings.listeners.size).toBe(2);
    await settle(cleanup);
    expect(surroundings.listeners.size).toBe(0);
  });

  it('break no rule of accessibility', async () => {
    await open(world());
    expect(await brokenRules()).toEqual([]);
  });
});
