import { describe, expect, it } from 'vitest';
import { factsAfterReading, withoutPlaces } from '../../../lib/facts/kept-facts.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { anArticle } from '../../support/articles.ts';

const curated: Fact = { kind: 'stake', company: 'cloudwatt', value: 100, unit: '%', text: 'Orange detient tout.' };
const drawn: Fact = {
  kind: 'revenue',
  company: 'cloudwatt',
  value: 2e6,
  unit: 'EUR',
  text: 'Un chiffre d’affaires de 2 M€.',
  start: 3,
  end: 33,
};

describe('the facts of an article that is read', () => {
  it('are those drawn from it', () => {
    expect(factsAfterReading(anArticle('a', { source: 'saved' }), [drawn])).toEqual([drawn]);
  });

  it('take the place of those drawn before, by whatever rules', () => {
    const before = anArticle('a', { source: 'feed', facts: [{ ...drawn, value: 20 }] });
    expect(factsAfterReading(before, [drawn])).toEqual([drawn]);
    expect(factsAfterReading(before, [])).toEqual([]);
  });

  it('keep what is curated, though its sentence may stand in the summary', () => {
    const article = anArticle('a', { summary: curated.text, facts: [curated, { ...drawn, value: 20 }] });
    expect(factsAfterReading(article, [drawn])).toEqual([curated, drawn]);
  });

  it('keep what a file brought that no text of ours holds, and draw anew what title and summary say', () => {
    const told = { ...curated, text: 'Orange achète Cloudwatt' };
    const article = anArticle('a', { source: 'feed', title: told.text, facts: [curated, told] });
    expect(factsAfterReading(article, [])).toEqual([curated]);
  });

  it('are bounded, whatever a text holds', () => {
    expect(
      factsAfterReading(
        anArticle('a'),
        Array.from({ length: 1000 }, () => drawn),
      ),
    ).toHaveLength(300);
  });

  it('have no places where their text is not kept', () => {
    expect(withoutPlaces([drawn])).toEqual([
      { kind: 'revenue', company: 'cloudwatt', value: 2e6, unit: 'EUR', text: drawn.text },
    ]);
  });
});
