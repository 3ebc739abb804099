import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/dossier/article-digest.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { newestAbout } from '../../../lib/storage/library/articles.ts';
import { changeArticles } from '../../../lib/storage/library/bulk-changes.ts';
import { allAbout } from '../../../lib/storage/library/company-articles.ts';
import { keepDigests, keepDigestsAhead } from '../../../lib/storage/library/keep-article-digests.ts';
import { throwAway } from '../../../lib/storage/library/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { ACTS, anyArticle, COMPANIES } from './library-acts.ts';
import type { Act } from './library-acts.ts';
import { add, command, testLibrary, value } from './support.ts';

const YEARS = ['2026', '2020', ''];
const KEEPING: readonly Act[] = COMPANIES.map((company) => (open) => keepDigests(open, company, YEARS));
const open = testLibrary('gists-test');

/** What is kept, by company and year: how many gists, or that they are to be gathered. */
async function kept(library: OpenLibrary): Promise<readonly unknown[]> {
  return (await value(await library()).getAll('digests')).map(({ company, year, digests }) => [
    company,
    year,
    digests?.length ?? 'to gather',
  ]);
}

describe('the gists of a company', () => {
  it('are those of its articles as they stand, whatever was done to the library before and after they were kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyArticle, fc.oneof(fc.constantFrom(...ACTS), fc.constantFrom(...KEEPING))), {
          minLength: 1,
          maxLength: 14,
        }),
        async (steps) => {
          const library = createDatabase({ name: 'gists-oracle' });
          for (const [it, act] of steps) await act(library, it);
          const found = await Promise.all(
            COMPANIES.map(async (company) => value(await allAbout(library, company)).articles),
          );
          const walked = await Promise.all(
            COMPANIES.map(async (company) =>
              value(await newestAbout(library, company, 1000)).articles.map((article) => digestOf(article, company)),
            ),
          );
          const records = await value(await library()).getAll('digests');
          value(await library()).close();
          await deleteDB('gists-oracle');
          expect(found).toEqual(walked);
          expect(records.filter(({ digests }) => digests?.length === 0)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are given up by year, and only of companies that have any', async () => {
    const about = (id: string, published: string, ...companies: readonly string[]) =>
      anArticle(id, {
        ...(published !== '' && { published }),
        companies: companies.map((company) => ({ id: company, salience: 1 })),
      });
    await add(
      open,
      about('a', '2020-01-01', 'orange'),
      about('b', '2026-01-01', 'orange', 'atos'),
      about('c', '', 'orange'),
    );
    expect(await kept(open)).toEqual([]);
    value(await keepDigests(open, 'orange', YEARS));
    expect(await kept(open)).toEqual([
      ['orange', '', 1],
      ['orange', '2020', 1],
      ['orange', '2026', 1],
    ]);
    value(await changeArticles(open, command(), { ids: ['b'], read: true }));
    expect(await kept(open)).toEqual([
      ['orange', '', 1],
      ['orange', '2020', 1],
      ['orange', '2026', 'to gather'],
    ]);
    await add(open, about('d', '2024-01-01', 'orange'));
    expect(value(await allAbout(open, 'orange')).articles).toMatchObject([
      { id: 'b', read: true },
      { id: 'd' },
      { id: 'a' },
      { id: 'c' },
    ]);
    value(await throwAway(open, command(), ['a', 'b', 'c', 'd']));
    expect(await kept(open)).toEqual([]);
    value(await keepDigests(open, 'orange', YEARS));
    expect(await kept(open)).toEqual([]);
  });

  it('are asked to be kept of a firm in the headlines only, year by year, until all of them are', async () => {
    const articles = Array.from({ length: 300 }, (_, at) =>
      anArticle(`h${at}`, {
        published: `20${10 + (at % 3)}-05-05`,
        companies: [{ id: 'orange', salience: 1 }, ...(at < 299 ? [{ id: 'atos', salience: 1 }] : [])],
      }),
    );
    await add(open, ...articles);
    expect(value(await allAbout(open, 'atos')).unkept).toEqual([]);
    const { unkept } = value(await allAbout(open, 'orange'));
    expect(unkept).toEqual(['2012', '2011', '2010']);
    value(await keepDigests(open, 'orange', unkept.slice(1)));
    expect(value(await allAbout(open, 'orange')).unkept).toEqual(['2012']);
    value(await keepDigests(open, 'orange', ['2012']));
    expect(value(await allAbout(open, 'orange')).unkept).toEqual([]);
  });

  it('are kept ahead of firms in the headlines, and once more where they were given up', async () => {
    await add(
      open,
      ...['2019', '2020', '2020'].map((year, at) =>
        anArticle(`g${at}`, { published: `${year}-01-01`, companies: [{ id: 'orange', salience: 1 }] }),
      ),
      anArticle('g3', { companies: [{ id: 'atos', salience: 1 }] }),
    );
    value(await keepDigestsAhead(open, 2));
    expect(await kept(open)).toEqual([
      ['orange', '2019', 1],
      ['orange', '2020', 2],
    ]);
    value(await changeArticles(open, command(), { ids: ['g1'], read: true }));
    expect(await kept(open)).toEqual([
      ['orange', '2019', 1],
      ['orange', '2020', 'to gather'],
    ]);
    value(await keepDigestsAhead(open, 2));
    expect(await kept(open)).toEqual([
      ['orange', '2019', 1],
      ['orange', '2020', 2],
    ]);
  });
});
