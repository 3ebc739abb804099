/**
 * Everything that writes articles, with whatever it happens upon: what follows articles is tested against any order of
 * it.
 */
import * as fc from 'fast-check';
import type { Article } from '../../../lib/model/article.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { changeArticles } from '../../../lib/storage/library/bulk-changes.ts';
import { importPart, undoImportPart } from '../../../lib/storage/library/imports.ts';
import { expireArticles } from '../../../lib/storage/library/retention.ts';
import { editArticle, saveArticle, undoSave } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { takeBack, throwAway } from '../../../lib/storage/library/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command } from './support.ts';

const AT = '2026-03-01T10:00:00.000Z';
export const COMPANIES = ['orange', 'cloudwatt', 'numergy'];

/** One of four articles, about any of the companies. */
export const anyArticle = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    companies: fc.uniqueArray(fc.constantFrom(...COMPANIES)),
    read: fc.boolean(),
    isOfFeed: fc.boolean(),
    published: fc.constantFrom('', '2020-01-01', '2020-01-31', '2026-05-05'),
  })
  .map(({ id, companies, read, isOfFeed, published }) =>
    anArticle(id, {
      companies: companies.map((company) => ({ id: company, salience: 1 })),
      read,
      ...(published !== '' && { published }),
      ...(isOfFeed && { source: 'feed', feed: 'f' }),
    }),
  );

export type Act = (open: OpenLibrary, it: Article) => Promise<unknown>;
/** Adds, saves, edits, throws away, takes back, lets expire, imports and takes back an import. */
export const ACTS: readonly Act[] = [
  (open, it) => add(open, it),
  (open, it) => installStarter(open, it.title, [it]),
  (open, it) => saveArticle(open, { command: command(), article: { ...it, savedAt: AT }, text: 'x' }),
  (open, it) => editArticle(open, command(), { id: it.id, tags: ['t'] }),
  (open, it) => undoSave(open, command(), it.id),
  (open, it) => throwAway(open, command(), [it.id]),
  (open, it) => takeBack(open, command(), [it.id]),
  (open, it) => changeArticles(open, command(), { ids: [it.id], read: it.read }),
  (open) => expireArticles(open, { days: 1 }, '2026-11-25', () => false),
  (open, it) =>
    importPart(
      open,
      { import: 'i', part: 0, at: AT },
      { entries: [{ article: it, touched: true, curated: true }], tombstones: [], feeds: [] },
    ),
  (open) => undoImportPart(open, 'i', AT),
];
