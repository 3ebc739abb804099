import { describe, expect, it } from 'vitest';
import type { CanonicalUrl } from '../../../../lib/model/article.ts';
import { compileQuery } from '../../../../lib/search/query/compile.ts';
import { parseQuery } from '../../../../lib/search/query/parse.ts';
import { anArticle } from '../../../support/articles.ts';
import { docTable } from '../../../support/doc-table.ts';

const articles = [
  anArticle('a', {
    publisher: 'Next INpact',
    published: '2015-03-20',
    lang: 'fr',
    tags: ['Souveraineté'],
    companies: [
      { id: 'orange', salience: 1 },
      { id: 'cloudwatt', salience: 1 },
    ],
    source: 'starter',
  }),
  anArticle('b', {
    publisher: 'ZDNet France',
    url: 'https://cloud.zdnet.fr/b' as CanonicalUrl,
    published: '2015-12-31',
    lang: 'fr-CA',
    tags: ['cloud'],
    companies: [{ id: 'orange-business', salience: 1 }],
    source: 'feed',
    read: true,
  }),
  anArticle('c', {
    publisher: 'Le Monde',
    url: 'https://www.lemonde.fr/c' as CanonicalUrl,
    published: '2016-01-01',
    lang: 'en',
    tags: ['cloud', 'Open source'],
    companies: [{ id: 'orange', salience: 1 }],
    source: 'saved',
    savedAt: '2020-01-01T00:00:00Z',
  }),
  anArticle('d', { publisher: 'press.example', lang: 'en', tags: [], companies: [], source: 'feed' }),
];
const { docs, tables } = docTable(articles);
const companyNames = new Map([
  ['orange', 'Orange'],
  ['orange-business', 'Orange Business'],
  ['cloudwatt', 'Cloudwatt'],
  ['aws', 'Amazon Web Services'],
]);

/** Ids of the articles that the filters of a query let through. */
function passing(query: string): string {
  const { filter } = compileQuery(parseQuery(query), { tables, companyNames, watched: new Set(['cloudwatt']) });
  return articles.flatMap(({ id }, doc) => (!filter || filter(docs, doc) ? [id] : [])).join('');
}

describe('filters let through', () => {
  it.each([
    ['', 'abcd'],
    ['company:orange', 'ac'],
    ['société:ORANGE', 'ac'],
    ['company:orange-business', 'b'],
    ['company:bus', 'b'],
    ['company:oran', 'abc'],
    ['company:orange company:cloudwatt', 'a'],
    ['-company:orange', 'bd'],
    ['site:"next inpact"', 'a'],
    ['site:nextinpact.com', 'a'],
    ['site:www.zdnet.fr', 'b'],
    ['site:lemonde.fr', 'c'],
    ['site:press.example', 'ad'],
    ['site:zdnet.fr site:lemonde.fr', 'bc'],
    ['-site:lemonde.fr', 'abd'],
    ['site:cloud.zdnet.fr', 'b'],
    ['site:zdnet.fr', 'b'],
    ['tag:souverainete', 'a'],
    ['tag:cloud', 'bc'],
    ['tag:cloud tag:source', 'c'],
    ['lang:fr', 'ab'],
    ['langue:anglais', 'cd'],
    ['lang:fr lang:en', 'abcd'],
    ['is:saved', 'c'],
    ['is:read', 'b'],
    ['est:non-lu', 'acd'],
    ['is:watched', 'a'],
    ['-is:watched', 'bcd'],
    ['source:feed', 'bd'],
    ['2015-03', 'a'],
    ['date:2015', 'ab'],
    ['before:2016', 'ab'],
    ['after:2015', 'c'],
    ['since:2015-12-31', 'bc'],
    ['mars 2015', 'a'],
    ['-date:2015', 'cd'],
    ['date:..', 'abcd'],
    ['company:orange lang:fr before:2016', 'a'],
  ])('%j: %s', (query, ids) => {
    expect(passing(query)).toBe(ids);
  });
});

describe('what the search is asked', () => {
  const compiled = (query: string) => compileQuery(parseQuery(query), { tables, companyNames, watched: new Set() });

  it('is words, phrases and what must not be there', () => {
    expect(compiled('clodwat "open cloud" -aws -"big data" tag:cloud').search).toEqual({
      words: ['clodwat'],
      phrases: ['open cloud'],
      without: ['aws', 'big data'],
    });
  });

  it('is plain words, and says so, where the library has nothing of a name', () => {
    const { search, filter, unclear } = compiled('company:aws site:figaro.fr lang:de tag:xyz cloud');
    expect(search.words).toEqual(['aws', 'figaro.fr', 'xyz', 'cloud']);
    expect(filter).toBeUndefined();
    expect(unclear.map(({ text }) => text)).toEqual(['aws', 'figaro.fr', 'de', 'xyz']);
  });

  it('lets nothing through where nobody is watched', () => {
    const { filter } = compiled('is:watched');
    expect(articles.filter((_, doc) => filter?.(docs, doc))).toEqual([]);
  });
});
