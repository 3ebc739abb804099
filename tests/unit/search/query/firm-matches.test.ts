import { describe, expect, it } from 'vitest';
import type { FindCompanies } from '../../../../lib/search/query/company-names.ts';
import { firmMatches } from '../../../../lib/search/query/firm-matches.ts';

const names = new Map([
  ['orange', 'Orange'],
  ['orange-business', 'Orange Business'],
  ['ovhcloud', 'OVHcloud'],
  ['cloudwatt', 'Cloudwatt'],
  ['societe-generale', 'Société Générale'],
  ['ibm', 'IBM'],
]);
/** Surface forms that are not the names themselves. */
const FORMS: Readonly<Record<string, string>> = { ovh: 'ovhcloud', 'big blue': 'ibm', it: 'ibm', orange: 'orange' };
const namedIn: FindCompanies = (words) =>
  Object.entries(FORMS).flatMap(([form, company]) => {
    const length = form.split(' ').length;
    const from = words.findIndex((_, at) => words.slice(at, at + length).join(' ') === form);
    return from < 0 ? [] : [{ from, to: from + length, companies: [company] }];
  });
const matches = (query: string) => firmMatches(query, { names, namedIn }).map(({ id, as }) => `${id} ${as}`);

describe('companies that a query names', () => {
  it.each([
    ['OVHcloud', ['ovhcloud whole']],
    ['ovh', ['ovhcloud whole']],
    ['big blue', ['ibm whole']],
    ['societe generale', ['societe-generale whole']],
    ['company:"Société Générale"', ['societe-generale whole']],
  ])('%j is a name, whatever its case, accents and form', (query, found) => {
    expect(matches(query)).toEqual(found);
  });

  it('come after the one of that very name where theirs goes on', () => {
    expect(matches('orange')).toEqual(['orange whole', 'orange-business beginning']);
    expect(matches('ora')).toEqual(['orange beginning', 'orange-business beginning']);
  });

  it.each(['clodwatt', 'clodwat', 'OVHclud', 'orenge'])('%s is one with a slip or two', (query) => {
    expect(matches(query)).toHaveLength(1);
    expect(matches(query)[0]).toMatch(/mistyped$/);
  });

  it.each(['orange date:2015', 'company:orange tag:cloud', 'orange -telecom'])(
    'stand beside what %j asks for',
    (query) => {
      expect(matches(query)).toEqual(['orange part', 'orange-business part']);
    },
  );

  it('are not guessed where articles are asked for', () => {
    expect(matches('clodwat avant:2016')).toEqual([]);
  });

  it('are told from the words around them', () => {
    expect(matches('orange résultats 2015')).toEqual(['orange part']);
    expect(matches('it and cloud')).toEqual([]);
  });

  it.each(['', '!', 'or', 'banane', 'ibn', '-orange', 'a b c d e f g h i j orange'])('are none in %j', (query) => {
    expect(matches(query)).toEqual([]);
  });
});
