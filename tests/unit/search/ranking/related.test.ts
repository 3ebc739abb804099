import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import { closeness, isRare, rarity, relatedTo } from '../../../../lib/search/ranking/related.ts';
import type { RelatedPage } from '../../../../lib/search/ranking/related.ts';
import { tellingWords } from '../../../../lib/search/ranking/telling-words.ts';
import { anArticle } from '../../../support/articles.ts';

const day = (text: string) => isoDate(text) ?? expect.unreachable();
const about = (...ids: string[]) => ids.map((id) => ({ id, salience: 1 }));

const page: RelatedPage = {
  published: day('2015-03-20'),
  companies: [
    { id: 'orange', weight: 1, rarity: 1 },
    { id: 'cloudwatt', weight: 0.75, rarity: 4 },
  ],
  words: [
    { folded: 'actionnaire', written: 'actionnaire', rarity: 5, isRare: true },
    { folded: 'souverain', written: 'souverain', rarity: 3, isRare: true },
  ],
};
const related = (...articles: Parameters<typeof relatedTo>[1]) => relatedTo(page, articles, 10);

describe('articles related to a page', () => {
  it('come by rare firms before frequent ones', () => {
    expect(
      related(
        anArticle('o', { title: 'Orange', companies: about('orange') }),
        anArticle('c', { title: 'C', companies: about('cloudwatt') }),
      ).map(({ id }) => id),
    ).toEqual(['c', 'o']);
  });

  it('come by how much they are about a firm', () => {
    const passing = anArticle('p', { title: 'P', companies: [{ id: 'cloudwatt', salience: 0.5 }] });
    expect(related(passing, anArticle('c', { title: 'C', companies: about('cloudwatt') })).map(({ id }) => id)).toEqual(
      ['c', 'p'],
    );
    expect(related(anArticle('n', { title: 'N', companies: [{ id: 'cloudwatt', salience: 0.1 }] }))).toEqual([]);
  });

  it('come by the story’s own words, which tell two stories of one firm apart', () => {
    const found = related(
      anArticle('other', { title: 'Cloudwatt recrute', companies: about('cloudwatt') }),
      anArticle('story', { title: 'Cloudwatt : un seul actionnaire', companies: about('cloudwatt') }),
    );
    expect(found.map(({ id }) => id)).toEqual(['story', 'other']);
  });

  it('share a firm or two rare words: one word alone is no reason', () => {
    const noFirm = (id: string, title: string) => anArticle(id, { title, companies: [] });
    expect(related(noFirm('one', 'Un actionnaire'), noFirm('two', 'Un actionnaire souverain'))).toMatchObject([
      { id: 'two', reason: { companies: [], words: ['actionnaire', 'souverain'] } },
    ]);
    expect(
      related(anArticle('c', { title: 'Un actionnaire', companies: about('cloudwatt') }))[0]?.reason.words,
    ).toEqual([]);
    const frequent = {
      ...page,
      words: page.words.map(({ folded, written }) => ({ folded, written, rarity: 1, isRare: false })),
    };
    expect(relatedTo(frequent, [noFirm('two', 'Un actionnaire souverain')], 10)).toEqual([]);
  });

  it('take words for rare by their share of the library, of a small one by their number', () => {
    expect([isRare(3, 10), isRare(4, 10), isRare(10, 1000), isRare(11, 1000)]).toEqual([true, false, true, false]);
  });

  it('come by time, which alone relates nothing', () => {
    const parts = { title: 'C', companies: about('cloudwatt') };
    expect(
      related(
        anArticle('far', { ...parts, published: '2019-01-01' }),
        anArticle('near', { ...parts, published: '2015-03-22' }),
        anArticle('never', parts),
      ).map(({ id }) => id),
    ).toEqual(['near', 'far', 'never']);
    expect(related(anArticle('same', { title: 'Autre chose', companies: [], published: '2015-03-20' }))).toEqual([]);
  });

  it('say why, the strongest first', () => {
    const [one] = related(
      anArticle('a', {
        title: 'Un cloud souverain, un actionnaire',
        companies: about('orange', 'cloudwatt'),
        published: '2015-03-02',
      }),
    );
    expect(one?.reason).toEqual({
      companies: ['cloudwatt', 'orange'],
      words: ['actionnaire', 'souverain'],
      time: 'same-month',
    });
    expect(one?.score).toBeGreaterThan(0.9);
    expect(one?.score).toBeLessThanOrEqual(1);
  });
});

it.each([
  ['2015-03-20', '2015-03-20', 'same-day'],
  ['2015-03-30', '2015-04-02', 'same-week'],
  ['2015-03-01', '2015-03-31', 'same-month'],
  ['2015-01-01', '2015-12-31', 'same-year'],
  ['2015-12-31', '2016-02-01', undefined],
])('%s and %s are of the %s', (one, other, close) => {
  expect(closeness(day(one), day(other))).toBe(close);
  expect(closeness(day(other), day(one))).toBe(close);
  expect(closeness(undefined, day(one))).toBeUndefined();
});

it('what everybody has is not rare', () => {
  expect(rarity(100, 100)).toBe(0);
  expect(rarity(0, 100)).toBeGreaterThan(rarity(1, 100));
});

describe('the telling words of a title', () => {
  it('are neither small, nor empty, nor names of firms, nor years', () => {
    expect(
      tellingWords(
        'Cloudwatt : pourquoi l’État lâche son cloud souverain en 2015 avec Orange',
        new Set(['cloudwatt', 'orange']),
      ),
    ).toEqual([
      { folded: 'etat', written: 'État' },
      { folded: 'lache', written: 'lâche' },
      { folded: 'cloud', written: 'cloud' },
      { folded: 'souverain', written: 'souverain' },
    ]);
  });

  it('come once and not without end', () => {
    expect(tellingWords('cloud Cloud CLOUD', new Set())).toHaveLength(1);
    expect(tellingWords(Array.from({ length: 50 }, (_, index) => `mot${index}x`).join(' '), new Set())).toHaveLength(
      10,
    );
  });
});
