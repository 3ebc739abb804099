import { describe, expect, it } from 'vitest';
import { withoutSmallWords } from '../../../../lib/search/query/small-words.ts';
import { searchPartial } from '../../../../lib/search/ranking/partial-matches.ts';
import type { DocTable } from '../../../../lib/search/types.ts';
import { anArticle } from '../../../support/articles.ts';
import { naiveSearch } from '../../../support/naive-search.ts';

const titles = [
  'rachat orange cloudwatt',
  'orange numergy',
  'cloudwatt ferme',
  'orange seul',
  'rachat slack',
  'rien',
  'orange encore',
  'orange toujours',
];
const articles = titles.map((title, index) => anArticle(String(index), { title, companies: [] }));
const { search } = naiveSearch(articles);

async function found(
  words: string[],
  options: Partial<Parameters<typeof search>[1]> = {},
  more: { phrases?: string[]; without?: string[] } = {},
) {
  const answer = await searchPartial(search)({ words, phrases: [], without: [], ...more }, { limit: 10, ...options });
  return { ...answer, ids: answer.hits.map(({ id }) => id).join('') };
}

describe('where hardly anything has every word', () => {
  it('what has some of them comes below, the more telling words first', async () => {
    const { ids, total, loose } = await found(['rachat', 'cloudwatt', 'orange']);
    expect(ids[0]).toBe('0');
    expect([total, loose]).toEqual([8 - 1 - 7 + ids.length, ids.length - 1]);
    expect(await found(['rachat', 'cloudwatt'])).toMatchObject({
      ids: expect.stringMatching(/^0(24|42)$/),
      total: 3,
      loose: 2,
    });
  });

  it('every part of the answers comes once, page by page', async () => {
    const whole = (await found(['rachat', 'orange'])).ids;
    const pages = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((offset) => found(['rachat', 'orange'], { offset, limit: 1 })),
    );
    expect(pages.map(({ ids }) => ids).join('')).toBe(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('scores fall', async () => {
    const scores = (await found(['rachat', 'orange'])).hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it('phrases, exclusions and filters hold all the same', async () => {
    expect((await found(['rachat', 'orange'], {}, { without: ['slack'] })).ids).not.toContain('4');
    expect((await found(['rachat', 'cloudwatt'], { filter: (_, doc) => doc !== 2 })).ids).toBe('04');
    expect((await found(['rachat', 'encore'], {}, { phrases: ['orange cloudwatt'] })).ids).toBe('0');
  });

  it('every answer is counted, once', async () => {
    const seen: number[] = [];
    const { total } = await found(['rachat', 'cloudwatt'], {
      limit: 1,
      each: (_docs: DocTable, doc: number) => void seen.push(doc),
    });
    expect(seen.toSorted()).toEqual([0, 2, 4]);
    expect(total).toBe(3);
  });
});

describe('nothing is loosened', () => {
  it('where enough have every word, or there is one word only', async () => {
    expect(await found(['orange'])).toMatchObject({ total: 5, loose: 0 });
    expect(await found(['slack'])).toMatchObject({ total: 1, loose: 0 });
  });

  it('once a newer question was asked', async () => {
    const ended = new AbortController();
    ended.abort();
    expect(await found(['rachat', 'orange'], { signal: ended.signal })).toMatchObject({ ids: '', total: 0, loose: 0 });
  });
});

it.each([
  [
    ['rachat', 'de', 'Red', 'Hat', 'par', 'IBM'],
    ['rachat', 'Red', 'Hat', 'IBM'],
  ],
  [
    ['échec', 'du', 'cloud', 'à'],
    ['échec', 'cloud'],
  ],
  [
    ['de', 'la'],
    ['de', 'la'],
  ],
  [
    ['the', 'Cloud', 'and', 'OVH'],
    ['Cloud', 'OVH'],
  ],
  [[], []],
])('of %j are searched %j', (words, telling) => {
  expect(withoutSmallWords(words)).toEqual(telling);
});
