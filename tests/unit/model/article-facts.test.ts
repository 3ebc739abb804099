import { describe, expect, it } from 'vitest';
import { anArticle } from '../../support/articles.ts';

describe('the facts of an article that enters', () => {
  it('are those that can be read: an older file may hold others, and its articles are kept', () => {
    const fine = { kind: 'stake', company: 'cloudwatt', value: 100, unit: '%', period: '2015', text: 'Tout.' };
    const article = anArticle('a', {
      facts: [
        { ...fine, period: '2012-2013' },
        fine,
        { kind: 'gossip' },
        null,
        { ...fine, value: Number.NaN },
        { ...fine, more: 1 },
      ],
    });
    expect(article.facts).toEqual([fine, fine]);
  });
});
