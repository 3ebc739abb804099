// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProspectPorts } from '../../../components/prospects/ports.ts';
import { Prospects } from '../../../entrypoints/prospects/prospects.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import type { ProspectList } from '../../../lib/model/prospect.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { FirmSource } from '../../../lib/navigation/prospect-place.ts';
import { prospectListLine } from '../../../lib/prospects/lists.ts';
import type { ListSharing } from '../../../lib/sync/team-state.ts';
import { brokenRules, fireEvent, render, screen, settle, settleLate, within } from '../components/draw.ts';
import { card, hit } from '../components/samples.ts';

function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

const HOSTILE = '<img src=x onerror=alert(1)>';
const LIST: ProspectList = {
  id: 'l',
  name: 'Salon',
  page: { url: 'https://fair.example/', title: 'Exposants' },
  made: '2026-03-01T10:00:00.000Z',
  prospects: [
    {
      id: 'p1',
      name: 'Cloudwatt',
      company: 'cloudwatt',
      status: 'new',
      note: '',
      nextStep: 'Appeler',
      nextDate: day('2026-03-02'),
    },
    { id: 'p2', name: HOSTILE, status: 'lost', note: 'Parti', nextStep: '' },
  ],
  unknown: ['Brumeo'],
};

/** The world that answers as a test says, and what it was asked, by its parts. */
type World = {
  readonly ports: ProspectPorts;
  readonly calls: { -readonly [Name in keyof ProspectPorts]?: unknown[][] };
};

function world(special: Partial<ProspectPorts> = {}): World {
  const calls: World['calls'] = {};
  const noted =
    <T,>(name: keyof ProspectPorts, answer: T) =>
    async (...args: unknown[]): Promise<T> => {
      (calls[name] ??= []).push(args);
      return answer;
    };
  const ports: ProspectPorts = {
    lists: noted('lists', ok([prospectListLine(LIST)])),
    list: noted('list', ok(LIST)),
    findFirms: noted(
      'findFirms',
      ok({
        name: 'Exposants',
        page: { url: 'https://fair.example/', title: 'Exposants' },
        firms: [
          { name: 'Orange', company: 'orange' },
          { name: 'Atos', company: 'atos' },
        ],
        unknown: ['Nuagix'],
      }),
    ),
    collect: noted('collect', ok({ added: 1, known: 0 })),
    rename: noted('rename', ok({})),
    change: noted('change', ok({})),
    remove: noted(
      'remove',
      ok({ prospects: LIST.prospects.slice(1).map((prospect) => ({ at: 1, prospect })), unknown: [] }),
    ),
    restore: noted('restore', ok({})),
    decide: noted('decide', ok({})),
    sharing: noted('sharing', ok({})),
    share: noted('share', ok({})),
    stopSharing: noted('stopSharing', ok({})),
    removeList: noted('removeList', ok(LIST)),
    lastNews: noted('lastNews', ok([])),
    restoreList: noted('restoreList', ok({})),
    cards: noted('cards', ok([card])),
    download: noted('download', undefined),
    addName: noted('addName', undefined),
    onChange: noted('onChange', undefined),
    newId: () => 'new',
    today: () => day('2026-03-10'),
    dossierHref: (id: string) => `#${id}`,
    ...special,
  };
  return { ports, calls };
}

const open = async ({ ports }: Pick<World, 'ports'>, source?: FirmSource): Promise<void> => {
  render(<Prospects ports={ports} source={source} />);
  await settle();
};
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

beforeEach(() => {
  location.hash = '';
});

describe('a prospect list', () => {
  it('shows firms in a table of fields, names as text, and what is late as such', async () => {
    await open(world());
    const table = within(screen.getByRole('table', { name: 'Companies of the list' }));
    expect(table.getByRole('rowheader', { name: HOSTILE })).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    expect(table.getByLabelText('Date of the next step with Cloudwatt, which is past')).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
  });

  it('says what each firm is, where, of which sector, and its last news, once it is known', async () => {
    const news = { company: 'cloudwatt', article: hit('n1', 'Cloudwatt closes', day('2020-01-31')).article };
    await open(world({ lastNews: async () => ok([news]) }));
    const cells = [...document.querySelectorAll('tbody tr:first-child .v-known')].map(({ textContent }) => textContent);
    expect(cells).toEqual([
      'French sovereign cloud, switched off in 2020.',
      'France',
      'cloud',
      'Jan 31, 2020 Cloudwatt closes',
    ]);
  });

  it('stands without them where neither pack nor library answers', async () => {
    const failing = async () => err(appError('database-unavailable'));
    await open(world({ cards: failing, lastNews: failing }));
    expect([...document.querySelectorAll('.v-known')].every(({ textContent }) => textContent === '')).toBe(true);
    expect(screen.getByRole('rowheader', { name: 'Cloudwatt' })).toBeTruthy();
  });

  it('keeps a text when its field is left, and brings the old one back at Escape', async () => {
    const { ports, calls } = world();
    await open({ ports });
    const note = screen.getByRole('textbox', { name: 'Note on Cloudwatt' });
    await settle(() => fireEvent.input(note, { target: { value: 'Stand B12' } }));
    await settle(() => fireEvent.blur(note));
    expect(calls.change).toContainEqual(['l', 'p1', { note: 'Stand B12' }]);
    const step = screen.getByRole('textbox', { name: 'Next step with Cloudwatt' });
    await settle(() => fireEvent.input(step, { target: { value: 'Autre' } }));
    await settle(() => fireEvent.keyDown(step, { key: 'Escape' }));
    await settle(() => fireEvent.blur(step));
    expect(calls.change).toHaveLength(1);
  });

  it('keeps status and date at once, and forgets a date that is emptied', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await settle(() =>
      fireEvent.change(screen.getByLabelText(/^Date of the next step with Cloudwatt/), { target: { value: '' } }),
    );
    await settle(() =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Status of Cloudwatt' }), { target: { value: 'won' } }),
    );
    expect(calls.change).toEqual([
      ['l', 'p1', { nextDate: null }],
      ['l', 'p1', { status: 'won' }],
    ]);
  });

  it('leads down a column at Enter, and up again', async () => {
    await open(world());
    const [first, second] = screen.getAllByRole('textbox', { name: /^Note on/ });
    first?.focus();
    await settle(() => first && fireEvent.keyDown(first, { key: 'Enter' }));
    expect(document.activeElement).toBe(second);
    await settle(() => second && fireEvent.keyDown(second, { key: 'ArrowUp' }));
    expect(document.activeElement).toBe(first);
  });

  it('is filtered by status, and says how much of it is shown', async () => {
    await open(world());
    const select = screen.getByRole('combobox', { name: 'Status' });
    await settle(() => fireEvent.change(select, { target: { value: '1' } }));
    expect(screen.getByText('1 of 2 shown')).toBeTruthy();
    expect(screen.queryByRole('rowheader', { name: HOSTILE })).toBeNull();
  });

  it('loses firms that were chosen, with a way back that has the focus', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: `Choose ${HOSTILE}` })));
    await press('Remove 1 company');
    expect(calls.remove).toContainEqual(['l', ['p2']]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await press('Undo');
    expect(calls.restore).toContainEqual(['l', { prospects: [{ at: 1, prospect: LIST.prospects[1] }], unknown: [] }]);
  });

  it('asks what an unknown name is', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await press('Add to Vigie Brumeo');
    await press('Add to the list Brumeo');
    await press('Ignore Brumeo');
    await press('Undo');
    expect(calls.addName).toContainEqual(['Brumeo']);
    expect(calls.decide).toEqual([
      ['l', 'Brumeo', 'firm'],
      ['l', 'Brumeo', 'nothing'],
    ]);
    expect(calls.restore).toContainEqual(['l', { prospects: [], unknown: ['Brumeo'] }]);
  });

  it('leaves as a table for a CRM, under its own name', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await press('HubSpot');
    const [name, text = ''] = calls.download?.[0]?.map(String) ?? [];
    expect(name).toBe('Salon.csv');
    expect(text).toMatch(/^\ufeffCompany name,Company domain name/);
    expect(text).toContain('Cloudwatt');
  });

  it('is thrown away with a way back', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await press('Delete the list Salon');
    await press('Undo');
    expect(calls.restoreList).toContainEqual([LIST]);
  });
});

describe('collecting', () => {
  const source: FirmSource = { kind: 'tab', tabId: 7 };

  it('takes the firms that are left ticked into a new list', async () => {
    const { ports, calls } = world();
    await open({ ports }, source);
    expect(await brokenRules()).toEqual([]);
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: 'Atos' })));
    await press('Add 1 company');
    expect(calls.collect).toContainEqual([
      {
        list: 'new',
        name: 'Exposants',
        page: { url: 'https://fair.example/', title: 'Exposants' },
        firms: [{ name: 'Orange', company: 'orange' }],
        unknown: ['Nuagix'],
      },
    ]);
    expect(screen.getByText('1 company was added.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Collect firms into a list' })).toBeNull();
  });

  it('ticks only the firms that the page is about, and the others by one press', async () => {
    const firms = ['Orange', 'Atos', 'Numergy'].map((name) => ({ name, company: name.toLowerCase() }));
    const { ports, calls } = world({
      findFirms: async () => ok({ name: 'Salon', firms, unknown: ['Nuagix'], about: ['atos', 'gone'] }),
    });
    await open({ ports }, source);
    const ticked = () =>
      screen
        .getAllByRole<HTMLInputElement>('checkbox')
        .flatMap(({ checked, labels }) => (checked ? (labels?.[0]?.textContent?.trim() ?? []) : []));
    expect(ticked()).toEqual(['Atos']);
    await press('Tick all');
    await press('Add 3 companies');
    expect(calls.collect).toContainEqual([expect.objectContaining({ firms, unknown: [] })]);
  });

  it('adds to a list that is there', async () => {
    const { ports, calls } = world();
    await open({ ports }, source);
    await settle(() => fireEvent.change(screen.getByRole('combobox', { name: 'Into' }), { target: { value: '1' } }));
    await press('Add 2 companies');
    expect(calls.collect).toContainEqual([expect.objectContaining({ list: 'l' })]);
  });

  it('says so where nothing was found, or the page cannot be read', async () => {
    await open(world({ findFirms: async () => ok({ name: '', firms: [], unknown: [] }) }), source);
    expect(screen.getByText('No company was found there.')).toBeTruthy();
    document.body.innerHTML = '';
    await open(world({ findFirms: async () => err(appError('restricted-page')) }), source);
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

const [ADA, BOB] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
const SHARING: ListSharing = {
  team: 'Sales',
  isShared: false,
  sharesNotes: false,
  mayWrite: true,
  mayStop: false,
  members: [
    { member: ADA, name: 'Ada' },
    { member: BOB, name: HOSTILE },
  ],
};
const SHARED = { ...LIST, team: { list: `${ADA}.l`, notes: false } };

function teamWorld(parts: Partial<ListSharing>): World {
  const isShared = parts.isShared !== false;
  const sharing = { ...SHARING, isShared, ...parts };
  return world({ list: async () => ok(isShared ? SHARED : LIST), sharing: async () => ok({ sharing }) });
}

/** What shared lists show comes after the list. */
async function openInTeam(page: Pick<World, 'ports'>): Promise<void> {
  await open(page);
  await settleLate();
}

describe('a list in a team', () => {
  it('is shared once what would leave was seen, with notes only if they are ticked', async () => {
    const { ports, calls } = teamWorld({ isShared: false });
    await openInTeam({ ports });
    expect(screen.queryByRole('combobox', { name: 'Owner of Cloudwatt' })).toBeNull();
    await press('Share with Sales');
    expect(calls.share).toBeUndefined();
    expect(screen.getByText('2 companies, each with its status and owner')).toBeTruthy();
    expect(screen.queryByText('Notes, next steps and dates of 2 companies')).toBeNull();
    expect(await brokenRules()).toEqual([]);
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: /^Share notes/ })));
    expect(screen.getByText('Notes, next steps and dates of 2 companies')).toBeTruthy();
    await press('Share the list');
    expect(calls.share).toEqual([['l', true]]);
  });

  it('has an owner for each firm, chosen among the members, and is filtered by one', async () => {
    const { ports, calls } = teamWorld({ mayStop: true });
    await openInTeam({ ports });
    const owner = screen.getByRole('combobox', { name: 'Owner of Cloudwatt' });
    expect(within(owner).getByRole('option', { name: HOSTILE })).toBeTruthy();
    await settle(() => fireEvent.change(owner, { target: { value: BOB } }));
    expect(calls.change).toEqual([['l', 'p1', { owner: BOB }]]);
    await settle(() => fireEvent.change(screen.getByRole('combobox', { name: 'Owner' }), { target: { value: '1' } }));
    expect(screen.getByText('0 of 2 shown')).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
  });

  it('ends being shared after a second press, and cannot be deleted before', async () => {
    let sharing: ListSharing = { ...SHARING, isShared: true, mayStop: true };
    const { ports, calls } = world({
      list: async () => ok(sharing.isShared ? SHARED : LIST),
      sharing: async () => ok({ sharing }),
      async stopSharing() {
        sharing = { ...SHARING, isShared: false };
        return ok({});
      },
    });
    await openInTeam({ ports });
    expect(screen.queryByRole('button', { name: /^Delete the list/ })).toBeNull();
    await press('Stop sharing');
    expect(sharing.isShared).toBe(true);
    await press('Stop sharing now');
    expect(calls.share).toBeUndefined();
    // It can be shared anew, and is asked about only once that is wanted.
    expect(screen.getByRole('button', { name: 'Share with Sales' })).toBeTruthy();
    expect(screen.queryByText('What would leave this machine')).toBeNull();
  });

  it('is only read by whoever reads only, and named by who shares it', async () => {
    await openInTeam(teamWorld({ by: HOSTILE, mayWrite: false }));
    expect(screen.getByText(/you can look at the list but not change it/)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    for (const name of [/^Status of/, /^Owner of/])
      for (const field of screen.getAllByRole<HTMLSelectElement>('combobox', { name }))
        expect(field.disabled).toBe(true);
    for (const field of screen.getAllByRole<HTMLTextAreaElement>('textbox')) expect(field.readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Stop sharing' })).toBeNull();
  });
});

describe('no list', () => {
  it('tells how to come to one, and why lists cannot be read', async () => {
    await open(world({ lists: async () => ok([]), list: async () => err(appError('not-found')) }));
    expect(screen.getByText(/There is no list yet/)).toBeTruthy();
    document.body.innerHTML = '';
    await open(world({ lists: async () => err(appError('database-unavailable')) }));
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
