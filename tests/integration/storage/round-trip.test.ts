/** Export, import into an empty profile, export again: the same bytes, in a real browser's database. */
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { createLibraryImporter } from '../../../lib/background/services/library/import-library.ts';
import { exportLibrary } from '../../../lib/exchange/export/export-library.ts';
import { exportFormat, FORMAT_NAMES, type ExportFormat } from '../../../lib/exchange/export/formats.ts';
import type { Feed, FeedId } from '../../../lib/model/feed.ts';
import { NO_COUNTS } from '../../../lib/model/import.ts';
import type { ImportItem } from '../../../lib/model/import.ts';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { countChoices } from '../../../lib/model/join-choices.ts';
import type { ProspectList } from '../../../lib/model/prospect.ts';
import { ok } from '../../../lib/model/result.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { putAccounts } from '../../../lib/storage/library/accounts.ts';
import { putFactReport } from '../../../lib/storage/library/fact-reports.ts';
import { addFeeds, allFeeds } from '../../../lib/storage/library/feeds.ts';
import { libraryLists } from '../../../lib/storage/library/library-lists.ts';
import { allTombstones, librarySlice } from '../../../lib/storage/library/library-slices.ts';
import { changeProspects } from '../../../lib/storage/library/prospects.ts';
import { editArticle, saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { throwAway } from '../../../lib/storage/library/trash.ts';
import { changeWatch } from '../../../lib/storage/library/watch.ts';
import { bringFileIn, planFile, takeImportBack } from '../../../lib/surfaces/import-file.ts';
import { openImportFile } from '../../../lib/surfaces/read-library-file.ts';
import { anArticle } from '../../support/articles.ts';
import { CHOICES, choiceStore, chosen, NO_CHOICES } from '../../support/choices.ts';
import { ACCOUNT, REPORT } from '../../support/moved.ts';
import { recognising } from '../../support/recognition.ts';
import { add, command, ids, value } from './support.ts';

const AT = '2026-03-01T10:00:00.000Z';
const opened: string[] = [];

function library(name: string): OpenLibrary {
  opened.push(name);
  return createDatabase({ name });
}

afterEach(async () => {
  for (const name of opened.splice(0)) await deleteDB(name);
});

const STARTER = ['a', 'b', 'c'].map((id) => anArticle(id, { published: '2015-03-20' }));

/** Its address lies on the reader's own network, which no file may say. */
const FEED: Feed = {
  id: 'feed-1' as FeedId,
  url: 'https://press.example/feed',
  title: 'Presse',
  folder: 'Cloud/FR',
  addedAt: AT,
  ownNetwork: true,
};

const DAY = isoDate('2026-03-02');

/** Its names and notes are as hostile as a page may make them. */
const PROSPECTS: ProspectList = {
  id: 'l',
  name: '=SUM(1)',
  page: { url: 'https://fair.example/', title: '<b>Exposants</b>' },
  made: AT,
  prospects: [
    {
      id: 'p',
      name: 'Orange',
      company: 'orange',
      status: 'meeting',
      note: 'Ligne une.\nLigne \u2028deux.',
      nextStep: '',
      ...(DAY !== undefined && { nextDate: DAY }),
    },
  ],
  unknown: ['],"feeds":['],
};

/** A library in which everything happened that can happen to an article. */
async function lived(): Promise<OpenLibrary> {
  const open = library('round-trip-lived');
  value(await installStarter(open, 'h', STARTER));
  value(await throwAway(open, command(), ['b']));
  const quotations = [{ text: 'Une « phrase », <b>citée</b>.', url: 'https://press.example/page#:~:text=Une', at: AT }];
  const page = anArticle('page', {
    source: 'saved',
    savedAt: AT,
    published: '2015-03-20',
    updated: '2015-03-24',
    tags: ['l’été', '=1+1'],
    note: 'Ligne une.\nLigne deux.',
    quotations,
  });
  value(
    await saveArticle(open, {
      command: command(),
      article: page,
      text: 'Titre\n\nTexte.\u2028Suite.',
      structure: [{ start: 0, end: 5, kind: 'heading' }],
      links: [{ start: 7, end: 12, url: 'https://press.example/b' }],
    }),
  );
  value(
    await saveArticle(open, {
      command: command(),
      article: { ...page, id: 'x', url: anArticle('c').url },
      text: 'Texte.',
    }),
  );
  value(await editArticle(open, command(), { id: 'a', tags: ['mien'] }));
  await add(open, {
    article: anArticle('of-feed', {
      source: 'feed',
      feed: 'f',
      story: 's',
      addedAt: AT,
      facts: FACTS,
      droppedFacts: FACTS,
    }),
    text: 'Du flux.',
  });
  value(await addFeeds(open, command(), [FEED], Date.parse(AT)));
  value(
    await changeWatch(open, (state) => ({
      ...state,
      watched: [{ company: 'orange', since: AT, seen: AT }],
      rules: [{ id: 'r', companies: ['numergy', 'cloudwatt'], kinds: ['closure'] }],
    })),
  );
  value(await changeProspects(open, 'l', 0, () => ok({ list: PROSPECTS, value: undefined })));
  value(await putAccounts(open, [ACCOUNT], { file: 'crm.csv', total: 1, done: 1 }, 0));
  value(await putFactReport(open, REPORT));
  chosen.set(open, CHOICES);
  return open;
}

/** Every key that a fact may have. */
const FACTS = [
  {
    kind: 'stake',
    company: 'cloudwatt',
    value: 44,
    unit: '%',
    bound: 'about',
    period: '2012',
    certainty: 'estimated',
    with: 'orange',
    text: 'Du flux.',
    start: 0,
    end: 8,
  },
  {
    kind: 'appointment',
    company: 'cloudwatt',
    person: { name: 'Camille Essai', role: 'CEO' },
    place: 'Lyon',
    text: 'Du flux.',
  },
];

async function exported(open: OpenLibrary, format: ExportFormat = 'library'): Promise<Blob> {
  const source = {
    slice: async (after: string | undefined) => {
      const slice = await librarySlice(open, after);
      return slice.ok ? ok({ ...slice.value, names: {} }) : slice;
    },
    tombstones: () => allTombstones(open),
    lists: async () => {
      const lists = await libraryLists(open);
      return lists.ok ? ok({ ...lists.value, choices: chosen.get(open) ?? NO_CHOICES }) : lists;
    },
    feeds: async () => {
      const records = await allFeeds(open);
      return records.ok ? ok(records.value.map(({ feed }) => feed)) : records;
    },
  };
  return value(await exportLibrary(source, { format, scope: 'all', separator: ',', onProgress: () => {} })).blob;
}

function importer(open: OpenLibrary) {
  let next = 0;
  return createLibraryImporter({
    open,
    recognise: recognising(),
    changed: async () => {},
    feedsChanged: async () => {},
    choices: choiceStore(open),
    accounts: { resolve: async (accounts) => accounts, changed: async () => {}, finish: async () => {} },
    reportsChanged: () => {},
    now: () => AT,
    newId: () => `new-${(next += 1)}`,
  });
}

/** What {@link CHOICES} count. */
const CHOSEN = countChoices(CHOICES);

async function importInto(open: OpenLibrary, blob: Blob, id = 'i') {
  const file = value(await openImportFile(blob));
  const into = importer(open);
  const foretold = value(await planFile(file, into.plan, () => {}));
  const done = value(await bringFileIn(file, { id, at: AT }, into.bringIn, () => {}));
  expect(done.counts).toEqual(foretold);
  return { into, counts: done.counts };
}

describe('a library taken out and brought in', () => {
  it('into an empty profile is the same, byte for byte on a second export', async () => {
    const first = await exported(await lived());
    const empty = library('round-trip-empty');
    const { counts } = await importInto(empty, first);
    expect(counts).toEqual({
      ...NO_COUNTS,
      added: 4,
      texts: 3,
      tags: 5,
      notes: 2,
      quotations: 2,
      feeds: 1,
      watched: 1,
      rules: 1,
      lists: 1,
      accounts: 1,
      reports: 1,
      ...CHOSEN,
    });
    expect(value(await allFeeds(empty))).toMatchObject([
      { feed: { id: 'feed-1', folder: 'Cloud/FR' }, state: { health: { kind: 'new' } } },
    ]);
    expect('ownNetwork' in (value(await allFeeds(empty))[0]?.feed ?? {})).toBe(false);
    expect(await (await exported(empty)).text()).toBe(await first.text());
  });

  it('into a profile with the pack in it is the same too: what was thrown away there goes, what was changed there comes', async () => {
    const first = await exported(await lived());
    const fresh = library('round-trip-fresh');
    value(await installStarter(fresh, 'h', STARTER));
    const { counts } = await importInto(fresh, first);
    expect(counts).toEqual({
      ...NO_COUNTS,
      added: 2,
      updated: 2,
      removed: 1,
      texts: 3,
      tags: 5,
      notes: 2,
      quotations: 2,
      feeds: 1,
      watched: 1,
      rules: 1,
      lists: 1,
      accounts: 1,
      reports: 1,
      ...CHOSEN,
    });
    expect(await (await exported(fresh)).text()).toBe(await first.text());
  });

  it('again changes nothing', async () => {
    const open = await lived();
    const first = await exported(open);
    const file = value(await openImportFile(first));
    expect(value(await planFile(file, importer(open).plan, () => {}))).toEqual({ ...NO_COUNTS, same: 4 });
  });

  it('from before there were choices, rules or lists is read as well', async () => {
    const text = await (await exported(await lived())).text();
    const older = text.replace(/\n\],"watched":\[[\s\S]*$/, '\n]}\n');
    const { counts } = await importInto(library('round-trip-older'), new Blob([older]));
    expect(counts).toMatchObject({ added: 4, feeds: 1, watched: 0, rules: 0, lists: 0, corrections: 0, settings: 0 });
  });

  it('with nothing but lists and choices in it is brought in', async () => {
    const text = await (await exported(await lived())).text();
    const lists = text.replace(/"entries":\[[\s\S]*?\n\],"watched"/, '"entries":[\n],"watched"');
    const { counts } = await importInto(library('round-trip-lists'), new Blob([lists]));
    expect(counts).toEqual({ ...NO_COUNTS, watched: 1, rules: 1, lists: 1, accounts: 1, reports: 1, ...CHOSEN });
  });

  it('joins another without loss: what both hold stands once, and what was chosen here stays', async () => {
    const other = library('round-trip-other');
    value(
      await saveArticle(other, {
        command: command(),
        article: anArticle('elsewhere', { source: 'saved', savedAt: AT, tags: ['ailleurs'], note: 'La mienne.' }),
        text: 'Autre texte.',
      }),
    );
    const here = { ...NO_CHOICES, settings: { density: 'first-on-page' } as const, mutedSites: ['other.example'] };
    chosen.set(other, here);
    await importInto(other, await exported(await lived()));
    const joined = await (await exported(other)).text();
    for (const part of [
      'La mienne.',
      'Autre texte.',
      'Ligne une.',
      'Une « phrase »',
      '"orange"',
      'feed-1',
      'Exposants',
    ])
      expect(joined).toContain(part);
    expect(chosen.get(other)).toEqual({
      ...CHOICES,
      settings: { density: 'first-on-page', markStyle: 'dotted' },
      mutedSites: ['other.example', 'quiet.example'],
    });
    const { counts } = await importInto(other, new Blob([joined]), 'j');
    expect({ ...counts, same: 0 }).toEqual(NO_COUNTS);
    expect(await (await exported(other)).text()).toBe(joined);
  });

  it('is taken back as a whole', async () => {
    const fresh = library('round-trip-undo');
    value(await installStarter(fresh, 'h', STARTER));
    chosen.set(fresh, CHOICES);
    const before = await (await exported(fresh)).text();
    const { into } = await importInto(fresh, await exported(await lived()));
    value(await takeImportBack(() => into.takeBack('i')));
    expect(await (await exported(fresh)).text()).toBe(before);
  });

  it('in many parts comes whole, whatever the parts', async () => {
    const open = library('round-trip-many');
    await add(
      open,
      ...Array.from({ length: 1203 }, (_, at) => ({
        article: anArticle(`a${at}`),
        text: `Texte ${at}. ${'é'.repeat(at)}`,
      })),
    );
    const first = await exported(open);
    const empty = library('round-trip-many-empty');
    const { counts } = await importInto(empty, first);
    expect(counts.added).toBe(1203);
    expect(await (await exported(empty)).text()).toBe(await first.text());
  });

  it('comes back from the bookmarks it was exported to, with what they can hold', async () => {
    const blob = await exported(await lived(), 'bookmarks');
    const empty = library('round-trip-bookmarks');
    const { counts } = await importInto(empty, blob);
    expect(counts.added).toBe(4);
    expect(await ids(empty)).toHaveLength(4);
  });

  it.each(FORMAT_NAMES.filter((format) => !exportFormat(format).isWhole))(
    'is written as %s twice the same',
    async (format) => {
      const open = await lived();
      const [one, two] = [await exported(open, format), await exported(open, format)];
      expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await two.arrayBuffer()));
      expect(one.size).toBeGreaterThan(100);
    },
  );
});

describe('a file of another program', () => {
  const item = (url: string, parts = {}): ImportItem => ({
    kind: 'foreign',
    article: { url, title: 'Titre', tags: ['pocket'], read: true, ...parts },
  });

  it('is known by the canonical address, and never takes the place of what the pack knows', async () => {
    const open = library('foreign');
    value(await installStarter(open, 'h', STARTER));
    const into = importer(open);
    const counts = value(
      await into.bringIn('i', 0, [
        item('http://www.press.example/a?utm_source=pocket'),
        item('https://other.example/x', {
          title: '',
          published: '2099-12-31',
          savedAt: '2015-03-20T09:00:00.000Z',
          quotations: [{ text: 'Une phrase.' }],
        }),
        { kind: 'entry', entry: { article: anArticle('own', { published: '2099-12-31' }), touched: true } },
      ]),
    );
    expect(counts).toMatchObject({ added: 2, updated: 1, tags: 2, quotations: 1, undated: 2 });
    const { entries } = value(await librarySlice(open));
    expect(entries.find(({ article }) => article.id === 'own')?.article).not.toHaveProperty('published');
    expect(entries.find(({ article }) => article.id === 'a')?.article).toMatchObject({
      title: 'Cloudwatt, a',
      tags: ['pocket'],
      read: true,
      savedAt: AT,
    });
    const other = entries.find(({ article }) => article.url === 'https://other.example/x')?.article;
    expect(other).not.toHaveProperty('published');
    expect(other).toMatchObject({
      title: 'https://other.example/x',
      publisher: 'other.example',
      savedAt: '2015-03-20T09:00:00.000Z',
      quotations: [{ text: 'Une phrase.', url: 'https://other.example/x#:~:text=Une%20phrase.' }],
    });
  });
});
