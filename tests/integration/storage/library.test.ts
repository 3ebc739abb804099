import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiptOfCommand } from '../../../lib/storage/database/commands.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import {
  allArticles,
  articleById,
  articleByUrl,
  bodyText,
  libraryState,
  newestAbout,
} from '../../../lib/storage/library/articles.ts';
import { editArticle, saveArticle, undoSave } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter, installedPack } from '../../../lib/storage/library/starter-articles.ts';
import { anArticle } from '../../support/articles.ts';

const NAME = 'library-test';
let open: OpenLibrary;

beforeEach(() => {
  open = createDatabase({ name: NAME });
});
afterEach(async () => {
  const opened = await open();
  if (opened.ok) opened.value.close();
  await deleteDB(NAME);
});

let commands = 0;
const command = (id = `c${(commands += 1)}`) => ({ id, at: new Date(Date.UTC(2026, 0, 1) + commands).toISOString() });
const page = (id: string, parts: Parameters<typeof anArticle>[1] = {}) =>
  anArticle(id, { source: 'saved', savedAt: '2026-03-01T10:00:00.000Z', wordCount: 4, ...parts });
const save = (article = page('page'), text = 'Orange a racheté Cloudwatt.', by = command()) =>
  saveArticle(open, { command: by, article, text });
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('installing the starter library', () => {
  const pack = [
    anArticle('a', { published: '2015-03-20' }),
    anArticle('b'),
    anArticle('c', { published: '2020-02-01' }),
  ];

  it('adds everything with the hash of the pack, and nothing twice', async () => {
    expect(value(await installedPack(open))).toBeUndefined();
    expect(value(await installStarter(open, 'h1', pack))).toEqual({ added: 3, refreshed: 0 });
    expect(value(await installStarter(open, 'h2', pack))).toEqual({ added: 0, refreshed: 3 });
    expect(value(await installedPack(open))).toBe('h2');
    expect(value(await libraryState(open))).toEqual({ articles: 3, saved: 0 });
  });

  it('knows an article by its address even under another id', async () => {
    value(await installStarter(open, 'h1', pack));
    const renamed = anArticle('a-renamed', { url: pack[0]?.url, title: 'Renommé' });
    expect(value(await installStarter(open, 'h2', [renamed]))).toEqual({ added: 0, refreshed: 1 });
    expect(value(await articleById(open, 'a'))?.title).toBe('Renommé');
    expect(value(await articleById(open, 'a-renamed'))).toBeUndefined();
  });

  it('survives a pack whose addresses change places', async () => {
    value(await installStarter(open, 'h1', pack));
    const swapped = [anArticle('a', { url: pack[1]?.url }), anArticle('b', { url: pack[0]?.url })];
    value(await installStarter(open, 'h2', swapped));
    expect(value(await libraryState(open)).articles).toBe(3);
  });

  it('leaves what the reader saved or edited', async () => {
    value(await installStarter(open, 'h1', pack));
    value(await save(page('x', { url: pack[0]?.url, note: 'À moi.' })));
    value(await editArticle(open, command(), { id: 'b', tags: ['mien'] }));
    value(
      await installStarter(
        open,
        'h2',
        pack.map((article) => ({ ...article, title: 'Refait' })),
      ),
    );
    expect(value(await articleById(open, 'a'))).toMatchObject({ title: 'Cloudwatt, a', note: 'À moi.' });
    expect(value(await articleById(open, 'b'))).toMatchObject({ title: 'Cloudwatt, b', tags: ['mien'] });
    expect(value(await articleById(open, 'c'))?.title).toBe('Refait');
  });

  it('does not bring back what lies under a tombstone, by id or by address', async () => {
    const database = value(await open());
    await database.put('tombstones', { id: 'a', url: anArticle('elsewhere').url });
    await database.put('tombstones', { id: 'other', url: anArticle('b').url });
    value(await installStarter(open, 'h1', pack));
    expect(value(await allArticles(open)).map(({ id }) => id)).toEqual(['c']);
  });

  it('is all or nothing', async () => {
    const unstorable = { ...anArticle('d'), facts: [() => undefined] };
    await expect(installStarter(open, 'h1', [...pack, Object.assign(anArticle('d'), unstorable)])).rejects.toThrow(
      'could not be cloned',
    );
    expect(value(await libraryState(open)).articles).toBe(0);
    expect(value(await installedPack(open))).toBeUndefined();
  });
});

describe('the articles about a company', () => {
  it('are the newest first, then those of unknown date, with all of them counted', async () => {
    const orange = [{ id: 'orange', salience: 1 }];
    value(
      await installStarter(open, 'h', [
        anArticle('undated'),
        anArticle('old', { published: '2012-09-06' }),
        anArticle('new', { published: '2020-02-01', read: true }),
        anArticle('saved-lately', { savedAt: '2026-01-01T00:00:00Z' }),
        anArticle('mid', { published: '2015-03-20' }),
        anArticle('other', { companies: orange, published: '2026-01-01' }),
        anArticle('prefix', { companies: [{ id: 'cloudwatt-2', salience: 1 }], published: '2026-01-01' }),
      ]),
    );
    const about = value(await newestAbout(open, 'cloudwatt', 4));
    expect(about.articles.map(({ id }) => id)).toEqual(['new', 'mid', 'old', 'undated']);
    expect(about).toMatchObject({ total: 5, unread: 4 });
    expect(value(await newestAbout(open, 'nobody', 5))).toEqual({ articles: [], total: 0, unread: 0 });
  });
});

describe('saving', () => {
  it('keeps the article and its text, and says when', async () => {
    const receipt = value(await save());
    expect(receipt).toEqual({ id: 'page', savedAt: '2026-03-01T10:00:00.000Z', wordCount: 4, alreadySaved: false });
    const article = value(await articleByUrl(open, page('page').url));
    expect(article).toMatchObject({ id: 'page', source: 'saved', bodyId: 'page' });
    expect(value(await bodyText(open, 'page'))).toBe('Orange a racheté Cloudwatt.');
    expect(value(await libraryState(open))).toEqual({ articles: 1, saved: 1 });
  });

  it('answers a repeated command the same and does nothing', async () => {
    const by = command();
    const first = value(await save(page('page'), 'Un.', by));
    expect(value(await save(page('another'), 'Deux.', by))).toEqual(first);
    expect(value(await receiptOfCommand(open, by.id))).toEqual(first);
    expect(value(await libraryState(open)).articles).toBe(1);
  });

  it('carries out one of two messages that arrive at once', async () => {
    const by = command();
    const [one, other] = await Promise.all([
      save(page('one'), 'Un.', by),
      save(page('two', { url: page('one').url }), 'Un.', by),
    ]);
    expect(value(one)).toEqual(value(other));
    expect(value(await libraryState(open)).articles).toBe(1);
  });

  it('says that an article is saved already, keeps it, and adds what was written', async () => {
    value(await save(page('page', { tags: ['un'], note: 'Première.' })));
    const again = value(
      await save(
        page('again', { url: page('page').url, title: 'Autre', tags: ['deux'], savedAt: '2027-01-01T00:00:00Z' }),
        'Autre texte.',
      ),
    );
    expect(again).toMatchObject({ id: 'page', alreadySaved: true, savedAt: '2026-03-01T10:00:00.000Z' });
    expect(value(await articleById(open, 'page'))).toMatchObject({
      title: 'Cloudwatt, page',
      tags: ['un', 'deux'],
      note: 'Première.',
    });
    expect(value(await bodyText(open, 'page'))).toBe('Orange a racheté Cloudwatt.');
  });

  it('lifts the tombstone of what the reader brings back', async () => {
    const database = value(await open());
    await database.put('tombstones', { id: 'gone', url: page('page').url });
    value(await save());
    expect(await database.count('tombstones')).toBe(0);
  });

  it('forgets the oldest commands only', async () => {
    for (let index = 0; index < 210; index += 1)
      value(await editArticle(open, command(`m${index}`), { id: value(await save()).id, tags: [] }));
    const database = value(await open());
    expect(await database.count('commands')).toBe(200);
    expect(await database.get('commands', 'm209')).toBeDefined();
    expect(await database.get('commands', 'm0')).toBeUndefined();
  });
});

describe('taking a save back', () => {
  it('lets a new article go with its text', async () => {
    value(await save());
    value(await undoSave(open, command(), 'page'));
    expect(value(await allArticles(open))).toEqual([]);
    expect(value(await bodyText(open, 'page'))).toBeUndefined();
  });

  it('puts a starter article back exactly, so that the pack may refresh it again', async () => {
    const starter = anArticle('a', { tags: ['cloud'], published: '2015-03-20' });
    value(await installStarter(open, 'h1', [starter]));
    const database = value(await open());
    const before = await database.get('articles', 'a');
    value(await save(page('x', { url: starter.url, tags: ['mien'] })));
    expect(value(await libraryState(open)).saved).toBe(1);
    value(await editArticle(open, command(), { id: 'a', tags: ['autre'], note: 'Note.' }));
    value(await undoSave(open, command(), 'a'));
    expect(await database.get('articles', 'a')).toEqual(before);
    expect(await database.count('bodies')).toBe(0);
  });

  it('means not saved any more, however often an article was saved', async () => {
    value(await save(page('page', { tags: ['un'] })));
    value(await save(page('again', { url: page('page').url, tags: ['deux'] })));
    value(await undoSave(open, command(), 'page'));
    expect(value(await libraryState(open))).toEqual({ articles: 0, saved: 0 });
  });

  it('happens once, and not where there is nothing to take back', async () => {
    value(await installStarter(open, 'h1', [anArticle('a')]));
    expect(await undoSave(open, command(), 'a')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await undoSave(open, command(), 'nowhere')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    value(await save());
    const by = command();
    value(await undoSave(open, by, 'page'));
    value(await save());
    value(await undoSave(open, by, 'page'));
    expect(value(await libraryState(open)).saved).toBe(1);
  });
});

describe('editing', () => {
  it('changes tags and note, and removes a note that was emptied', async () => {
    value(await save(page('page', { note: 'Ancienne.' })));
    value(await editArticle(open, command(), { id: 'page', tags: ['neuf'], note: 'Neuve.' }));
    expect(value(await articleById(open, 'page'))).toMatchObject({ tags: ['neuf'], note: 'Neuve.' });
    value(await editArticle(open, command(), { id: 'page', tags: [] }));
    expect('note' in (value(await articleById(open, 'page')) ?? {})).toBe(false);
  });

  it('says of a missing article that it is', async () => {
    expect(await editArticle(open, command(), { id: 'nowhere', tags: [] })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});
