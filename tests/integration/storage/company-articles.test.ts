import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../lib/dossier/article-digest.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { newestAbout } from '../../../lib/storage/library/articles.ts';
import { rememberBrief } from '../../../lib/storage/library/brief-days.ts';
import { allAbout, libraryCounts } from '../../../lib/storage/library/company-articles.ts';
import { anArticle } from '../../support/articles.ts';
import { day } from '../../support/seeded-library/calendar.ts';
import { add, testLibrary, value } from './support.ts';

const open = testLibrary('company-articles-test');

describe('all articles about a company', () => {
  it('are those of a plain walk through the index: the newest first, undated ones last, none of others', async () => {
    const published = fc.constantFrom(
      '',
      '0001-01-01',
      '0101-02-03',
      '1999-12-31',
      '9999-12-31',
      '2015-12-31',
      '2016-01-01',
      '2016-01-02',
      '2016-12-31',
      '2026-05-05',
    );
    const companies = fc.subarray(['orange', 'orange-business', 'cloudwatt'], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(published, companies), { maxLength: 20 }), async (articles) => {
        const library = createDatabase({ name: 'company-articles-oracle' });
        await add(
          library,
          ...articles.map(([date, ids], at) =>
            anArticle(`a${at}`, {
              ...(date !== '' && { published: date }),
              companies: ids.map((id) => ({ id, salience: 1 })),
            }),
          ),
        );
        const [found, walked] = [
          value(await allAbout(library, 'orange')),
          value(await newestAbout(library, 'orange', 1000)),
        ];
        value(await library()).close();
        await deleteDB('company-articles-oracle');
        expect(found.articles).toEqual(walked.articles.map((article) => digestOf(article, 'orange')));
        expect(found.total).toBe(walked.total);
      }),
      { numRuns: 40 },
    );
  });

  it('are weighed by how much the library holds of each month, and of each company', async () => {
    await add(
      open,
      anArticle('a', { published: '2026-01-05', companies: [{ id: 'orange', salience: 1 }] }),
      anArticle('b', { published: '2026-01-31', companies: [] }),
      anArticle('c', { companies: [{ id: 'orange', salience: 1 }] }),
    );
    expect(value(await libraryCounts(open, ['orange', 'nobody']))).toEqual({
      byMonth: new Map([['2026-01', 2]]),
      library: 3,
      companies: new Map([['orange', 2]]),
    });
  });
});

describe('the day of the brief before', () => {
  it('is none at first, then that of the last, and stays while briefs are made again on a day', async () => {
    const days = ['2026-03-01', '2026-03-01', '2026-04-01', '2026-04-01', '2026-05-01'].map(day);
    const before: unknown[] = [];
    for (const today of days) before.push(value(await rememberBrief(open, 'orange', today)));
    expect(before).toEqual([undefined, undefined, '2026-03-01', '2026-03-01', '2026-04-01']);
    expect(value(await rememberBrief(open, 'atos', day('2026-05-01')))).toBeUndefined();
  });
});
