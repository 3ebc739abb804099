// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../lib/model/app-error.ts';
import { NO_POLICY } from '../../../lib/model/policy.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { CORRECTIONS } from '../../support/corrections.ts';
import { brokenRules, cleanup, fireEvent, screen, settle, within } from '../components/draw.ts';
import { CHOICES, goTo, open, press, world } from './options-world.tsx';

afterEach(() => {
  location.hash = '';
  vi.restoreAllMocks();
});

describe('the settings', () => {
  it('show what was chosen, name the companies of lessons, count the library', async () => {
    await open(world());
    expect(screen.getByRole('radio', { name: 'First mention in each section', checked: true })).toBeTruthy();
    expect(screen.getByText('quiet.example')).toBeTruthy();
    expect(screen.getByText(/“Watt” is not Cloudwatt/)).toBeTruthy();
    expect(screen.getByText('2,143 articles · 37 saved by you')).toBeTruthy();
  });

  it('begin with the part that their address names, once it is there', async () => {
    const shown: string[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function note(this: Element) {
      shown.push(this.id);
    });
    await open(world());
    expect(shown).toEqual([]);
    cleanup();
    location.hash = '#feeds';
    await open(world());
    expect(shown).toEqual(['feeds']);
  });

  it('stand in five tabs, of which the address names one by any of its parts', async () => {
    location.hash = '#mutes';
    await open(world());
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['Marks', 'false', -1],
      ['Access', 'true', 0],
      ['Sources', 'false', -1],
      ['Library and data', 'false', -1],
      ['Advanced', 'false', -1],
    ]);
    expect(screen.getByRole('tabpanel', { name: 'Access' }).contains(document.getElementById('mutes'))).toBe(true);
    expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
    await settle(() => {
      location.hash = '#trash';
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Library and data');
  });

  it('are walked from tab to tab by keys, round', async () => {
    await open(world());
    const go = (key: string) => settle(() => fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key }));
    const seen: unknown[] = [];
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'End', 'Home']) {
      await go(key);
      expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
      seen.push(document.activeElement?.textContent);
    }
    expect(seen).toEqual(['Advanced', 'Marks', 'Access', 'Advanced', 'Marks']);
    expect(location.hash).toBe('#density');
  });

  it('export everything by one click, whatever tab is open', async () => {
    await open(world());
    await press('Export everything');
    expect(screen.getAllByText(/in your downloads/)).toHaveLength(1);
  });

  it('change the density at once', async () => {
    const surroundings = world();
    await open(surroundings);
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Every mention' })));
    expect(surroundings.askedFor('change-settings')).toEqual([{ settings: { density: 'all' } }]);
  });

  it('show a choice while it is on its way, whatever is drawn anew meanwhile, and take back what cannot be kept', async () => {
    const kept = Promise.withResolvers<ReturnType<typeof err<AppError>>>();
    const surroundings = world({ 'change-settings': () => kept.promise });
    await open(surroundings);
    const checked = (name: string): boolean => screen.queryByRole('radio', { name, checked: true }) !== null;
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Every mention' })));
    await surroundings.change({ mutes: { sites: ['other.example'] } });
    expect(checked('Every mention')).toBe(true);
    await settle(() => kept.resolve(err({ kind: 'quota-exceeded' })));
    expect(checked('First mention in each section')).toBe(true);
  });

  it('show what an administrator set, and leave the rest to the reader', async () => {
    const surroundings = world();
    await open(surroundings);
    const policy = {
      ...NO_POLICY,
      settings: { density: 'all', publicBodies: true },
      mutedSites: ['intranet.example'],
      teamServers: ['wss://team.example'],
      switchedOff: ['feeds', 'import'],
      ignored: ['packs'],
    } as const;
    await surroundings.change({
      policy,
      settings: { ...DEFAULT_SETTINGS, ...policy.settings },
      mutes: { sites: ['intranet.example', 'quiet.example'] },
    });
    const disabled = (role: string, name: string): boolean =>
      screen.getByRole(role, { name }).closest('[disabled]') !== null;
    expect(disabled('radio', 'Every mention')).toBe(true);
    expect(disabled('radio', 'When you point at its name')).toBe(false);
    expect(disabled('switch', 'Agencies and foundations')).toBe(true);
    await goTo('Access');
    expect(screen.queryByRole('button', { name: 'Unmute intranet.example' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Unmute quiet.example' })).toBeTruthy();
    expect(screen.getAllByText('Switched off by your administrator.')).toHaveLength(2);
    expect(screen.getByText(/on these servers only: wss:\/\/team.example/)).toBeTruthy();
    expect(screen.getByText(/do not hold: packs/)).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
  });

  it('change what opens a company at once', async () => {
    const surroundings = world();
    await open(surroundings);
    expect(screen.getByRole('radio', { name: 'When you point at its name', checked: true })).toBeTruthy();
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: /^When you click/ })));
    expect(surroundings.askedFor('change-settings')).toEqual([{ settings: { opening: 'click' } }]);
  });

  it('unmute a site and take a lesson back', async () => {
    const surroundings = world();
    await open(surroundings);
    await press('Undo: “Watt” is not Cloudwatt');
    await goTo('Access');
    await press('Unmute quiet.example');
    expect(surroundings.askedFor('mute-site')).toEqual([{ host: 'quiet.example', muted: false }]);
    expect(surroundings.askedFor('remove-correction')).toEqual([{ id: 'reject' }]);
  });

  it('say in its place that a change was not kept, until one is', async () => {
    const answers = [err({ kind: 'quota-exceeded' as const }), ok({})];
    await open(world({ 'mute-site': () => answers.shift() ?? ok({}) }));
    await goTo('Access');
    await press('Unmute quiet.example');
    expect(screen.getByRole('region', { name: 'Muted sites and names' }).textContent).toMatch(
      /That change was not kept/,
    );
    await press('Unmute quiet.example');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('follow what is changed elsewhere', async () => {
    const surroundings = world();
    await open(surroundings);
    await surroundings.change({ mutes: { sites: [] }, settings: { ...DEFAULT_SETTINGS, density: 'all' } });
    expect(screen.getByText(/^Nothing is muted/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Every mention', checked: true })).toBeTruthy();
  });

  it('grant every site from the click, and show it', async () => {
    await open(world());
    await goTo('Access');
    await press('Mark every site');
    expect(screen.getByText('Vigie marks every site.')).toBeTruthy();
  });

  it('take a refusal as it is', async () => {
    await open(world({}, { requestEverySite: async () => false }));
    await goTo('Access');
    await press('Mark every site');
    expect(screen.getByText(/^Nothing changed/)).toBeTruthy();
  });

  it('withdraw one site', async () => {
    const surroundings = world();
    await open(surroundings);
    await goTo('Access');
    await press('Withdraw access to press.example');
    expect(surroundings.ports.dropSite).toHaveBeenCalledWith('*://press.example/*');
  });

  it('say where the shortcuts are if the browser does not open them', async () => {
    await open(world());
    await goTo('Advanced');
    await press('Change shortcuts');
    expect(screen.getByText(/open your browser’s extensions page/)).toBeTruthy();
  });

  it('go on where the library cannot be opened', async () => {
    await open(world({ 'library-state': () => err({ kind: 'database-unavailable' }) }));
    expect(screen.getAllByRole('radio', { name: /mention/ })).toHaveLength(3);
    await goTo('Library and data');
    expect(screen.getByRole('alert').textContent).toMatch(/library cannot be opened/);
  });

  it('change how marks look at once', async () => {
    const surroundings = world();
    await open(surroundings);
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Dotted line' })));
    expect(surroundings.askedFor('change-settings')).toEqual([{ settings: { markStyle: 'dotted' } }]);
  });

  it('change how sure a name must be, and what else is marked, at once', async () => {
    const surroundings = world();
    await open(surroundings);
    await settle(() => fireEvent.input(screen.getByRole('slider'), { target: { value: '0' } }));
    await settle(() => fireEvent.click(screen.getByRole('switch', { name: 'Products' })));
    expect(surroundings.askedFor('change-settings')).toEqual([
      { settings: { certainty: 'certain' } },
      { settings: { products: true } },
    ]);
  });

  it('offer what was taught as a file, and take such a file in', async () => {
    const surroundings = world();
    await open(surroundings);
    await press('Export to a file');
    expect(surroundings.ports.saveCorrections).toHaveBeenCalledWith(CHOICES.corrections);
    const field = screen.getByLabelText('Import a file', { selector: 'input' });
    await settle(() => fireEvent.change(field, { target: { files: [new File(['{}'], 'l.json')] } }));
    await settle();
    expect(surroundings.askedFor('import-corrections')).toEqual([{ text: '{}' }]);
    expect(screen.getByText('3 entries read, 2 of them new.')).toBeTruthy();
  });

  it('say why a file was not taken in', async () => {
    await open(world({ 'import-corrections': () => err({ kind: 'file-unreadable' }) }));
    await settle(() =>
      fireEvent.change(screen.getByLabelText('Import a file', { selector: 'input' }), {
        target: { files: [new File(['?'], 'l.json')] },
      }),
    );
    await settle();
    expect(screen.getByRole('region', { name: 'Your corrections' }).textContent).toMatch(
      /does not know this kind of file/,
    );
  });

  it('add the name selected on a page to a company found by its name', async () => {
    const surroundings = world({}, { selected: { name: 'La Pieuvre', host: 'press.example' } });
    await open(surroundings);
    await settle(() =>
      fireEvent.input(screen.getByRole('searchbox', { name: 'Company' }), { target: { value: 'cloud' } }),
    );
    await press('Cloudwatt');
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Always and only on press.example' })));
    await press('Add this name');
    expect(surroundings.askedFor('correct')).toEqual([
      { correction: { kind: 'always', surface: 'La Pieuvre', companyId: 'cloudwatt', host: 'press.example' } },
    ]);
    expect(screen.getByText('“La Pieuvre” is added.')).toBeTruthy();
  });

  it('show every kind of lesson, and where and when it was given', async () => {
    const surroundings = world();
    await open(surroundings);
    await surroundings.change({ corrections: CORRECTIONS });
    const list = screen.getByRole('list', { name: 'Your corrections' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^“Zorglub” is a company you added everywhere · .*2026$/),
      expect.stringMatching(/^“Agrume” is a name of orange everywhere · /),
      expect.stringMatching(/^“La Pieuvre” always stands for orange on press.example · /),
      expect.stringMatching(/^“Watt” is Cloudwatt in sentences like the one where you said so · /),
      expect.stringMatching(/^“Watt” is numergy, not Cloudwatt in sentences like the one on press.example · /),
      expect.stringMatching(/^“Watt” is not Cloudwatt in sentences like the one on press.example · /),
    ]);
  });

  it('list names that are muted apart, and forget one', async () => {
    const surroundings = world();
    await open(surroundings);
    await surroundings.change({ corrections: CORRECTIONS });
    await goTo('Access');
    await press('Undo: “Free” is never marked');
    expect(within(screen.getByRole('list', { name: 'Muted names' })).getAllByRole('listitem')).toHaveLength(2);
    expect(surroundings.askedFor('remove-correction')).toEqual([{ id: 'never' }]);
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
