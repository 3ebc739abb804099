import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleMatches } from '../../../lib/search/title-matches.ts';
import { hostileText } from '../../support/hostile-text.ts';

const setOff = (title: string, query: string, mistyped: string[] = []): string[] =>
  titleMatches(title, query, mistyped).map(({ start, end }) => title.slice(start, end));

describe('titleMatches', () => {
  it('sets off what was typed', () => {
    expect(setOff('Orange rachète Cloudwatt', 'orange cloud')).toEqual(['Orange', 'Cloud']);
  });

  it('sets off the whole word where it was mistyped', () => {
    expect(setOff('Orange rachète Cloudwatt', 'clodwat', ['clodwat'])).toEqual(['Cloudwatt']);
  });

  it('takes no word for a mistyped one that was found as typed', () => {
    expect(setOff('Le cloud d’Orange en France', 'orange')).toEqual(['Orange']);
  });

  it('keeps accents whole, composed or not', () => {
    expect(setOff('L’Élysée', 'elys')).toEqual(['Élys']);
    expect(setOff('cafe\u0301 noir', 'cafe')).toEqual(['cafe\u0301']);
    expect(setOff('Œuvre', 'oeu')).toEqual(['Œu']);
  });

  it('gives ranges in order, within the title, whatever is typed', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (title, query) => {
        let last = 0;
        for (const { start, end } of titleMatches(title, query, [])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(title.length);
          last = end;
        }
      }),
    );
  });
});
