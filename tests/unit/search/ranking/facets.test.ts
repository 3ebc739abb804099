import { array, assert, constantFrom, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFacetCounter } from '../../../../lib/search/ranking/facets.ts';
import { anArticle } from '../../../support/articles.ts';
import { docTable } from '../../../support/doc-table.ts';

const names = new Map([['orange', 'Orange']]);

function counted(articles: readonly ReturnType<typeof anArticle>[]) {
  const { docs, tables } = docTable(articles);
  const counter = createFacetCounter(tables);
  for (const doc of articles.keys()) counter.each(docs, doc);
  return counter.facets(names);
}

describe('facets', () => {
  it('count what answers have in common, the most frequent first', () => {
    const about = (...ids: string[]) => ids.map((id) => ({ id, salience: 1 }));
    const facets = counted([
      anArticle('a', {
        publisher: 'Le Monde',
        published: '2015-03-20',
        companies: about('orange', 'numergy'),
        tags: ['cloud'],
        savedAt: '2020-01-01T00:00:00Z',
        source: 'saved',
      }),
      anArticle('b', {
        publisher: 'ZDNet',
        published: '2015-03-01',
        companies: about('numergy'),
        tags: ['cloud', 'rachat'],
        read: true,
        source: 'feed',
      }),
      anArticle('c', { publisher: 'ZDNet', published: '2016-12-31', companies: [], lang: 'en', source: 'feed' }),
      anArticle('d', { publisher: 'ZDNet', companies: about('numergy') }),
    ]);
    expect(facets.companies).toEqual([
      { value: 'numergy', label: 'numergy', count: 3 },
      { value: 'orange', label: 'Orange', count: 1 },
    ]);
    expect(facets.publishers.map(({ label, count }) => [label, count])).toEqual([
      ['ZDNet', 3],
      ['Le Monde', 1],
    ]);
    expect(facets.tags.map(({ label, count }) => [label, count])).toEqual([
      ['cloud', 2],
      ['rachat', 1],
    ]);
    expect(facets.langs.map(({ label, count }) => [label, count])).toEqual([
      ['fr', 3],
      ['en', 1],
    ]);
    expect(facets.sources.map(({ value, count }) => [value, count])).toEqual([
      ['starter', 1],
      ['saved', 1],
      ['feed', 2],
    ]);
    expect(facets.months).toEqual([
      { month: '2015-03', count: 2 },
      { month: '2016-12', count: 1 },
    ]);
    expect([facets.undated, facets.saved, facets.unread]).toEqual([1, 1, 3]);
  });

  it('agree with counting each article by itself', () => {
    const months = ['1999-12-31', '2015-03-01', '2015-03-31', '2024-02-29'];
    const some = array(
      record(
        { published: constantFrom(...months), tags: subarray(['a', 'b', 'c']), publisher: constantFrom('X', 'Y', 'Z') },
        { requiredKeys: ['tags', 'publisher'] },
      ),
      { maxLength: 30 },
    );
    assert(
      property(some, (parts) => {
        const articles = parts.map((part, index) => anArticle(String(index), part));
        const facets = counted(articles);
        for (const { value, count } of facets.tags)
          expect(count).toBe(parts.filter(({ tags }) => tags.includes(value)).length);
        for (const { value, count } of facets.publishers)
          expect(count).toBe(parts.filter(({ publisher }) => publisher === value).length);
        for (const { month, count } of facets.months)
          expect(count).toBe(parts.filter(({ published }) => published?.startsWith(month)).length);
        expect(facets.months.reduce((sum, { count }) => sum + count, facets.undated)).toBe(parts.length);
      }),
    );
  });
});
