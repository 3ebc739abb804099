import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { NO_COUNTS } from '../../../lib/model/import.ts';
import type { LibraryEntry } from '../../../lib/model/library-entry.ts';
import { articleById, bodyText } from '../../../lib/storage/library/articles.ts';
import type { IncomingEntry } from '../../../lib/storage/library/import-rules.ts';
import { doneImports, importPart, planImport, undoImportPart } from '../../../lib/storage/library/imports.ts';
import { allTombstones, librarySlice } from '../../../lib/storage/library/library-slices.ts';
import { editArticle, saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { throwAway, trashed } from '../../../lib/storage/library/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command, ids, testLibrary, value } from './support.ts';

const open = testLibrary('imports-test');
const AT = '2026-03-01T10:00:00.000Z';
const saved = (id: string, parts = {}): Article => anArticle(id, { source: 'saved', savedAt: AT, ...parts });
const foreign = (article: Article, rest: Partial<LibraryEntry> = {}): IncomingEntry => ({
  article,
  touched: true,
  undo: { kind: 'remove' },
  curated: false,
  ...rest,
});
const ours = (article: Article, rest: Partial<LibraryEntry> = {}): IncomingEntry => ({
  article,
  touched: true,
  curated: true,
  ...rest,
});
const bring = async (
  entries: readonly IncomingEntry[],
  tombstones: Parameters<typeof planImport>[1]['tombstones'] = [],
  part = 0,
  name = 'i',
) => {
  const plan = value(await planImport(open, { entries, tombstones, feeds: [] }));
  expect(
    value(await importPart(open, { import: name, part, at: AT }, { entries, tombstones, feeds: [] })).counts,
  ).toEqual(plan);
  return plan;
};
/** Everything the articles' stores hold. */
const everything = async () => {
  const database = value(await open());
  return [await database.getAll('articles'), await database.getAll('bodies'), await database.getAll('tombstones')];
};

describe('an import', () => {
  it('does what it foretold: adds, updates, and passes over what is here', async () => {
    value(await installStarter(open, 'h', [anArticle('starter')]));
    value(await saveArticle(open, { command: command(), article: saved('mine', { tags: ['un'] }), text: 'À moi.' }));
    const counts = await bring([
      foreign(saved('new', { title: 'Neuf' }), { text: 'Texte.' }),
      foreign(saved('x', { url: anArticle('starter').url, tags: ['pocket'] })),
      foreign(saved('y', { url: saved('mine').url, tags: ['Un'] })),
    ]);
    expect(counts).toEqual({ ...NO_COUNTS, added: 1, updated: 1, same: 1, texts: 1, tags: 1 });
    expect(value(await articleById(open, 'starter'))).toMatchObject({
      source: 'starter',
      title: 'Cloudwatt, starter',
      tags: ['pocket'],
      savedAt: AT,
    });
    expect(value(await bodyText(open, 'new'))).toBe('Texte.');
    expect(await ids(open)).toEqual(['mine', 'new', 'starter']);
  });

  it('is taken back as a whole: the library is as it was', async () => {
    value(await installStarter(open, 'h', [anArticle('starter'), anArticle('unwanted')]));
    value(await saveArticle(open, { command: command(), article: saved('mine'), text: 'À moi.' }));
    await add(open, anArticle('thrown'));
    value(await throwAway(open, command(), ['thrown']));
    const before = await everything();
    await bring([
      foreign(saved('new'), { text: 'Texte.' }),
      foreign(saved('x', { url: anArticle('starter').url }), { text: 'Lu.' }),
    ]);
    await bring(
      [ours(saved('mine', { note: 'De là-bas.' })), foreign(saved('again', { url: anArticle('thrown').url }))],
      [{ id: 'unwanted', url: anArticle('unwanted').url }],
      1,
    );
    expect(await ids(open)).toEqual(['again', 'mine', 'new', 'starter']);
    expect(value(await undoImportPart(open, 'i', AT))).toEqual({
      left: 1,
      accounts: false,
      ids: ['again', 'mine', 'unwanted'],
    });
    expect(value(await undoImportPart(open, 'i', AT))).toEqual({
      left: 0,
      accounts: false,
      ids: ['new', 'starter'],
    });
    expect(await everything()).toEqual(before);
    expect(await undoImportPart(open, 'i', AT)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('that is taken back leaves in the trash what the reader wrote since', async () => {
    await bring([foreign(saved('new'))]);
    value(await editArticle(open, command(), { id: 'new', tags: [], note: 'Écrit depuis.' }));
    value(await undoImportPart(open, 'i', AT));
    expect(value(await trashed(open, 9)).articles).toMatchObject([{ article: { note: 'Écrit depuis.' } }]);
    expect(value(await allTombstones(open))).toEqual([]);
  });

  it('carries a repeated part out once', async () => {
    const part = { entries: [foreign(saved('new'))], tombstones: [], feeds: [] };
    const step = { import: 'i', part: 0, at: AT };
    const first = value(await importPart(open, step, part));
    expect(value(await importPart(open, step, part))).toEqual({ counts: first.counts, ids: [] });
    expect(value(await doneImports(open))).toEqual([{ id: 'i', at: AT, counts: { ...NO_COUNTS, added: 1 } }]);
  });

  it('joins two entries of one address', async () => {
    const counts = await bring([
      foreign(saved('one', { tags: ['un'] })),
      foreign(saved('two', { url: saved('one').url, tags: ['deux'] })),
    ]);
    expect(counts).toEqual({ ...NO_COUNTS, added: 1, same: 1, tags: 2 });
    expect(value(await articleById(open, 'one'))?.tags).toEqual(['un', 'deux']);
  });

  it('adds to what the reader wrote, and never takes from it', async () => {
    value(
      await saveArticle(open, {
        command: command(),
        article: saved('mine', { tags: ['un'], note: 'À moi.', read: true }),
        text: 'À moi.',
      }),
    );
    const quotation = { text: 'Une phrase.', url: 'https://press.example/mine#:~:text=Une', at: AT };
    await bring([
      ours(saved('mine', { tags: ['deux'], note: 'D’ailleurs.', quotations: [quotation], title: 'Autre' }), {
        text: 'Autre texte.',
      }),
    ]);
    expect(value(await articleById(open, 'mine'))).toMatchObject({
      tags: ['un', 'deux'],
      note: 'À moi.',
      read: true,
      quotations: [quotation],
      title: 'Cloudwatt, mine',
    });
    expect(value(await bodyText(open, 'mine'))).toBe('À moi.');
  });

  it('leaves out what the reader left out elsewhere', async () => {
    const fact: Fact = { kind: 'launch', company: 'cloudwatt', text: 'Cloudwatt ouvre.' };
    value(
      await saveArticle(open, {
        command: command(),
        article: saved('told', { facts: [fact] }),
        text: 'Cloudwatt ouvre.',
      }),
    );
    await bring([ours(saved('told', { facts: [], droppedFacts: [fact] }), { text: 'Cloudwatt ouvre.' })]);
    expect(value(await articleById(open, 'told'))).toMatchObject({ facts: [], droppedFacts: [fact] });
  });

  it('is remembered with the four before it', async () => {
    for (let at = 0; at < 7; at += 1)
      value(
        await importPart(
          open,
          { import: `i${at}`, part: 0, at: `2026-03-0${at + 1}T00:00:00.000Z` },
          { entries: [foreign(saved(`a${at}`))], tombstones: [], feeds: [] },
        ),
      );
    expect(value(await doneImports(open)).map(({ id }) => id)).toEqual(['i6', 'i5', 'i4', 'i3', 'i2']);
  });
});

describe('the library in parts', () => {
  it('comes whole, each article once, in the order of ids', async () => {
    await add(
      open,
      ...Array.from({ length: 1203 }, (_, at) => ({
        article: anArticle(`a${String(at).padStart(5, '0')}`),
        text: `Texte ${at}.`,
      })),
    );
    const seen: LibraryEntry[] = [];
    let after: string | undefined;
    do {
      const slice = value(await librarySlice(open, after));
      seen.push(...slice.entries);
      after = slice.next;
    } while (after !== undefined);
    expect(seen.map(({ article }) => article.id)).toEqual(await ids(open));
    expect(seen[1202]).toMatchObject({ text: 'Texte 1202.', touched: false });
  });

  it('ends a part early where texts are long', async () => {
    await add(open, ...[1, 2, 3, 4].map((at) => ({ article: anArticle(`a${at}`), text: 'x'.repeat(1_900_000) })));
    const first = value(await librarySlice(open));
    expect([first.entries.length, first.next]).toEqual([3, 'a3']);
    expect(value(await librarySlice(open, 'a3'))).toMatchObject({ entries: [{ article: { id: 'a4' } }] });
  });
});
