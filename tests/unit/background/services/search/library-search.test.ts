import { describe, expect, it } from 'vitest';
import { createLibrarySearch } from '../../../../../lib/background/services/search/library-search.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { Article } from '../../../../../lib/model/article.ts';
import type { LibraryQuery } from '../../../../../lib/model/library-search.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { anArticle } from '../../../../support/articles.ts';
import { naiveSearch } from '../../../../support/naive-search.ts';
import { card, namedFirm } from '../../../components/samples.ts';

const articles = [
  anArticle('closing', {
    title: 'Cloudwatt ferme',
    summary: 'L’hébergeur souverain d’Orange s’éteint.',
    published: '2020-01-31',
    tags: ['cloud'],
    companies: [
      { id: 'orange', salience: 0.4 },
      { id: 'cloudwatt', salience: 1 },
    ],
  }),
  anArticle('birth', {
    title: 'Deux nuages français',
    published: '2012-09-05',
    tags: ['cloud'],
    savedAt: '2021-01-01T00:00:00Z',
    source: 'saved',
    bodyId: 'birth',
  }),
  anArticle('numergy', {
    title: 'Numergy rejoint SFR',
    published: '2016-02-01',
    lang: 'en',
    companies: [{ id: 'numergy', salience: 1 }],
  }),
  anArticle('undated', { title: 'Cloud, histoire' }),
];

function library({
  books = articles,
  broken = {},
}: { books?: readonly Article[]; broken?: Partial<Parameters<typeof createLibrarySearch>[0]> } = {}) {
  return createLibrarySearch({
    index: async () => ok({ ...naiveSearch(books, { clodwat: 'cloudwatt' }), indexed: () => 0.4 }),
    articlesByIds: async (ids) =>
      ok(new Map(books.flatMap((article) => (ids.includes(article.id) ? [[article.id, article] as const] : [])))),
    bodyText: async () => ok('Un texte long. Le nuage d’Orange s’appellera Andromède.'),
    companyNames: async () =>
      ok(
        new Map([
          ['orange', 'Orange'],
          ['cloudwatt', 'Cloudwatt'],
          ['numergy', 'Numergy'],
        ]),
      ),
    watched: async () => new Set(['numergy']),
    namedFirms: async (query) => [namedFirm(card, query === 'clodwat' || query === 'cloud' ? 'mistyped' : 'whole')],
    teamMarks: async () => new Map(),
    showsStarter: async () => true,
    languages: () => ['fr'],
    ...broken,
  });
}

async function answered(request: Partial<LibraryQuery>, books?: readonly Article[]) {
  const answer = await library(books && { books }).search({ query: '', limit: 10, ...request });
  if (!answer.ok) throw new Error(answer.error.kind);
  return { ...answer.value, ids: answer.value.hits.map(({ article }) => article.id) };
}

describe('an answer of the library', () => {
  it('has what was added last first where nothing is asked, and the newest of a filter, the undated last', async () => {
    expect((await answered({})).ids).toEqual(['birth', 'closing', 'numergy', 'undated']);
    expect((await answered({ query: 'lang:fr' })).ids).toEqual(['closing', 'birth', 'undated']);
    expect((await answered({ sort: 'oldest' })).ids).toEqual(['birth', 'numergy', 'closing', 'undated']);
    expect((await answered({ limit: 2, offset: 1 })).ids).toEqual(['closing', 'numergy']);
  });

  it('has the companies named although the library does not open, and says why it has no more', async () => {
    const closed = library({ broken: { index: async () => err(appError('database-newer')) } });
    const asked = { query: 'cloudwatt', limit: 10 };
    expect(await closed.search({ ...asked, firms: true })).toEqual(
      ok({
        hits: [],
        total: 0,
        partial: false,
        loose: 0,
        unclear: [],
        firms: [namedFirm(card)],
        failure: appError('database-newer'),
      }),
    );
    expect(await closed.search(asked)).toEqual(err(appError('database-newer')));
    const nameless = library({
      broken: { index: async () => err(appError('database-newer')), namedFirms: async () => [] },
    });
    expect(await nameless.search({ ...asked, firms: true })).toEqual(err(appError('database-newer')));
  });

  it('has the companies named where they are asked for; a misspelt one only where no article has the word', async () => {
    expect((await answered({ query: 'cloudwatt' })).firms).toBeUndefined();
    const named = async (query: string) => (await answered({ query, firms: true })).firms?.map(({ as }) => as);
    expect(await named('cloudwatt')).toEqual(['whole']);
    expect(await named('clodwat')).toEqual(['mistyped']);
    expect(await named('cloud')).toEqual([]);
  });

  it('names the colleagues who have an article saved, and nobody where there is none', async () => {
    const [first] = articles;
    const teamMarks = async () => new Map([[first?.url ?? '', { savedBy: ['Ada'], notedBy: ['Bob'], comments: 2 }]]);
    const reply = await library({ broken: { teamMarks } }).search({ query: '', limit: 10 });
    expect(reply.ok && reply.value.hits.flatMap(({ article }) => article.savedBy ?? [])).toEqual(['Ada']);
    expect(reply.ok && reply.value.hits.flatMap(({ article }) => article.notedBy ?? [])).toEqual(['Bob']);
    expect(reply.ok && reply.value.hits.flatMap(({ article }) => article.comments ?? [])).toEqual([2]);
    expect((await answered({})).hits.some(({ article }) => 'savedBy' in article)).toBe(false);
  });

  it('leaves the starter library out where that is hidden, unless it is asked for', async () => {
    const hidden = library({ broken: { showsStarter: async () => false } });
    const found = async (query: string) => {
      const reply = await hidden.search({ query, limit: 10, facets: true });
      return reply.ok ? [reply.value.hits.map(({ article }) => article.id), reply.value.withoutStarter] : reply.error;
    };
    expect(await found('')).toEqual([['birth'], true]);
    expect(await found('cloudwatt')).toEqual([[], true]);
    expect(await found('source:starter cloudwatt')).toEqual([['closing'], undefined]);
    expect(await hidden.ids('', 'newest', 10)).toEqual(ok(['birth']));
    const { facets, hits } = await answered({ facets: true });
    expect(facets?.tags).toEqual([{ value: 'cloud', label: 'cloud', count: 1 }]);
    expect(hits.map(({ isStarter }) => isStarter)).toEqual([undefined, true, true, true]);
  });

  it('leaves the archive out of lists, and finds it by words and by its filter', async () => {
    const withArchive = articles.map((article) =>
      article.id === 'closing' || article.id === 'numergy' ? Object.assign({}, article, { archived: true }) : article,
    );
    const found = (query: string) => answered({ query, facets: true }, withArchive);
    const list = await found('');
    expect([list.ids, list.total, list.facets?.archived]).toEqual([['birth', 'undated'], 2, 2]);
    const tagged = await found('tag:cloud');
    expect([tagged.ids, tagged.facets?.archived]).toEqual([['birth'], 1]);
    const inArchive = await found('is:archived');
    expect([inArchive.ids, inArchive.facets?.archived]).toEqual([['closing', 'numergy'], 2]);
    expect((await found('est:archivé tag:cloud')).ids).toEqual(['closing']);
    const searched = await found('cloudwatt');
    expect(searched.hits.map(({ article, isArchived }) => [article.id, isArchived])).toEqual([['closing', true]]);
    expect(await library({ books: withArchive }).ids('', 'newest', 10)).toEqual(ok(['birth', 'undated']));
  });

  it('heeds filters, phrases and what must not be there', async () => {
    expect((await answered({ query: 'tag:cloud before:2016' })).ids).toEqual(['birth']);
    expect((await answered({ query: 'cloud -histoire' })).ids).toEqual(['closing', 'birth']);
    expect((await answered({ query: '"cloudwatt ferme"' })).ids).toEqual(['closing']);
    expect((await answered({ query: 'is:watched' })).ids).toEqual(['numergy']);
  });

  it('sets off what was found, in the title and in a snippet of summary or text', async () => {
    const { hits } = await answered({ query: 'cloudwatt eteint' });
    expect(hits[0]?.titleMatches).toEqual([{ start: 0, end: 9 }]);
    expect(hits[0]?.snippet?.matches.map(({ start, end }) => hits[0]?.snippet?.text.slice(start, end))).toEqual([
      'éteint',
    ]);
    const [birth] = (
      await answered({ query: 'deux' }, [
        anArticle('birth', { title: 'Deux nuages', bodyId: 'birth', summary: 'Rien.' }),
      ])
    ).hits;
    expect(birth?.snippet).toBeUndefined();
    const [told] = (await answered({ query: 'nuage' }, [anArticle('birth', { title: 'Deux nuages', bodyId: 'birth' })]))
      .hits;
    expect(told?.snippet?.text).toBe('Un texte long. Le nuage d’Orange s’appellera Andromède.');
  });

  it('names the companies, the most salient first', async () => {
    const { hits } = await answered({ query: 'ferme' });
    expect(hits[0]?.companies.map(({ name }) => name)).toEqual(['Cloudwatt', 'Orange']);
  });

  it('counts what all answers have in common, beyond those shown', async () => {
    const { facets, total } = await answered({ query: 'cloud', limit: 1, facets: true });
    expect(total).toBe(3);
    expect(facets?.months.map(({ month }) => month)).toEqual(['2012-09', '2020-01']);
    expect(facets?.companies[0]).toEqual({ value: 'cloudwatt', label: 'Cloudwatt', count: 3 });
  });

  it('proposes the word that was meant, as it is spelt', async () => {
    expect((await answered({ query: 'clodwat ferme' })).meant).toBe('Cloudwatt ferme');
    expect((await answered({ query: 'cloudwatt' })).meant).toBeUndefined();
  });

  it('says what it took for plain words', async () => {
    expect((await answered({ query: 'is:blue site:nowhere.example cloud' })).unclear).toEqual([
      { text: 'blue', reason: 'unknown-value' },
      { text: 'nowhere.example', reason: 'unknown-value' },
    ]);
  });

  it('is empty for a question that the same asker has already replaced', async () => {
    const { search } = library();
    const [first, second] = await Promise.all([
      search({ query: 'cloud', limit: 5, asker: 'popup' }),
      search({ query: 'numergy', limit: 5, asker: 'popup' }),
    ]);
    expect(first).toMatchObject({ ok: true, value: { hits: [] } });
    expect(second).toMatchObject({ ok: true, value: { total: 1 } });
    const both = await Promise.all([
      search({ query: 'cloud', limit: 5, asker: 'popup' }),
      search({ query: 'numergy', limit: 5, asker: 'page' }),
      search({ query: 'ferme', limit: 5 }),
    ]);
    expect(both.map((outcome) => outcome.ok && outcome.value.total)).toEqual([3, 1, 1]);
  });

  it('fails as the database does, and goes on without the names of the pack', async () => {
    const unavailable = err(appError('database-unavailable'));
    expect(await library({ broken: { index: async () => unavailable } }).search({ query: 'a', limit: 1 })).toEqual(
      unavailable,
    );
    expect(
      await library({ broken: { articlesByIds: async () => unavailable } }).search({ query: 'a', limit: 1 }),
    ).toEqual(unavailable);
    const nameless = await library({ broken: { companyNames: async () => err(appError('pack-unreadable')) } }).search({
      query: 'ferme',
      limit: 1,
    });
    expect(nameless).toMatchObject({
      ok: true,
      value: { hits: [{ companies: [{ name: 'cloudwatt' }, { name: 'orange' }] }] },
    });
  });

  it('gives the ids of all that answer, for what is done to many at once', async () => {
    expect(await library().ids('tag:cloud', 'oldest', 100)).toEqual(ok(['birth', 'closing']));
    expect(await library().ids('', 'newest', 2)).toEqual(ok(['closing', 'numergy']));
  });
});
