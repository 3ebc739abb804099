// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { settingsFile } from '../../../lib/exchange/settings-file.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { DEFAULT_SETTINGS, settingsOfPart } from '../../../lib/model/settings.ts';
import { correction } from '../../support/corrections.ts';
import { fireEvent, screen, settle, within } from '../components/draw.ts';
import { CHOICES, goTo, open, press, world } from './options-world.tsx';

const part = (name: string) => screen.queryByRole('region', { name });
afterEach(() => {
  location.hash = '';
});
const CHANGED = { ...DEFAULT_SETTINGS, density: 'all', certainty: 'open', products: true } as const;

describe('all settings together', () => {
  it('are searched by what they say: what does not hold every word is hidden', async () => {
    await open(world());
    const field = screen.getByRole('searchbox', { name: 'Search the settings' });
    await settle(() => fireEvent.input(field, { target: { value: 'TINTED underlined' } }));
    expect([
      part('Look of the marks')?.hidden,
      part('Muted sites and names'),
      screen.getByText('1 part').tagName,
    ]).toEqual([false, null, 'OUTPUT']);
    await settle(() => fireEvent.input(field, { target: { value: 'zorglub' } }));
    expect(screen.getByText(/^No setting matches these words/)).toBeTruthy();
    await settle(() => fireEvent.input(field, { target: { value: 'muted' } }));
    expect([part('Muted sites and names') !== null, screen.queryByRole('tab', { selected: true })]).toEqual([
      true,
      null,
    ]);
    await settle(() => fireEvent.input(field, { target: { value: '' } }));
    expect([part('Look of the marks') !== null, part('Muted sites and names')]).toEqual([true, null]);
  });

  it('go back to the first choices part by part, and from there again', async () => {
    const surroundings = world();
    await open(surroundings);
    expect(screen.queryByRole('button', { name: /^Reset:/ })).toBeNull();
    await surroundings.change({ settings: CHANGED });
    await press('Reset: Which names');
    expect(surroundings.askedFor('change-settings')).toEqual([
      { settings: settingsOfPart('certainty', DEFAULT_SETTINGS) },
    ]);
    await surroundings.change({ settings: { ...CHANGED, certainty: 'balanced', products: false } });
    await press('Undo');
    expect(surroundings.askedFor('change-settings').at(-1)).toEqual({
      settings: settingsOfPart('certainty', CHANGED),
    });
  });

  it('go back to the first choices at once, with muted sites and the card, and from there again', async () => {
    const surroundings = world();
    await open(surroundings);
    await surroundings.change({ settings: CHANGED, wholeCard: true });
    await goTo('Library and data');
    await press('Reset all settings');
    expect(surroundings.askedFor('change-settings')).toEqual([{ settings: DEFAULT_SETTINGS }]);
    expect(surroundings.askedFor('mute-site')).toEqual([{ host: 'quiet.example', muted: false }]);
    await surroundings.change({ settings: DEFAULT_SETTINGS, mutes: { sites: [] }, wholeCard: false });
    expect(screen.getByText(/^All settings are back/)).toBeTruthy();
    await press('Undo the reset');
    expect(surroundings.askedFor('change-settings').at(-1)).toEqual({ settings: CHANGED });
    expect(surroundings.askedFor('mute-site').at(-1)).toEqual({ host: 'quiet.example', muted: true });
    expect(surroundings.ports.keepWholeCard).toHaveBeenLastCalledWith(true);
  });

  it('leave as a file, and come in from one', async () => {
    const surroundings = world();
    await open(surroundings);
    await goTo('Library and data');
    await press('Export settings');
    expect(surroundings.ports.saveSettings).toHaveBeenCalledWith(CHOICES);
    const text = settingsFile({
      settings: CHANGED,
      mutedSites: ['a.example'],
      corrections: [correction('never')],
      wholeCard: true,
      language: 'de',
    });
    await take(text);
    expect(surroundings.askedFor('change-settings')).toEqual([
      { settings: { density: 'all', certainty: 'open', products: true } },
    ]);
    expect(surroundings.askedFor('mute-sites')).toEqual([{ hosts: ['a.example'] }]);
    expect(surroundings.askedFor('choose-language')).toEqual([{ language: 'de' }]);
    expect(surroundings.askedFor('import-corrections')).toHaveLength(1);
    expect(surroundings.ports.keepWholeCard).toHaveBeenCalledWith(true);
    expect(surroundings.ports.reload).toHaveBeenCalledOnce();
    expect(screen.getByText(/^The settings from the file are in place/)).toBeTruthy();
  });

  it.each([
    '',
    '{}',
    '{"format":"vigie-settings","version":2}',
    '{"format":"vigie-settings","version":1,"settings":{"density":"none"},"mutedSites":[],"lessons":[],"wholeCard":false}',
  ])('take nothing in from what is no such file: %s', async (text) => {
    const surroundings = world();
    await open(surroundings);
    await goTo('Library and data');
    await take(text);
    expect(part('All settings')?.textContent).toMatch(/does not know this kind of file/);
    expect(surroundings.askedFor('change-settings')).toEqual([]);
  });

  it('say so where a file is kept by half', async () => {
    await open(
      world({ 'mute-sites': () => err({ kind: 'quota-exceeded' }), 'change-settings': () => ok(DEFAULT_SETTINGS) }),
    );
    await goTo('Library and data');
    await take(settingsFile({ settings: CHANGED, mutedSites: ['a.example'], corrections: [], wholeCard: false }));
    expect(part('All settings')?.textContent).toMatch(/no room left/);
  });

  it('speak another language, and the browser’s again', async () => {
    const surroundings = world();
    await open(surroundings);
    const choices = within(screen.getByRole('group', { name: 'Vigie speaks' })).getAllByRole('button');
    expect(choices.map((choice) => [choice.textContent, choice.getAttribute('aria-pressed')])).toEqual([
      ['the browser’s language', 'true'],
      ...['English', 'Français', 'Deutsch', 'Español', 'Italiano'].map((name) => [name, 'false']),
    ]);
    await press('Français');
    await press('the browser’s language');
    expect(surroundings.askedFor('choose-language')).toEqual([{ language: 'fr' }, {}]);
    expect(surroundings.ports.reload).toHaveBeenCalledTimes(2);
  });

  it('show the card at a glance, or all of it', async () => {
    const surroundings = world();
    await open(surroundings);
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Whole card' })));
    expect(surroundings.ports.keepWholeCard).toHaveBeenCalledWith(true);
  });
});

async function take(text: string): Promise<void> {
  await settle(() =>
    fireEvent.change(screen.getByLabelText('Import settings', { selector: 'input' }), {
      target: { files: [new File([text], 's.json')] },
    }),
  );
  await settle();
}
