import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allArticles, bodyText, libraryState, newestAbout } from '../../../lib/storage/articles.ts';
import { receiptOfCommand } from '../../../lib/storage/commands.ts';
import { createDatabase } from '../../../lib/storage/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database.ts';
import { undoSave } from '../../../lib/storage/saved-articles.ts';
import { installStarter, installedPack } from '../../../lib/storage/starter-articles.ts';
import { VERSION_1_ARTICLES, writeVersion1 } from '../../migrations/version-1.ts';
import { anArticle } from '../../support/articles.ts';

const NAME = 'migrations-test';
const [, saved] = VERSION_1_ARTICLES;
const SAVED_ID = saved?.id ?? '';
let open: OpenLibrary;

beforeEach(async () => {
  await writeVersion1(NAME);
  open = createDatabase({ name: NAME });
});
afterEach(async () => {
  const opened = await open();
  if (opened.ok) opened.value.close();
  await deleteDB(NAME);
});

describe('a library of version 1', () => {
  it('is brought along whole', async () => {
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 2, saved: 1 } });
    const articles = await allArticles(open);
    expect(articles.ok && new Set(articles.value)).toEqual(new Set(VERSION_1_ARTICLES.map(({ article }) => article)));
    expect(await bodyText(open, SAVED_ID)).toEqual({ ok: true, value: 'Trois mots seulement.' });
    expect(await installedPack(open)).toEqual({ ok: true, value: 'pack-of-version-1' });
    expect(await receiptOfCommand(open, 'save-1')).toMatchObject({ ok: true, value: { id: SAVED_ID } });
  });

  it('has its articles in the order of time', async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(await opened.value.getAllKeysFromIndex('articles', 'by-time')).toEqual(['orange-cloudwatt-2015', SAVED_ID]);
    expect(await opened.value.getAllKeysFromIndex('articles', 'by-tag', 'à lire')).toEqual([SAVED_ID]);
    expect(await opened.value.countFromIndex('articles', 'by-expiry')).toBe(0);
  });

  it('answers for its companies', async () => {
    expect(await newestAbout(open, 'cloudwatt', 5)).toMatchObject({ ok: true, value: { articles: [{ id: 'orange-cloudwatt-2015' }], total: 1, unread: 1 } });
    expect(await newestAbout(open, 'numergy', 5)).toMatchObject({ ok: true, value: { total: 1, unread: 0 } });
  });

  it('still knows how its last save is taken back, and what must not come back', async () => {
    expect(await undoSave(open, { id: 'u', at: '2026-03-02T00:00:00.000Z' }, SAVED_ID)).toMatchObject({ ok: true });
    expect(await installStarter(open, 'h2', [anArticle('unwanted'), anArticle('welcome')])).toEqual({ ok: true, value: { added: 1, refreshed: 0 } });
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 2, saved: 0 } });
  });
});
