import { describe, expect, it } from 'vitest';
import { previewCompany } from '../../../lib/app/preview-company.ts';
import { appError } from '../../../lib/model/app-error.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { anArticle } from '../../support/articles.ts';

const RACHAT = anArticle('rachat', { originalUrl: 'http://www.press.example/rachat?id=1', published: '2015-03-20' });

describe('previewing a company', () => {
  const card: CompanyCard = { id: 'cloudwatt', name: 'Cloudwatt', kind: 'brand', status: 'closed', country: 'FR', sectors: [], about: { en: 'A', fr: 'Un' } };
  const newestAbout = async () => ok({ articles: [RACHAT], total: 7, unread: 3 });

  it('joins the card with the newest articles, as lines', async () => {
    const preview = await previewCompany({ watched: async () => new Set(), card: async () => ok(card), newestAbout }, 'cloudwatt');
    expect(preview).toMatchObject(ok({ company: card, total: 7, unread: 3, watched: false, articles: [{ id: 'rachat', url: RACHAT.originalUrl, read: false }] }));
    expect(preview.ok && Object.keys(preview.value.articles[0] ?? {})).not.toContain('companies');
  });

  it('tells one line a story, with how many others tell it', async () => {
    const articles = ['a', 'b', 'c', 'd'].map((id, index) => anArticle(id, { published: `2015-03-2${9 - index}`, ...(id === 'b' || id === 'd' ? { story: id === 'd' ? 'a' : 'b' } : {}) }));
    const preview = await previewCompany({ watched: async () => new Set(), card: async () => ok(card), newestAbout: async () => ok({ articles, total: 9, unread: 0 }) }, 'cloudwatt');
    expect(preview.ok && preview.value.articles.map(({ id, alike }) => [id, alike])).toEqual([['a', 1], ['b', undefined], ['c', undefined]]);
  });

  it('fails as either of the two did', async () => {
    expect(await previewCompany({ watched: async () => new Set(), card: async () => err(appError('not-found')), newestAbout }, 'x')).toEqual(err(appError('not-found')));
    const unavailable = async () => err(appError('database-unavailable'));
    expect(await previewCompany({ watched: async () => new Set(), card: async () => ok(card), newestAbout: unavailable }, 'x')).toEqual(err(appError('database-unavailable')));
  });
});
