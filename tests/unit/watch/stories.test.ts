import { describe, expect, it } from 'vitest';
import { freshStories, isNews, kindsOf, newsFrom, storiesOf, matchesRule } from '../../../lib/watch/stories.ts';
import { anArticle } from '../../support/articles.ts';

const SEEN = '2026-03-10T09:00:00.000Z';
const LATER = '2026-03-10T12:00:00.000Z';
const ORANGE = new Set(['orange']);
const news = (id: string, parts: Parameters<typeof anArticle>[1] = {}) =>
  anArticle(id, {
    source: 'feed',
    addedAt: LATER,
    published: '2026-03-10',
    companies: [{ id: 'orange', salience: 1 }],
    ...parts,
  });
const fact = (kind: string, company: string, other?: string) => ({
  kind,
  company,
  ...(other !== undefined && { with: other }),
  text: 'Une phrase.',
});

describe('news', () => {
  it('is what a feed brought since the reader looked', () => {
    expect(isNews(news('a'), SEEN)).toBe(true);
    expect(isNews(news('b', { addedAt: SEEN }), SEEN)).toBe(false);
    const { addedAt: _moment, ...neverCame } = news('c');
    expect(isNews(neverCame, SEEN)).toBe(false);
  });

  it('is not what the reader read or saved, nor what came with the pack', () => {
    expect(
      [
        news('a', { read: true }),
        news('b', { savedAt: LATER }),
        news('c', { source: 'starter' }),
        news('d', { source: 'saved' }),
      ].map((article) => isNews(article, SEEN)),
    ).toEqual([false, false, false, false]);
  });

  it('is not what an archive brings from long ago, but is what names no day', () => {
    expect(newsFrom(SEEN)).toBe('2026-02-08');
    const { published: _day, ...undated } = news('c');
    expect(
      [news('a', { published: '2026-02-08' }), news('b', { published: '2026-02-07' }), undated].map((article) =>
        isNews(article, SEEN),
      ),
    ).toEqual([true, false, true]);
  });
});

describe('what is new about a company', () => {
  it('is counted by story, however many articles tell it', () => {
    const articles = [news('a'), news('b', { story: 'a' }), news('c', { story: 'a' }), news('d')];
    expect(
      freshStories(articles, ORANGE, SEEN, new Map([['a', LATER]])).map(({ id, articles: told }) => [id, told.length]),
    ).toEqual([
      ['a', 3],
      ['d', 1],
    ]);
  });

  it('is no story that somebody told before the reader looked', () => {
    const articles = [news('b', { story: 'a' }), news('d', { story: 'gone' })];
    expect(
      freshStories(articles, ORANGE, SEEN, new Map([['a', '2026-03-10T08:00:00.000Z']])).map(({ id }) => id),
    ).toEqual(['gone']);
  });

  it('is no story that came in the moment in which the reader looked', () => {
    expect(freshStories([news('b', { story: 'a' })], ORANGE, SEEN, new Map([['a', SEEN]]))).toEqual([]);
  });

  it('leaves out what speaks of others', () => {
    expect(freshStories([news('a', { companies: [{ id: 'atos', salience: 1 }] })], ORANGE, SEEN, new Map())).toEqual(
      [],
    );
  });

  it('names the kinds of its facts about the company, also where it is the other party', () => {
    const articles = [
      news('a', {
        facts: [fact('outage', 'atos'), fact('acquisition', 'cloudwatt', 'orange'), fact('revenue', 'orange')],
      }),
    ];
    expect(kindsOf(articles, ORANGE)).toEqual(['revenue', 'acquisition']);
    expect(storiesOf(articles, ORANGE)[0]?.kinds).toEqual(['revenue', 'acquisition']);
  });

  it('names no kind of a fact between two others', () => {
    expect(kindsOf([news('a', { facts: [fact('acquisition', 'cloudwatt', 'atos')] })], ORANGE)).toEqual([]);
  });
});

describe('a rule, «Numergy or Cloudwatt with acquisition or closure»', () => {
  const rule = { companies: ['numergy', 'cloudwatt'], kinds: ['acquisition', 'closure'] } as const;
  const about = (...facts: ReturnType<typeof fact>[]) =>
    anArticle('a', {
      companies: [
        { id: 'cloudwatt', salience: 1 },
        { id: 'orange', salience: 0.5 },
      ],
      facts,
    });

  it.each([
    ['one of the firms with one of the kinds', about(fact('closure', 'numergy')), true],
    ['the other party of the fact', about(fact('acquisition', 'orange', 'cloudwatt')), true],
    ['a fact of another kind', about(fact('revenue', 'cloudwatt')), false],
    ['such a fact about another firm', about(fact('acquisition', 'orange')), false],
    ['no fact at all', about(), false],
  ])('with %s', (_what, article, isAnswer) => {
    expect(matchesRule(article, rule)).toBe(isAnswer);
  });

  it('without kinds is answered by whatever speaks of a firm', () => {
    expect(
      [about(), anArticle('b', { companies: [{ id: 'atos', salience: 1 }] })].map((article) =>
        matchesRule(article, { companies: ['numergy', 'cloudwatt'], kinds: [] }),
      ),
    ).toEqual([true, false]);
  });
});
