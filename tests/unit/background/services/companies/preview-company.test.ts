import { describe, expect, it } from 'vitest';
import { previewCompany } from '../../../../../lib/background/services/companies/preview-company.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { TeamMarks } from '../../../../../lib/model/article.ts';
import type { CompanyCard } from '../../../../../lib/model/company.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { anArticle } from '../../../../support/articles.ts';

const RACHAT = anArticle('rachat', { originalUrl: 'http://www.press.example/rachat?id=1', published: '2015-03-20' });

describe('previewing a company', () => {
  const card: CompanyCard = {
    id: 'cloudwatt',
    name: 'Cloudwatt',
    kind: 'brand',
    status: 'closed',
    country: 'FR',
    sectors: [],
    about: { en: 'A', fr: 'Un' },
  };
  const never = async () => undefined;
  const nobody = async () => new Map<string, TeamMarks>();
  const newestAbout = async () => ok({ articles: [RACHAT], total: 7, unread: 3 });

  it('joins the card with the newest articles, as lines', async () => {
    const preview = await previewCompany(
      {
        card: async () => ok(card),
        newestAbout,
        watched: async () => new Set(['cloudwatt']),
        lastLook: never,
        accountOf: never,
        teamMarks: nobody,
      },
      'cloudwatt',
    );
    expect(preview).toMatchObject(
      ok({
        company: card,
        total: 7,
        unread: 3,
        watched: true,
        articles: [{ id: 'rachat', url: RACHAT.originalUrl, read: false }],
      }),
    );
    expect(preview.ok && Object.keys(preview.value.articles[0] ?? {})).not.toContain('companies');
  });

  it('tells one line a story, with how many others tell it', async () => {
    const articles = ['a', 'b', 'c', 'd'].map((id, index) =>
      anArticle(id, {
        published: `2015-03-2${9 - index}`,
        ...(id === 'b' || id === 'd' ? { story: id === 'd' ? 'a' : 'b' } : {}),
      }),
    );
    const preview = await previewCompany(
      {
        watched: async () => new Set(),
        card: async () => ok(card),
        newestAbout: async () => ok({ articles, total: 9, unread: 0 }),
        lastLook: never,
        accountOf: never,
        teamMarks: nobody,
      },
      'cloudwatt',
    );
    expect(preview.ok && preview.value.articles.map(({ id, alike }) => [id, alike])).toEqual([
      ['a', 1],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('gives the first words of an article: its summary, else the sentence that names the company', async () => {
    const long = `${'mots '.repeat(80)}fin`;
    const { summary: _none, ...bare } = anArticle('d', { companies: [] });
    const articles = [
      anArticle('a', {
        summary: 'Le rachat.',
        companies: [{ id: 'cloudwatt', salience: 1, firstSentence: 'Orange rachète Cloudwatt.' }],
      }),
      { ...bare, id: 'b', companies: [{ id: 'cloudwatt', salience: 1, firstSentence: 'Cloudwatt ferme.' }] },
      anArticle('c', { summary: long, companies: [] }),
      bare,
    ];
    const preview = await previewCompany(
      {
        watched: async () => new Set(),
        card: async () => ok(card),
        newestAbout: async () => ok({ articles, total: 4, unread: 0 }),
        lastLook: never,
        accountOf: never,
        teamMarks: nobody,
      },
      'cloudwatt',
    );
    const leads = preview.ok ? preview.value.articles.map(({ lead }) => lead) : [];
    expect(leads).toEqual(['Le rachat.', 'Cloudwatt ferme.', expect.stringMatching(/^(?:mots )+mots…$/), undefined]);
    expect(leads[2]?.length).toBeLessThanOrEqual(240);
  });

  it('tells which stories came since the reader last looked, also by one of their other articles', async () => {
    const came = (id: string, addedAt: string, story?: string) =>
      anArticle(id, { addedAt, ...(story !== undefined && { story }) });
    const articles = [
      came('a', '2026-11-02T00:00:00Z'),
      came('b', '2026-11-01T00:00:00Z', 's'),
      came('c', '2026-11-20T00:00:00Z', 's'),
      came('d', '2026-11-24T00:00:00Z'),
    ];
    const since = '2026-11-10T00:00:00Z';
    const preview = await previewCompany(
      {
        watched: async () => new Set(),
        card: async () => ok(card),
        newestAbout: async () => ok({ articles, total: 4, unread: 0 }),
        lastLook: async () => since,
        accountOf: never,
        teamMarks: nobody,
      },
      'cloudwatt',
    );
    expect(preview).toMatchObject(ok({ since }));
    expect(preview.ok && preview.value.articles.map(({ id, fresh }) => [id, fresh])).toEqual([
      ['a', undefined],
      ['b', true],
      ['d', true],
    ]);
  });

  it('names the colleagues who saved an article', async () => {
    const preview = await previewCompany(
      {
        card: async () => ok(card),
        newestAbout,
        watched: async () => new Set(),
        lastLook: never,
        accountOf: never,
        teamMarks: async (urls) =>
          new Map(
            urls.map((url) => [url, { savedBy: url === RACHAT.url ? ['Ada', 'Grace'] : [], notedBy: [], comments: 0 }]),
          ),
      },
      'cloudwatt',
    );
    expect(preview.ok && preview.value.articles).toMatchObject([{ id: 'rachat', savedBy: ['Ada', 'Grace'] }]);
  });

  it('fails where no such company is known', async () => {
    expect(
      await previewCompany(
        {
          card: async () => err(appError('not-found')),
          newestAbout,
          watched: async () => new Set(),
          lastLook: never,
          accountOf: never,
          teamMarks: nobody,
        },
        'x',
      ),
    ).toEqual(err(appError('not-found')));
  });

  it('tells what the pack knows though the library fails, and why that is all', async () => {
    const unavailable = async () => err(appError('database-unavailable'));
    expect(
      await previewCompany(
        {
          card: async () => ok(card),
          newestAbout: unavailable,
          watched: async () => new Set(),
          lastLook: never,
          accountOf: never,
          teamMarks: nobody,
        },
        'x',
      ),
    ).toEqual(
      ok({
        company: card,
        facts: [],
        articles: [],
        total: 0,
        unread: 0,
        watched: false,
        failure: appError('database-unavailable'),
      }),
    );
  });
});
