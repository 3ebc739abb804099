import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropFacts, joinedDrops, restoreFacts, withDropsOf } from '../../../lib/facts/dropped-facts.ts';
import { factsAfterReading } from '../../../lib/facts/kept-facts.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { anArticle } from '../../support/articles.ts';

const revenue: Fact = {
  kind: 'revenue',
  company: 'cloudwatt',
  value: 2e6,
  unit: 'EUR',
  text: 'Deux millions.',
  start: 0,
  end: 14,
};
const launch: Fact = { kind: 'launch', company: 'cloudwatt', text: 'Cloudwatt ouvre.', start: 15, end: 31 };
const article = anArticle('a', { source: 'saved', facts: [revenue, launch] });
const isRevenue = ({ kind }: Fact): boolean => kind === 'revenue';

describe('facts that the reader leaves out', () => {
  it('are kept apart, and come back', () => {
    const after = dropFacts(article, isRevenue);
    expect(after).toMatchObject({ facts: [launch], droppedFacts: [revenue] });
    expect(restoreFacts(after, isRevenue)).toEqual({ ...article, facts: [launch, revenue] });
  });

  it('leave an article that has none of them as it is', () => {
    expect(dropFacts(article, () => false)).toBe(article);
    expect(restoreFacts(article, () => true)).toBe(article);
  });

  it('stay out when the text is read anew, though another reading dates them or is surer of them', () => {
    const after = dropFacts(article, isRevenue);
    const read = [{ ...revenue, period: '2014', probability: 0.9 }, launch];
    expect(factsAfterReading(after, read)).toEqual([launch]);
  });

  it('stay out when the pack or a feed brings the article anew', () => {
    const after = dropFacts(article, isRevenue);
    expect(withDropsOf(article, after)).toEqual(after);
    expect(withDropsOf(article, {})).toBe(article);
  });

  it('do not take another figure with them', () => {
    const after = dropFacts(article, isRevenue);
    expect(factsAfterReading(after, [{ ...revenue, value: 3e6 }])).toEqual([{ ...revenue, value: 3e6 }]);
  });

  it('of two copies are joined, each once', () => {
    expect(joinedDrops([revenue], [{ ...revenue, period: '2014' }, launch])).toEqual([revenue, launch]);
    expect(joinedDrops()).toEqual([]);
  });

  it('are never lost: each fact is either told or left out', () => {
    const value = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(value), fc.array(value), fc.array(value), (values, dropped, restored) => {
        const all = values.map((one): Fact => ({ ...revenue, value: one }));
        const isOneOf =
          (some: readonly number[]) =>
          (fact: Fact): boolean =>
            some.includes(fact.value ?? 0);
        const after = restoreFacts(dropFacts({ ...article, facts: all }, isOneOf(dropped)), isOneOf(restored));
        const told = after.facts.map((fact) => fact.value);
        const out = (after.droppedFacts ?? []).map((fact) => fact.value);
        expect([...told, ...out].toSorted()).toEqual(values.toSorted());
        expect(out.toSorted()).toEqual(
          values.filter((one) => dropped.includes(one) && !restored.includes(one)).toSorted(),
        );
      }),
    );
  });
});
