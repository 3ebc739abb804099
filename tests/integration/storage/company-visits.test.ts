import { describe, expect, it } from 'vitest';
import { countByMonth } from '../../../lib/storage/library/company-months.ts';
import { keepVisit, lastVisit } from '../../../lib/storage/library/company-visits.ts';
import { anArticle } from '../../support/articles.ts';
import { add, testLibrary, value } from './support.ts';

const open = testLibrary('company-visits-test');

describe('the looks at a company', () => {
  it('are kept by company, the newest in the place of the one before', async () => {
    expect(value(await lastVisit(open, 'orange'))).toBeUndefined();
    value(await keepVisit(open, 'orange', { at: '2026-11-24T00:00:00Z' }));
    value(await keepVisit(open, 'orange', { at: '2026-11-25T00:00:00Z', since: '2026-11-24T00:00:00Z' }));
    expect(value(await lastVisit(open, 'orange'))).toEqual({
      at: '2026-11-25T00:00:00Z',
      since: '2026-11-24T00:00:00Z',
    });
    expect(value(await lastVisit(open, 'sfr'))).toBeUndefined();
  });
});

describe('the articles of a company by month', () => {
  it('are counted where they are dated, each in its month', async () => {
    const about = (id: string, published?: string) =>
      anArticle(id, { companies: [{ id: 'orange', salience: 1 }], ...(published !== undefined && { published }) });
    await add(
      open,
      about('a', '2026-10-01'),
      about('b', '2026-10-31'),
      about('c', '2026-11-01'),
      anArticle('d', { published: '2026-10-02', companies: [{ id: 'sfr', salience: 1 }] }),
    );
    expect(value(await countByMonth(open, 'orange', ['2026-09', '2026-10', '2026-11']))).toEqual([0, 2, 1]);
  });
});
