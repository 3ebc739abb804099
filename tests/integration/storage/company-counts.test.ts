import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { ACTS, anyArticle, COMPANIES } from './library-acts.ts';
import { value } from './support.ts';

describe('the tallies of companies and months', () => {
  it('are what counting would give, whatever was done to the library', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyArticle, fc.constantFrom(...ACTS)), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const open = createDatabase({ name: 'tallies-test' });
          for (const [it, act] of steps) await act(open, it);
          const database = value(await open());
          const counted = await Promise.all(
            COMPANIES.map(async (company) => ({
              company,
              articles: await database.countFromIndex(
                'articles',
                'by-company',
                IDBKeyRange.bound([company], [company, []]),
              ),
              unread: await database.countFromIndex('articles', 'by-unread-company', company),
            })),
          );
          const kept = await database.getAll('counts');
          const [byMonth, all] = [await database.getAll('months'), await database.getAll('articles')];
          const months = Map.groupBy(all, (record) => record.article.published?.slice(0, 7) ?? '');
          database.close();
          await deleteDB('tallies-test');
          expect(kept).toEqual(
            counted
              .filter(({ articles }) => articles > 0)
              .toSorted((one, other) => (one.company < other.company ? -1 : 1)),
          );
          expect(new Map(byMonth.map(({ month, articles }) => [month, articles]))).toEqual(
            new Map([...months].map(([month, found]) => [month, found.length])),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
