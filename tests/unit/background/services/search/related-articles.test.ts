import { describe, expect, it } from 'vitest';
import { createRelatedArticles } from '../../../../../lib/background/services/search/related-articles.ts';
import { isoDate } from '../../../../../lib/model/iso-date.ts';
import type { PageInHand } from '../../../../../lib/model/related.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { searchEntry } from '../../../../../lib/search/index/search-entry.ts';
import { anArticle } from '../../../../support/articles.ts';
import { naiveSearch } from '../../../../support/naive-search.ts';
import { indexOf } from '../../../../support/search.ts';

const about = (...ids: string[]) => ids.map((id, place) => ({ id, salience: 1 / (1 + place) }));
const noise = Array.from({ length: 60 }, (_, index) =>
  anArticle(`noise-${index}`, { title: `Orange, brève ${index}`, companies: about('orange'), published: '2024-05-01' }),
);
const library = [
  anArticle('self', {
    title: 'Cloudwatt : Orange seul actionnaire',
    companies: about('cloudwatt', 'orange'),
    published: '2015-03-20',
  }),
  anArticle('twin', {
    title: 'Orange prend tout Cloudwatt',
    companies: about('cloudwatt', 'orange'),
    published: '2015-03-21',
  }),
  anArticle('rival', { title: 'Numergy cherche un actionnaire', companies: about('numergy'), published: '2015-06-01' }),
  anArticle('later', { title: 'Cloudwatt ferme', companies: about('cloudwatt'), published: '2020-01-31' }),
  anArticle('strange', { title: 'Recette de la tarte', companies: [], published: '2015-03-20' }),
  ...noise,
];
const names = new Map([
  ['orange', 'Orange'],
  ['cloudwatt', 'Cloudwatt'],
  ['numergy', 'Numergy'],
]);
const relatedBy = (
  { search, tables }: Pick<ReturnType<typeof naiveSearch>, 'search' | 'tables'>,
  articles = library,
  isStarterShown = true,
) =>
  createRelatedArticles({
    world: async () =>
      ok({ search, indexed: () => 1, world: { tables, companyNames: names, watched: new Set<string>() } }),
    showsStarter: async () => isStarterShown,
    articlesByIds: async (ids) =>
      ok(new Map(articles.filter(({ id }) => ids.includes(id)).map((article) => [article.id, article]))),
  });

const related = relatedBy(naiveSearch(library));

async function found(parts: Partial<PageInHand> = {}, by = related) {
  const published = isoDate('2015-03-20');
  const outcome = await by(
    {
      url: 'https://press.example/self',
      title: 'Cloudwatt : Orange seul actionnaire',
      companies: ['cloudwatt', 'orange'],
      ...(published && { published }),
      ...parts,
    },
    3,
  );
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

describe('more on the page in hand', () => {
  it('is the same story first, then the same firm; the page itself is left out', async () => {
    expect((await found()).map(({ hit }) => hit.article.id)).toEqual(['twin', 'later']);
  });

  it('says what is shared, by name', async () => {
    expect((await found())[0]?.reason).toEqual({
      companies: [
        { id: 'cloudwatt', name: 'Cloudwatt' },
        { id: 'orange', name: 'Orange' },
      ],
      words: [],
      time: 'same-week',
    });
  });

  it('is found by rare words where no firm is known', async () => {
    const [first] = await found({
      url: 'https://elsewhere.example/',
      title: 'Un seul actionnaire de référence',
      companies: [],
    });
    expect(first?.hit.article.id).toBe('self');
    expect(first?.reason.words).toEqual(['seul', 'actionnaire']);
  });

  it('is the same where the index has grown in parts', async () => {
    const entries = library.map((article) => searchEntry(article, (id) => names.get(id) ?? id));
    const index = await indexOf(entries.slice(5));
    await index.put(entries.slice(0, 5));
    const parts = relatedBy({ search: index.search, tables: index.tables() });
    const [first, second] = await found({}, parts);
    expect([first?.hit.article.id, second?.hit.article.id]).toEqual(['twin', 'later']);
  });

  it('leaves articles of the starter library out while they are hidden, but for those the reader saved', async () => {
    const [twin, later] = ['twin', 'later'].map((id) => library.find((article) => article.id === id));
    if (!twin || !later) throw new Error('not there');
    const others = library.filter((article) => article !== twin && article !== later);
    const starter = [
      ...others,
      anArticle('twin', { ...twin, source: 'starter' }),
      anArticle('later', { ...later, source: 'starter', savedAt: '2026-01-01T10:00:00.000Z' }),
    ];
    const ids = async (isShown: boolean) =>
      (await found({}, relatedBy(naiveSearch(starter), starter, isShown))).map(({ hit }) => hit.article.id);
    expect(await ids(true)).toEqual(['twin', 'later']);
    expect(await ids(false)).toEqual(['later']);
  });

  it('is nothing where nothing is shared', async () => {
    expect(await found({ title: 'Météo marine', companies: ['unknown'] })).toEqual([]);
  });
});
