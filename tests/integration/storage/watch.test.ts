/** The watch list over a real database: what is new, what the button shows, when and of what is told. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createWatchService } from '../../../lib/background/services/watch/watch-service.ts';
import type { WatchService } from '../../../lib/background/services/watch/watch-service.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { ok } from '../../../lib/model/result.ts';
import { DEFAULT_TELLING } from '../../../lib/model/watch.ts';
import type { WatchedHeadline } from '../../../lib/model/watch.ts';
import { changeArticles } from '../../../lib/storage/library/bulk-changes.ts';
import { watchState } from '../../../lib/storage/library/watch.ts';
import { articlesIn } from '../../../lib/storage/library/watched-articles.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command, testLibrary, value } from './support.ts';

const open = testLibrary('watch');
const DAY = isoDate('2026-03-10');
const NAMES = new Map([
  ['orange', 'Orange'],
  ['atos', 'Atos'],
  ['cloudwatt', 'Cloudwatt'],
]);
/** Told whatever the hour. */
const { quiet: _quiet, ...ALWAYS } = DEFAULT_TELLING;

type Stage = {
  room: WatchService;
  clock: { now: string };
  counts: number[];
  kept: (readonly WatchedHeadline[])[];
  shown: { title: string; message: string }[];
  alarms: string[];
  allowed: { isOn: boolean };
};

function stage(): Stage {
  const [clock, allowed] = [{ now: '2026-03-10T09:00:00.000Z' }, { isOn: true }];
  const [counts, shown, alarms]: [number[], { title: string; message: string }[], string[]] = [[], [], []];
  const kept: (readonly WatchedHeadline[])[] = [];
  const room = createWatchService({
    open,
    companyNames: async () => ok(NAMES),
    showCount: async (stories) => void counts.push(stories),
    keepHeadlines: async (headlines) => void kept.push(headlines),
    notify: async (words) => {
      if (allowed.isOn) shown.push(words);
      return allowed.isOn;
    },
    words: { title: (stories) => `${stories} new`, more: (stories) => `and ${stories} more` },
    wakeAt: async (at) => void alarms.push(new Date(at).toISOString()),
    listChanged: async () => {},
    libraryChanged: async () => {},
    now: () => clock.now,
    hourOf: (instant) => new Date(instant).getUTCHours(),
    today: () =>
      DAY ??
      (() => {
        throw new Error('no day');
      })(),
  });
  return { room, clock, counts, kept, shown, alarms, allowed };
}

const news = (id: string, company: string, addedAt: string, parts: Parameters<typeof anArticle>[1] = {}) =>
  anArticle(id, {
    title: `Titre ${id}`,
    source: 'feed',
    feed: 'f',
    addedAt,
    published: '2026-03-10',
    companies: [{ id: company, salience: 1 }],
    ...parts,
  });
const at = (time: string): string => `2026-03-10T${time}:00.000Z`;

let on = stage();
beforeEach(() => {
  on = stage();
});

describe('a watched company', () => {
  it('has new stories from then on, counted once each, until the reader looks or reads', async () => {
    await add(open, news('before', 'orange', at('08:00')));
    value(await on.room.watch('orange', true));
    await add(
      open,
      news('one', 'orange', at('10:00')),
      news('same', 'orange', at('10:01'), { story: 'one' }),
      news('two', 'orange', at('10:02')),
      news('other', 'atos', at('10:03')),
    );
    await on.room.refresh();
    const list = value(await on.room.list());
    expect(list.companies).toMatchObject([{ company: { id: 'orange', name: 'Orange' }, fresh: 2 }]);
    expect(list.companies[0]?.stories.map(({ articles }) => articles.map(({ id }) => id).toSorted())).toEqual([
      ['one', 'same'],
      ['two'],
      ['before'],
    ]);
    expect(list.companies[0]?.stories.map(({ isKnown }) => isKnown)).toEqual([undefined, undefined, true]);
    value(await changeArticles(open, command(), { ids: ['two'], read: true }));
    await on.room.refresh();
    on.clock.now = at('11:00');
    value(await on.room.seen('orange'));
    expect(on.counts).toEqual([0, 2, 1, 0]);
  });

  it('has its newest kept for the popup: what came, else what there is', async () => {
    await add(open, news('known', 'orange', at('08:00'), { published: '2026-03-09' }));
    value(await on.room.watch('orange', true));
    const latest = () => on.kept.at(-1)?.map(({ company, article, isKnown }) => [company.name, article.id, isKnown]);
    expect(latest()).toEqual([['Orange', 'known', true]]);
    await add(open, news('one', 'orange', at('10:00')), news('two', 'orange', at('10:01')));
    await on.room.refresh();
    expect(latest()?.map(([name, , isKnown]) => [name, isKnown])).toEqual([
      ['Orange', undefined],
      ['Orange', undefined],
    ]);
    const both = {
      companies: [
        { id: 'atos', salience: 0.9 },
        { id: 'orange', salience: 0.2 },
      ],
    };
    await add(open, news('three', 'atos', at('10:02'), { published: '2026-03-11', ...both }));
    // Nothing about Atos is new, since it was written before Atos is watched.
    on.clock.now = at('10:30');
    value(await on.room.watch('atos', true));
    expect(latest()?.[0]).toEqual(['Orange', 'three', undefined]);
    value(await on.room.watch('orange', false));
    expect(latest()).toEqual([['Atos', 'three', true]]);
    value(await on.room.watch('atos', false));
    expect(latest()).toEqual([]);
  });

  it('has nothing new where somebody tells again what was told before the reader looked', async () => {
    await add(open, news('first', 'orange', at('08:00')));
    value(await on.room.watch('orange', true));
    await add(open, news('again', 'orange', at('10:00'), { story: 'first' }));
    await on.room.refresh();
    expect(on.counts.at(-1)).toBe(0);
  });

  it('shows its latest three dated stories at once, though nothing is new', async () => {
    const days = ['2026-01-02', '2026-03-01', '2025-11-05', '2026-02-03'];
    await add(
      open,
      ...days.map((published) => news(published, 'orange', at('08:00'), { published })),
      news('again', 'orange', at('08:01'), { published: '2026-02-28', story: '2026-03-01' }),
      anArticle('undated', { title: 'Sans date', companies: [{ id: 'orange', salience: 1 }] }),
    );
    value(await on.room.watch('orange', true));
    const [orange] = value(await on.room.list()).companies;
    expect([orange?.fresh, orange?.stories.map(({ id, isKnown }) => [id, isKnown])]).toEqual([
      0,
      [
        ['2026-03-01', true],
        ['2026-02-03', true],
        ['2026-01-02', true],
      ],
    ]);
  });

  it('counts a story about two of them once on the button', async () => {
    for (const id of ['orange', 'atos']) value(await on.room.watch(id, true));
    await add(
      open,
      news('both', 'orange', at('10:00'), {
        companies: [
          { id: 'orange', salience: 1 },
          { id: 'atos', salience: 1 },
        ],
      }),
    );
    await on.room.refresh();
    expect([on.counts.at(-1), value(await on.room.list()).companies.map(({ fresh }) => fresh)]).toEqual([1, [1, 1]]);
  });

  it('is watched once, and no longer when the reader says so', async () => {
    value(await on.room.watch('orange', true));
    on.clock.now = at('12:00');
    value(await on.room.watch('orange', true));
    expect(value(await watchState(open)).watched).toEqual([
      { company: 'orange', since: at('09:00'), seen: at('09:00') },
    ]);
    expect(await on.room.watched()).toEqual(new Set(['orange']));
    value(await on.room.watch('orange', false));
    expect(await on.room.watched()).toEqual(new Set());
  });
});

describe('articles about a company', () => {
  const from = isoDate('2026-03-04');
  const published = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-05', '2026-03-06'].map((text, index) =>
    news(`a${index}`, 'orange', at('10:00'), { published: text }),
  );

  it('of a stretch of days are those on its ends and between, the newest first, and those of no known day', async () => {
    const { published: _day, ...undated } = news('undated', 'orange', at('10:00'));
    await add(open, ...published, undated, news('other', 'atos', at('10:00')));
    const to = isoDate('2026-03-05');
    if (from === undefined || to === undefined) throw new Error('no day');
    const found = value(
      await articlesIn(open, [
        { company: 'orange', from, to },
        { company: 'orange', from },
      ]),
    );
    expect(found.map(({ id }) => id).toSorted()).toEqual(['a1', 'a2', 'a3', 'a4', 'undated']);
    expect(
      value(await articlesIn(open, [{ company: 'orange', from, to }]))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['a1', 'a2', 'a3', 'undated']);
  });

  it('lose the oldest where there are too many', async () => {
    await add(open, ...published);
    if (from === undefined) throw new Error('no day');
    const found = value(await articlesIn(open, [{ company: 'orange', from }], 2));
    expect(found.map(({ id }) => id)).toContain('a4');
    expect(found.map(({ id }) => id)).not.toContain('a1');
  });
});

describe('notifications', () => {
  it('are none until they are switched on, and then not of what came before', async () => {
    value(await on.room.watch('orange', true));
    await add(open, news('one', 'orange', at('09:30')));
    await on.room.refresh();
    on.clock.now = at('10:00');
    value(await on.room.changeTelling({ ...ALWAYS, notify: 'stories' }));
    expect(on.shown).toEqual([]);
  });

  it('tell of several stories at once, and then not before the span is over', async () => {
    value(await on.room.watch('orange', true));
    value(await on.room.changeTelling({ ...ALWAYS, notify: 'stories', everyHours: 1 }));
    on.clock.now = at('10:05');
    await add(open, news('one', 'orange', at('10:00')), news('two', 'orange', at('10:01')));
    await on.room.refresh();
    await on.room.refresh();
    on.clock.now = at('10:30');
    await add(open, news('three', 'orange', at('10:20')));
    await on.room.refresh();
    expect([on.shown.map(({ title }) => title), on.alarms]).toEqual([['2 new'], [at('11:05')]]);
    on.clock.now = at('11:05');
    await on.room.refresh();
    expect(on.shown.at(-1)).toEqual({ title: '1 new', message: 'Orange: Titre three' });
  });

  it('wait for the end of the quiet hours', async () => {
    value(await on.room.watch('orange', true));
    value(await on.room.changeTelling({ ...ALWAYS, notify: 'stories', everyHours: 1, quiet: { from: 20, to: 8 } }));
    on.clock.now = at('21:00');
    await add(open, news('one', 'orange', at('20:59')));
    await on.room.refresh();
    expect([on.shown, on.alarms]).toEqual([[], ['2026-03-11T08:00:00.000Z']]);
    on.clock.now = '2026-03-11T08:00:00.000Z';
    await on.room.refresh();
    expect(on.shown).toHaveLength(1);
  });

  it('by rules alone tell of what answers one, watched or not', async () => {
    value(await on.room.watch('orange', true));
    value(await on.room.changeRules([{ id: 'r', companies: ['atos'], kinds: ['closure'] }]));
    value(await on.room.changeTelling({ ...ALWAYS, notify: 'rules', everyHours: 1 }));
    on.clock.now = at('12:00');
    const closure = { kind: 'closure', company: 'atos', text: 'Atos ferme.' };
    await add(
      open,
      news('plain', 'orange', at('11:00')),
      news('no', 'atos', at('11:01')),
      news('yes', 'atos', at('11:02'), { facts: [closure] }),
    );
    await on.room.refresh();
    expect(on.shown).toEqual([{ title: '1 new', message: 'Atos: Titre yes' }]);
  });

  it('that the browser does not show are told once it does', async () => {
    value(await on.room.watch('orange', true));
    value(await on.room.changeTelling({ ...ALWAYS, notify: 'stories', everyHours: 1 }));
    on.allowed.isOn = false;
    on.clock.now = at('11:00');
    await add(open, news('one', 'orange', at('10:59')));
    await on.room.refresh();
    on.allowed.isOn = true;
    await on.room.refresh();
    expect(on.shown.map(({ title }) => title)).toEqual(['1 new']);
  });
});

describe('a digest', () => {
  it('tells of a day what came on it about what is watched, rules first, by story', async () => {
    value(await on.room.watch('orange', true));
    value(await on.room.changeRules([{ id: 'r', companies: ['cloudwatt', 'atos'], kinds: ['closure'] }]));
    const closure = { kind: 'closure', company: 'cloudwatt', text: 'Cloudwatt ferme.' };
    await add(
      open,
      news('one', 'orange', at('10:00')),
      news('same', 'orange', at('10:01'), { story: 'one' }),
      news('older', 'orange', at('10:02'), { published: '2026-03-09' }),
      news('closed', 'cloudwatt', at('10:03'), { facts: [closure] }),
      news('undated', 'orange', at('10:04')),
    );
    const digest = value(await on.room.digest({ span: 'daily' }));
    expect([digest.from, digest.to]).toEqual(['2026-03-10', '2026-03-10']);
    expect(
      digest.companies.map(({ company, stories }) => [company.name, stories.map(({ id }) => id).toSorted()]),
    ).toEqual([['Orange', ['one', 'undated']]]);
    expect(
      digest.rules.map(({ rule, stories }) => [
        rule.companies.map(({ name }) => name),
        stories.map(({ id, kinds }) => [id, kinds]),
      ]),
    ).toEqual([[['Cloudwatt', 'Atos'], [['closed', ['closure']]]]]);
  });

  it('of a week holds seven days, and an empty one nothing', async () => {
    value(await on.room.watch('orange', true));
    await add(
      open,
      news('in', 'orange', at('10:00'), { published: '2026-03-04' }),
      news('out', 'orange', at('10:00'), { published: '2026-03-03' }),
    );
    const week = value(await on.room.digest({ span: 'weekly' }));
    expect([week.from, week.companies.flatMap(({ stories }) => stories.map(({ id }) => id))]).toEqual([
      '2026-03-04',
      ['in'],
    ]);
    const before = isoDate('2026-01-05');
    expect(value(await on.room.digest({ span: 'weekly', ...(before !== undefined && { day: before }) }))).toMatchObject(
      { companies: [], rules: [] },
    );
  });
});
