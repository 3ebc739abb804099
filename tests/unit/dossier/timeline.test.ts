import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../lib/dossier/events.ts';
import { monthsOf } from '../../../lib/dossier/months.ts';
import { shownStories, timeline } from '../../../lib/dossier/timeline.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { anArticle } from '../../support/articles.ts';
import { day } from '../../support/seeded-library/calendar.ts';

const TODAY = day('2026-11-25');
const event = (kind: Fact['kind'], parts: Partial<Fact> = {}): Fact => ({
  kind,
  company: 'cloudwatt',
  text: 'Un fait.',
  ...parts,
});

describe('the timeline of a company', () => {
  it('joins the articles of a story, under the date and the words of the first that told it best', () => {
    const articles = [
      anArticle('late', { published: '2015-03-21', story: 'first', title: 'Plus tard', facts: [event('closure')] }),
      anArticle('aside', {
        published: '2015-03-20',
        story: 'first',
        title: 'En passant',
        companies: [{ id: 'cloudwatt', salience: 0.2 }],
      }),
      anArticle('first', {
        published: '2015-03-20',
        title: 'Le rachat',
        facts: [event('acquisition'), event('date', { value: 2015 }), event('launch', { company: 'other' })],
      }),
    ];
    expect(timeline(articles, 'cloudwatt')).toMatchObject([
      { id: 'first', date: '2015-03-20', title: 'Le rachat', total: 3, kinds: ['closure', 'acquisition'], salience: 1 },
    ]);
  });

  it('counts what was done by it as much as what was done to it', () => {
    const article = anArticle('a', {
      companies: [{ id: 'orange', salience: 1 }],
      facts: [event('acquisition', { with: 'orange' })],
    });
    expect(timeline([article], 'orange')).toMatchObject([{ kinds: ['acquisition'] }]);
  });

  it('begins with the newest; what has no date comes last', () => {
    const stories = timeline(
      [
        anArticle('b', { published: '2020-01-01' }),
        anArticle('undated'),
        anArticle('a', { published: '2012-01-01' }),
        anArticle('c', { published: '2024-01-01' }),
      ],
      'cloudwatt',
    );
    expect(stories.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'undated']);
  });

  it('holds five hundred stories at most: the eventful are kept before the others, in the order of time', () => {
    const articles = Array.from({ length: 1500 }, (_, at) =>
      anArticle(`a${at}`, {
        published: new Date(Date.UTC(2026, 0, 1) - at * 86_400_000).toISOString().slice(0, 10),
        facts: at >= 1400 ? [event('outage')] : [],
      }),
    );
    const shown = shownStories(timeline(articles, 'cloudwatt'));
    expect(shown).toHaveLength(500);
    expect(shown.filter(({ kinds }) => kinds.length > 0)).toHaveLength(100);
    expect(shown.map(({ date }) => date)).toEqual(
      shown
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('the events of a company', () => {
  it('are each told once in a story, by the first article', () => {
    const articles = [
      anArticle('late', { published: '2015-03-21', story: 'first', facts: [event('acquisition', { with: 'orange' })] }),
      anArticle('first', {
        published: '2015-03-20',
        facts: [event('acquisition', { with: 'orange' }), event('closure')],
      }),
    ];
    expect(eventsOf(articles, 'cloudwatt').map(({ fact, source }) => [fact.kind, source.id])).toEqual([
      ['acquisition', 'first'],
      ['closure', 'first'],
    ]);
  });

  it('are no figures, and none of others', () => {
    expect(
      eventsOf(
        [anArticle('a', { facts: [event('revenue', { value: 1 }), event('launch', { company: 'other' })] })],
        'cloudwatt',
      ),
    ).toEqual([]);
  });
});

describe('mentions by month', () => {
  const dates = fc
    .integer({ min: 0, max: 4000 })
    .map((ago) => new Date(Date.UTC(2026, 10, 25) - ago * 86_400_000).toISOString().slice(0, 10));

  it('are every month from the first to today, and count each dated article once', () => {
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 40 }), (published) => {
        const months = monthsOf({
          articles: published.map((date, at) => anArticle(`a${at}`, { published: date })),
          read: new Map(),
          today: TODAY,
        });
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(published.length);
        expect(months.at(-1)?.month).toBe('2026-11');
        expect(months[0]?.month).toBe(published.toSorted()[0]?.slice(0, 7));
        const [first = '', last = ''] = [months[0]?.month, months.at(-1)?.month];
        expect(months).toHaveLength(
          (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
            Number(last.slice(5)) -
            Number(first.slice(5)) +
            1,
        );
        for (const { month, count, all } of months) {
          expect(count).toBe(published.filter((date) => date.startsWith(month)).length);
          expect(all).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  it('name a peak by the story that most told, and none where no month stands out', () => {
    const fire = Array.from({ length: 4 }, (_, at) =>
      anArticle(`fire-${at}`, { published: '2021-03-10', title: 'Un incendie', ...(at < 3 && { story: 'fire-3' }) }),
    );
    const other = ['2021-01-04', '2021-02-04', '2021-03-02', '2021-04-04'].map((published) =>
      anArticle(published, { published }),
    );
    const months = monthsOf({
      articles: [...fire, ...other],
      read: new Map([['2021-03', 90]]),
      today: day('2021-06-01'),
    });
    expect(months.filter(({ peak }) => peak)).toEqual([
      { month: '2021-03', count: 5, all: 90, peak: { story: 'fire-3', title: 'Un incendie', lang: 'fr' } },
    ]);
    expect(monthsOf({ articles: other, read: new Map(), today: day('2021-06-01') }).some(({ peak }) => peak)).toBe(
      false,
    );
  });

  it('are none without a date, and bounded where one lies in another age or in the future', () => {
    expect(monthsOf({ articles: [anArticle('a')], read: new Map(), today: TODAY })).toEqual([]);
    expect(
      monthsOf({
        articles: [anArticle('a', { published: '0101-01-01' }), anArticle('b', { published: '9999-12-31' })],
        read: new Map(),
        today: TODAY,
      }),
    ).toEqual([]);
    expect(
      monthsOf({
        articles: [anArticle('a', { published: '0101-01-01' }), anArticle('b', { published: '2026-10-31' })],
        read: new Map(),
        today: TODAY,
      }),
    ).toHaveLength(2);
  });
});
