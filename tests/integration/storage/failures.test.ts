import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { MIGRATIONS } from '../../../lib/storage/database/migrations/all.ts';
import type { Migration } from '../../../lib/storage/database/migrations/migration.ts';
import { allArticles, libraryState } from '../../../lib/storage/library/articles.ts';
import { importPart } from '../../../lib/storage/library/imports.ts';
import { saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { anArticle } from '../../support/articles.ts';

const NAME = 'failures-test';
const SAVE = {
  command: { id: 'c', at: '2026-01-01T00:00:00.000Z' },
  article: anArticle('page', { savedAt: '2026-01-01T00:00:00Z' }),
  text: 'Texte.',
};

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(NAME);
});

/** A library with one article in it, closed again. */
async function filled(): Promise<void> {
  const open = createDatabase({ name: NAME });
  await installStarter(open, 'h', [anArticle('a')]);
  const opened = await open();
  if (opened.ok) opened.value.close();
}

/** What lies in the articles' store, read without any of our code. */
async function contents(): Promise<{ version: number; ids: IDBValidKey[] }> {
  const database = await openDB(NAME);
  const ids = await database.getAllKeys('articles');
  const { version } = database;
  database.close();
  return { version, ids };
}

describe('a migration', () => {
  const addsStore: Migration = (database) => {
    database.createObjectStore('later');
  };

  it('runs after those before it and keeps what lies there', async () => {
    await filled();
    const open = createDatabase({ name: NAME, migrations: [...MIGRATIONS, addsStore] });
    const articles = await allArticles(open);
    expect(articles).toMatchObject({ ok: true, value: [{ id: 'a' }] });
    const opened = await open();
    if (!opened.ok) throw new Error(opened.error.kind);
    expect([...opened.value.objectStoreNames]).toContain('later');
    opened.value.close();
  });

  it('that fails leaves everything as it was, and says so', async () => {
    await filled();
    const fails: Migration = (database, upgrade) => {
      upgrade.objectStore('articles').clear();
      database.deleteObjectStore('bodies');
      throw new Error('half way');
    };
    const open = createDatabase({ name: NAME, migrations: [...MIGRATIONS, addsStore, fails] });
    expect(await open()).toEqual({ ok: false, error: { kind: 'migration-failed', detail: 'Error: half way' } });
    expect(await contents()).toEqual({ version: MIGRATIONS.length, ids: ['a'] });
  });

  it('that fails only later, by a request, leaves everything too', async () => {
    await filled();
    const fails: Migration = (_database, upgrade) => {
      upgrade.objectStore('articles').add({ id: 'a', url: 'x' });
    };
    const open = createDatabase({ name: NAME, migrations: [...MIGRATIONS, fails] });
    expect(await open()).toMatchObject({ ok: false, error: { kind: 'migration-failed' } });
    expect(await contents()).toEqual({ version: MIGRATIONS.length, ids: ['a'] });
  });

  it('succeeds at a later try, after a failed one', async () => {
    await filled();
    let tries = 0;
    const fickle: Migration = () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    };
    const open = createDatabase({ name: NAME, migrations: [...MIGRATIONS, fickle] });
    expect(await open()).toMatchObject({ ok: false });
    const opened = await open();
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) opened.value.close();
  });
});

describe('a database of a newer version', () => {
  it('is left alone and reported', async () => {
    await filled();
    const newer = createDatabase({ name: NAME, migrations: [...MIGRATIONS, () => undefined] });
    const opened = await newer();
    if (opened.ok) opened.value.close();
    expect(await libraryState(createDatabase({ name: NAME }))).toMatchObject({
      ok: false,
      error: { kind: 'database-newer' },
    });
    expect(await contents()).toEqual({ version: MIGRATIONS.length + 1, ids: ['a'] });
  });
});

describe('two connections', () => {
  it('see each other’s writes', async () => {
    const [one, other] = [createDatabase({ name: NAME }), createDatabase({ name: NAME })];
    await installStarter(one, 'h', [anArticle('a')]);
    await saveArticle(other, SAVE);
    expect(await libraryState(one)).toEqual({ ok: true, value: { articles: 2, saved: 1 } });
    for (const open of [one, other]) {
      const opened = await open();
      if (opened.ok) opened.value.close();
    }
  });

  it('give way to an upgrade, and open anew', async () => {
    await filled();
    const old = createDatabase({ name: NAME });
    expect(await libraryState(old)).toMatchObject({ ok: true });
    const newer = createDatabase({ name: NAME, migrations: [...MIGRATIONS, () => undefined] });
    expect(await libraryState(newer)).toMatchObject({ ok: true, value: { articles: 1 } });
    expect(await libraryState(old)).toMatchObject({ ok: false, error: { kind: 'database-newer' } });
    const opened = await newer();
    if (opened.ok) opened.value.close();
  });

  it('open anew after the database was deleted under them', async () => {
    const open = createDatabase({ name: NAME });
    await installStarter(open, 'h', [anArticle('a')]);
    await deleteDB(NAME);
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 0, saved: 0 } });
    const opened = await open();
    if (opened.ok) opened.value.close();
  });
});

describe('a full disk', () => {
  /** The first writes into a store go well, then one fails as a full disk makes it. */
  function fullAfter(puts: number): void {
    const { put } = IDBObjectStore.prototype;
    let done = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function putOrFail(this: IDBObjectStore, ...args) {
      done += 1;
      if (done > puts) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, args);
    });
  }

  it.each([0, 1, 2])('after %i writes of a save takes all of it back, and says so', async (puts) => {
    const open = createDatabase({ name: NAME });
    await installStarter(open, 'h', [anArticle('a')]);
    fullAfter(puts);
    expect(await saveArticle(open, SAVE)).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    vi.restoreAllMocks();
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 1, saved: 0 } });
    expect(await saveArticle(open, SAVE)).toMatchObject({ ok: true, value: { alreadySaved: false } });
    const opened = await open();
    if (opened.ok) opened.value.close();
  });

  it.each([0, 1, 3])(
    'after %i writes of an import takes that part back, and it can be brought in again',
    async (puts) => {
      const open = createDatabase({ name: NAME });
      await installStarter(open, 'h', [anArticle('a')]);
      const part = {
        entries: [{ article: anArticle('b'), text: 'Texte.', touched: true, curated: true }],
        tombstones: [{ id: 'a', url: anArticle('a').url }],
        feeds: [],
      };
      const step = { import: 'i', part: 0, at: '2026-01-01T00:00:00.000Z' };
      fullAfter(puts);
      expect(await importPart(open, step, part)).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
      vi.restoreAllMocks();
      expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 1, saved: 0 } });
      expect(await importPart(open, step, part)).toMatchObject({
        ok: true,
        value: { counts: { added: 1, removed: 1 } },
      });
      const opened = await open();
      if (opened.ok) opened.value.close();
    },
  );

  it('that shows at the commit only is told as what it is', async () => {
    const open = createDatabase({ name: NAME });
    await installStarter(open, 'h', [anArticle('a')]);
    const full = new DOMException('The disk is full.', 'QuotaExceededError');
    vi.spyOn(IDBTransaction.prototype, 'error', 'get').mockReturnValue(full);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function putThenAbort(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (this.name === 'commands') this.transaction.abort();
      return request;
    });
    expect(await saveArticle(open, SAVE)).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    vi.restoreAllMocks();
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: 1, saved: 0 } });
    const opened = await open();
    if (opened.ok) opened.value.close();
  });
});

describe('a database that does not open', () => {
  it.each([
    ['UnknownError', 'database-unavailable'],
    ['QuotaExceededError', 'quota-exceeded'],
  ])('with %s is told as %s, and tried again at the next question', async (name, kind) => {
    const open = createDatabase({ name: NAME });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('It does not open.', name);
    });
    expect(await libraryState(open)).toMatchObject({ ok: false, error: { kind } });
    vi.restoreAllMocks();
    expect(await libraryState(open)).toMatchObject({ ok: true });
    const opened = await open();
    if (opened.ok) opened.value.close();
  });
});
