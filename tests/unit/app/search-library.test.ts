import { describe, expect, it, vi } from 'vitest';
import { previewCompany } from '../../../lib/app/preview-company.ts';
import { createLibrarySearch } from '../../../lib/app/search-library.ts';
import { appError } from '../../../lib/model/app-error.ts';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { Article } from '../../../lib/model/article.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import { anArticle } from '../../support/articles.ts';

const RACHAT = anArticle('rachat', {
  title: 'Orange rachète tout',
  originalUrl: 'http://www.press.example/rachat?id=1',
  published: '2015-03-20',
  summary: 'Les parts de Thales.',
  companies: [{ id: 'thales', salience: 0.2 }, { id: 'cloudwatt', salience: 0.9 }],
});

function searching(articles: Article[] = [RACHAT, anArticle('autre', { title: 'Rien', companies: [] })]) {
  const library = new Map(articles.map((article) => [article.id, article]));
  const allArticles = vi.fn<() => Promise<Result<readonly Article[], AppError>>>(async () => ok([...library.values()]));
  const search = createLibrarySearch({
    allArticles,
    articleById: async (id) => ok(library.get(id)),
    companyNames: async () => ok(new Map([['cloudwatt', 'Cloudwatt'], ['thales', 'Thales']])),
  });
  return { library, allArticles, search };
}

describe('searching the library', () => {
  it('gives what a list shows, with the companies it is most about first', async () => {
    const { search } = searching();
    const reply = await search.search('clodwat', 5);
    expect(reply).toMatchObject(
      ok({
        total: 1,
        hits: [
          {
            article: { id: 'rachat', url: 'http://www.press.example/rachat?id=1', published: '2015-03-20' },
            summary: 'Les parts de Thales.',
            companies: [{ id: 'cloudwatt', name: 'Cloudwatt' }, { id: 'thales', name: 'Thales' }],
            titleMatches: [],
          },
        ],
      }),
    );
    expect(await search.search('orange', 5)).toMatchObject(ok({ hits: [{ titleMatches: [{ start: 0, end: 6 }] }] }));
  });

  it('reads the library once, and follows what is saved, changed and taken back', async () => {
    const { library, allArticles, search } = searching();
    await Promise.all([search.search('orange', 5), search.search('thales', 5)]);
    library.set('neuf', anArticle('neuf', { title: 'Numergy en sauvegarde' }));
    await search.refresh('neuf');
    expect(await search.search('numergy', 5)).toMatchObject(ok({ total: 1 }));
    library.set('neuf', anArticle('neuf', { title: 'Autre chose' }));
    await search.refresh('neuf');
    expect(await search.search('numergy', 5)).toMatchObject(ok({ total: 0 }));
    library.delete('rachat');
    await search.refresh('rachat');
    expect(await search.search('orange', 5)).toMatchObject(ok({ total: 0 }));
    expect(allArticles).toHaveBeenCalledTimes(1);
  });

  it('reads it anew where many articles changed', async () => {
    const { library, allArticles, search } = searching();
    await search.search('orange', 5);
    library.set('neuf', anArticle('neuf', { title: 'Numergy' }));
    search.forget();
    await search.refresh('neuf');
    expect(await search.search('numergy', 5)).toMatchObject(ok({ total: 1 }));
    expect(allArticles).toHaveBeenCalledTimes(2);
  });

  it('says why it cannot, and can again', async () => {
    const { allArticles, search } = searching();
    allArticles.mockImplementationOnce(async () => err(appError('database-unavailable')));
    expect(await search.search('orange', 5)).toEqual(err(appError('database-unavailable')));
    expect(await search.search('orange', 5)).toMatchObject(ok({ total: 1 }));
  });

  it('drops an index that it could not bring up to date', async () => {
    const reads = vi.fn<() => Promise<Result<readonly Article[], AppError>>>(async () => ok([RACHAT]));
    const search = createLibrarySearch({
      allArticles: reads,
      articleById: async () => err(appError('database-unavailable')),
      companyNames: async () => ok(new Map()),
    });
    await search.search('orange', 5);
    await search.refresh('rachat');
    await search.search('orange', 5);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('goes on without the pack’s names', async () => {
    const search = createLibrarySearch({
      allArticles: async () => ok([RACHAT]),
      articleById: async () => ok(undefined),
      companyNames: async () => err(appError('pack-unreadable')),
    });
    expect(await search.search('cloudwatt', 5)).toMatchObject(ok({ hits: [{ companies: [{ name: 'cloudwatt' }, { name: 'thales' }] }] }));
  });
});

describe('previewing a company', () => {
  const card: CompanyCard = { id: 'cloudwatt', name: 'Cloudwatt', kind: 'brand', status: 'closed', country: 'FR', sectors: [], about: { en: 'A', fr: 'Un' } };
  const newestAbout = async () => ok({ articles: [RACHAT], total: 7, unread: 3 });

  it('joins the card with the newest articles, as lines', async () => {
    const preview = await previewCompany({ card: async () => ok(card), newestAbout }, 'cloudwatt');
    expect(preview).toMatchObject(ok({ company: card, total: 7, unread: 3, watched: false, articles: [{ id: 'rachat', url: RACHAT.originalUrl, read: false }] }));
    expect(preview.ok && Object.keys(preview.value.articles[0] ?? {})).not.toContain('companies');
  });

  it('fails as either of the two did', async () => {
    expect(await previewCompany({ card: async () => err(appError('not-found')), newestAbout }, 'x')).toEqual(err(appError('not-found')));
    const unavailable = async () => err(appError('database-unavailable'));
    expect(await previewCompany({ card: async () => ok(card), newestAbout: unavailable }, 'x')).toEqual(err(appError('database-unavailable')));
  });
});
