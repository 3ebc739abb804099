// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { WatchPorts } from '../../../components/watch/ports.ts';
import { Watch } from '../../../entrypoints/watch/watch.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { DEFAULT_TELLING } from '../../../lib/model/watch.ts';
import type { WatchDigest, WatchedStory, WatchList } from '../../../lib/model/watch.ts';
import { brokenRules, fireEvent, render, screen, settle, within } from '../components/draw.ts';

function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

const TODAY = day('2026-03-10');
const HOSTILE = '<img src=x onerror=alert(1)>';
const story = (id: string, title: string, ...kinds: WatchedStory['kinds']): WatchedStory => ({
  id,
  kinds,
  articles: [id, `${id}-2`].map((article) => ({
    id: article,
    url: `https://press.example/${article}`,
    title,
    publisher: 'Presse',
    lang: 'fr',
    published: TODAY,
    read: false,
  })),
});
const ORANGE = { id: 'orange', name: 'Orange' };
const LIST: WatchList = {
  fresh: 1,
  companies: [
    {
      company: ORANGE,
      since: '2026-03-01T10:00:00.000Z',
      seen: '2026-03-01T10:00:00.000Z',
      fresh: 1,
      stories: [story('a', `Orange rachète ${HOSTILE}`, 'acquisition')],
    },
    {
      company: { id: 'atos', name: 'Atos' },
      since: '2026-03-02T10:00:00.000Z',
      seen: '2026-03-02T10:00:00.000Z',
      fresh: 0,
      stories: [],
    },
  ],
  rules: [
    {
      id: 'r',
      companies: [
        { id: 'numergy', name: 'Numergy' },
        { id: 'cloudwatt', name: 'Cloudwatt' },
      ],
      kinds: ['acquisition', 'closure'],
    },
  ],
  telling: DEFAULT_TELLING,
};
const DIGEST: WatchDigest = {
  span: 'weekly',
  from: day('2026-03-04'),
  to: TODAY,
  companies: [{ company: ORANGE, stories: [story('a', 'Orange rachète')] }],
  rules: [],
};

/** The world that answers as a test says, and what it was asked, by its parts. */
type World = { readonly ports: WatchPorts; readonly calls: { -readonly [Name in keyof WatchPorts]?: unknown[][] } };

function world(special: Partial<WatchPorts> = {}): World {
  const calls: World['calls'] = {};
  const noted =
    <T,>(name: keyof WatchPorts, answer: T) =>
    async (...args: unknown[]): Promise<T> => {
      (calls[name] ??= []).push(args);
      return answer;
    };
  const ports: WatchPorts = {
    list: noted('list', ok(LIST)),
    watch: noted('watch', ok({})),
    seen: noted('seen', ok({})),
    changeRules: noted('changeRules', ok({})),
    changeTelling: noted('changeTelling', ok({})),
    digest: noted('digest', ok(DIGEST)),
    find: noted('find', ok([{ id: 'ovhcloud', name: 'OVHcloud' }])),
    markRead: noted('markRead', ok({})),
    askToNotify: noted('askToNotify', true),
    stopNotifying: noted('stopNotifying', undefined),
    onChange: noted('onChange', undefined),
    newId: () => 'new',
    today: () => TODAY,
    print: noted('print', undefined),
    dossierHref: (id: string) => `#${id}`,
    ...special,
  };
  return { ports, calls };
}

const open = async ({ ports }: Pick<World, 'ports'>): Promise<void> => {
  render(<Watch ports={ports} />);
  await settle();
};
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const choose = async (region: string, typed: string, name: string): Promise<void> => {
  const room = within(
    screen.getByRole(region === 'rule' ? 'group' : 'region', {
      name: region === 'rule' ? 'A new rule' : 'What is new',
    }),
  );
  await settle(() => fireEvent.input(room.getByRole('searchbox'), { target: { value: typed } }));
  await settle(() => fireEvent.click(room.getByRole('button', { name })));
};

beforeEach(() => {
  location.hash = '';
});

describe('the watch list', () => {
  it('shows new stories as text, with what they tell of and how many tell the same', async () => {
    await open(world());
    const stories = within(screen.getByRole('list', { name: 'Latest about Orange' }));
    expect(stories.getByRole('link').textContent).toBe(`Orange rachète ${HOSTILE}`);
    expect(stories.getByText('Acquisition')).toBeTruthy();
    expect(stories.getByText('and 1 other article')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });

  it('knows a story as read once it is opened, with all that tell it', async () => {
    const { ports, calls } = world();
    await open({ ports });
    const link = screen.getByRole('link', { name: /Orange rachète/ });
    // The address is not to be gone to.
    link.parentElement?.addEventListener('click', (event) => event.preventDefault());
    await settle(() => fireEvent.click(link));
    expect(calls.markRead).toContainEqual([['a', 'a-2']]);
  });

  it('takes a firm or all of them as seen', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await press('Mark all about Orange as seen');
    await press('Mark all as seen');
    expect(calls.seen).toEqual([['orange'], [undefined]]);
  });

  it('watches one more by its name, and lets one go with a way back', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await choose('watched', 'ovh', 'OVHcloud');
    await press('Stop watching Atos');
    expect(screen.getByText('You no longer watch Atos.')).toBeTruthy();
    await press('Watch again');
    expect(calls.watch).toEqual([
      ['ovhcloud', true],
      ['atos', false],
      ['atos', true],
    ]);
  });

  it('says what to do where nothing is watched, and what is wrong where it cannot be read', async () => {
    await open(world({ list: async () => ok({ fresh: 0, companies: [], rules: [], telling: DEFAULT_TELLING }) }));
    expect(screen.getByText(/You watch no company yet/)).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
    document.body.innerHTML = '';
    await open(world({ list: async () => err(appError('database-unavailable')) }));
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('says so where a change was not kept', async () => {
    await open(world({ seen: async () => err(appError('quota-exceeded')) }));
    await press('Mark all as seen');
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('rules', () => {
  it('are sentences, and go with a way back', async () => {
    const { ports, calls } = world();
    await open({ ports });
    const sentence = 'Numergy or Cloudwatt, with acquisition or closure';
    expect(within(screen.getByRole('list', { name: 'Rules' })).getByText(sentence)).toBeTruthy();
    await press(`Remove the rule: ${sentence}`);
    await press('Undo');
    expect(calls.changeRules?.[0]).toEqual([[]]);
    expect(calls.changeRules?.at(-1)).toEqual([
      expect.arrayContaining([{ id: 'r', companies: ['numergy', 'cloudwatt'], kinds: ['acquisition', 'closure'] }]),
    ]);
  });

  it('are made of firms and kinds', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await choose('rule', 'ovh', 'OVHcloud');
    await settle(() => fireEvent.click(screen.getByRole('checkbox', { name: 'Outage' })));
    await press('Add this rule');
    expect(calls.changeRules).toContainEqual([
      [
        { id: 'r', companies: ['numergy', 'cloudwatt'], kinds: ['acquisition', 'closure'] },
        { id: 'new', companies: ['ovhcloud'], kinds: ['outage'] },
      ],
    ]);
  });
});

describe('notifications', () => {
  it('are asked for by the choice of them, and given back with it', async () => {
    const { ports, calls } = world();
    await open({ ports });
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'What matches a rule' })));
    expect(calls.askToNotify).toHaveLength(1);
    expect(calls.changeTelling).toContainEqual([{ ...DEFAULT_TELLING, notify: 'rules' }]);
    expect(calls.stopNotifying).toBeUndefined();
  });

  it('give the right back when they are switched off', async () => {
    const { ports, calls } = world({
      list: async () => ok({ ...LIST, telling: { ...DEFAULT_TELLING, notify: 'rules' } }),
    });
    await open({ ports });
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Nothing' })));
    expect(calls.changeTelling).toContainEqual([DEFAULT_TELLING]);
    expect(calls.stopNotifying).toHaveLength(1);
  });

  it('stay off where they were refused, which is said', async () => {
    const { ports, calls } = world({ askToNotify: async () => false });
    await open({ ports });
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'What matches a rule' })));
    expect(calls.changeTelling).toBeUndefined();
    expect(screen.getByText(/did not allow notifications/)).toBeTruthy();
  });

  it('keep quiet hours, which can be switched off', async () => {
    const { ports, calls } = world({
      list: async () => ok({ ...LIST, telling: { ...DEFAULT_TELLING, notify: 'stories' } }),
    });
    await open({ ports });
    await settle(() =>
      fireEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours, in which nothing is shown' })),
    );
    expect(calls.changeTelling).toContainEqual([{ notify: 'stories', everyHours: 4, digest: 'weekly' }]);
  });
});

describe('the digest', () => {
  it('is of the span that was chosen, moves through time, and prints', async () => {
    location.hash = '#digest';
    const { ports, calls } = world();
    await open({ ports });
    expect(screen.getByRole('heading', { name: 'Digest from March 4, 2026 to March 10, 2026' })).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
    await press('Earlier');
    await press('Print');
    expect(calls.digest).toEqual([
      ['weekly', '2026-03-10'],
      ['weekly', '2026-03-03'],
    ]);
    expect(calls.print).toHaveLength(1);
  });

  it('says so where nothing came, and where it cannot be made', async () => {
    location.hash = '#digest';
    await open(world({ digest: async () => ok({ ...DIGEST, companies: [] }) }));
    expect(screen.getByText('Nothing new about what you watch in this time.')).toBeTruthy();
    document.body.innerHTML = '';
    await open(world({ digest: async () => err(appError('database-unavailable')) }));
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
