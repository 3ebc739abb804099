import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, companionsOf } from '../../../lib/dossier/companions.ts';
import { anArticle } from '../../support/articles.ts';

const about = (id: string, ...companies: readonly string[]) =>
  anArticle(id, { companies: ['cloudwatt', ...companies].map((company) => ({ id: company, salience: 1 })) });
const nameOf = (id: string) => id.toUpperCase();

describe('the companies that one is seen with', () => {
  it('are those of its articles, each article once, however often it lists them', () => {
    const articles = [about('a', 'orange', 'thales'), about('b', 'orange', 'orange')];
    expect(candidates(articles, 'cloudwatt').map(({ id, articles: count }) => [id, count])).toEqual([
      ['orange', 2],
      ['thales', 1],
    ]);
  });

  it('are not swamped by a giant that is in every other article', () => {
    const articles = Array.from({ length: 10 }, (_, at) => about(`a${at}`, 'giant', ...(at < 5 ? ['rival'] : [])));
    const companions = companionsOf({
      candidates: candidates(articles, 'cloudwatt'),
      total: 10,
      counts: new Map([
        ['giant', 600],
        ['rival', 8],
      ]),
      library: 1000,
      nameOf,
    });
    expect(companions.map(({ id, weight }) => [id, weight > 0.9])).toEqual([
      ['rival', true],
      ['giant', false],
    ]);
    expect(companions[0]).toMatchObject({ name: 'RIVAL', articles: 5, weight: 1 });
  });

  it('are none that chance would have there more often', () => {
    const articles = Array.from({ length: 10 }, (_, at) => about(`a${at}`, ...(at < 2 ? ['giant'] : ['rival'])));
    const companions = companionsOf({
      candidates: candidates(articles, 'cloudwatt'),
      total: 10,
      counts: new Map([['giant', 600]]),
      library: 1000,
      nameOf,
    });
    expect(companions.map(({ id }) => id)).toEqual(['rival']);
  });

  it('hardly are those of a long list', () => {
    const list = Array.from({ length: 60 }, (_, at) => `exhibitor-${at}`);
    const [first, second] = companionsOf({
      candidates: candidates([about('fair', ...list), about('pair', 'rival')], 'cloudwatt'),
      total: 2,
      counts: new Map(),
      library: 100,
      nameOf,
    });
    expect(first?.id).toBe('rival');
    expect(second?.weight).toBeLessThan(0.05);
  });

  it('have weights from 0 to 1, the closest 1, whatever the library', () => {
    const companies = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(companies, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 1000 }),
        (lists, others) => {
          const articles = lists.map((list, at) => about(`a${at}`, ...list));
          const found = companionsOf({
            candidates: candidates(articles, 'cloudwatt'),
            total: articles.length,
            counts: new Map(),
            library: articles.length + others,
            nameOf,
          });
          const weights = found.map(({ weight }) => weight);
          expect(weights).toEqual(weights.toSorted((one, other) => other - one));
          expect(weights[0]).toBe(1);
          expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
          for (const { id, articles: count } of found)
            expect(count).toBe(lists.filter((list) => list.some((listed) => listed === id)).length);
        },
      ),
    );
  });
});
