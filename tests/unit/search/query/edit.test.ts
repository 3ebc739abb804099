import { describe, expect, it } from 'vitest';
import { findFilter, toggleFilter, withoutClause } from '../../../../lib/search/query/edit.ts';
import { parseQuery } from '../../../../lib/search/query/parse.ts';

describe('a filter chosen beside the text', () => {
  it('is written behind what the reader typed', () => {
    expect(toggleFilter('Clodwat  "open cloud" ', { kind: 'company', value: 'Orange Business' }, 'en')).toBe(
      'Clodwat  "open cloud" company:"Orange Business"',
    );
    expect(toggleFilter('', { kind: 'is', value: 'unread' }, 'fr')).toBe('est:non-lu');
  });

  it('goes again by the same choice, however it was typed', () => {
    expect(toggleFilter('a société:ORANGE b', { kind: 'company', value: 'Orange' }, 'fr')).toBe('a b');
    expect(toggleFilter('langue:anglais cloud', { kind: 'lang', value: 'en' }, 'fr')).toBe('cloud');
  });

  it('is not taken for its negation', () => {
    expect(findFilter('-tag:cloud', { kind: 'tag', value: 'cloud' })).toBeUndefined();
  });
});

it('each clause can be taken out by itself', () => {
  const query = 'cloud "open source" -aws mars 2015';
  expect(parseQuery(query).clauses.map((clause) => withoutClause(query, clause))).toEqual([
    '"open source" -aws mars 2015',
    'cloud -aws mars 2015',
    'cloud "open source" mars 2015',
    'cloud "open source" -aws',
  ]);
});
