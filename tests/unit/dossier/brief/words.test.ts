import { describe, expect, it } from 'vitest';
import { briefWords } from '../../../../lib/dossier/brief/words.ts';

const words = briefWords({
  brief_situation_owner: { message: '$1 belongs to $2.' },
  brief_articles: { message: 'none | one | $1 articles' },
  brief_days: { message: '1 day | $1 days' },
});

describe('the words of a brief', () => {
  it('put values in their places', () => {
    expect(words('situation.owner', ['Cloudwatt', '$1'])).toBe('Cloudwatt belongs to $1.');
  });

  it('choose the plural by the count', () => {
    expect([0, 1, 7].map((count) => words('articles', [String(count)], count))).toEqual(['none', 'one', '7 articles']);
    expect([0, 1, 2].map((count) => words('days', [String(count)], count))).toEqual(['0 days', '1 day', '2 days']);
  });

  it('throw where a key is missing', () => {
    expect(() => words('nothing')).toThrow('brief.nothing');
  });
});
