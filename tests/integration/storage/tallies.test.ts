import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article.ts';
import { changeArticles } from '../../../lib/storage/bulk-changes.ts';
import { createDatabase } from '../../../lib/storage/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database.ts';
import { importPart, undoImportPart } from '../../../lib/storage/imports.ts';
import { expireArticles } from '../../../lib/storage/retention.ts';
import { editArticle, saveArticle, undoSave } from '../../../lib/storage/saved-articles.ts';
import { installStarter } from '../../../lib/storage/starter-articles.ts';
import { takeBack, throwAway } from '../../../lib/storage/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command, value } from './support.ts';

const AT = '2026-03-01T10:00:00.000Z';
const COMPANIES = ['orange', 'cloudwatt', 'numergy'];

const article = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), companies: fc.uniqueArray(fc.constantFrom(...COMPANIES)), read: fc.boolean(), isOfFeed: fc.boolean(), published: fc.constantFrom('', '2020-01-01', '2020-01-31', '2026-05-05') })
  .map(({ id, companies, read, isOfFeed, published }) =>
    anArticle(id, { companies: companies.map((company) => ({ id: company, salience: 1 })), read, ...(published !== '' && { published }), ...(isOfFeed && { source: 'feed', feed: 'f' }) }),
  );

/** Everything that writes articles, with whatever it happens upon. */
type Act = (open: OpenLibrary, it: Article) => Promise<unknown>;
const ACTS: readonly Act[] = [
  (open, it) => add(open, it),
  (open, it) => installStarter(open, it.title, [it]),
  (open, it) => saveArticle(open, { command: command(), article: { ...it, savedAt: AT }, text: 'x' }),
  (open, it) => editArticle(open, command(), { id: it.id, tags: ['t'] }),
  (open, it) => undoSave(open, command(), it.id),
  (open, it) => throwAway(open, command(), [it.id]),
  (open, it) => takeBack(open, command(), [it.id]),
  (open, it) => changeArticles(open, command(), { ids: [it.id], read: it.read }),
  (open) => expireArticles(open, { days: 1 }, '2026-11-25', () => false),
  (open, it) => importPart(open, { import: 'i', part: 0, at: AT }, { entries: [{ article: it, touched: true, curated: true }], tombstones: [], feeds: [] }),
  (open) => undoImportPart(open, 'i', AT),
];

describe('the tallies of companies and months', () => {
  it('are what counting would give, whatever was done to the library', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(article, fc.constantFrom(...ACTS)), { minLength: 1, maxLength: 12 }), async (steps) => {
        const open = createDatabase({ name: 'tallies-test' });
        for (const [it, act] of steps) await act(open, it);
        const database = value(await open());
        const counted = await Promise.all(
          COMPANIES.map(async (company) => ({
            company,
            articles: await database.countFromIndex('articles', 'by-company', IDBKeyRange.bound([company], [company, []])),
            unread: await database.countFromIndex('articles', 'by-unread-company', company),
          })),
        );
        const kept = await database.getAll('tallies');
        const [byMonth, all] = [await database.getAll('months'), await database.getAll('articles')];
        const months = Map.groupBy(all, (record) => record.article.published?.slice(0, 7) ?? '');
        database.close();
        await deleteDB('tallies-test');
        expect(kept).toEqual(counted.filter(({ articles }) => articles > 0).toSorted((one, other) => (one.company < other.company ? -1 : 1)));
        expect(new Map(byMonth.map(({ month, articles }) => [month, articles]))).toEqual(new Map([...months].map(([month, found]) => [month, found.length])));
      }),
      { numRuns: 60 },
    );
  });
});
