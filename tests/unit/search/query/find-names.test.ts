import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../lib/search/query/find-names.ts';

const NAMES = new Map([
  ['orange', 'Orange'],
  ['orange-business', 'Orange Business'],
  ['blood-orange', 'Blood Orange'],
  ['societe-generale', 'Société Générale'],
  ['borange', 'Borange'],
]);
const idsFor = (query: string, limit = 10): readonly string[] => findNames(NAMES, query, limit).map(({ id }) => id);

describe('names of companies', () => {
  it('are found by the beginning of a word, the whole name first, then by where it stands', () => {
    expect(idsFor('orange')).toEqual(['orange', 'orange-business', 'blood-orange']);
    expect(idsFor('ora')).toEqual(['orange', 'orange-business', 'blood-orange']);
  });

  it('are found without case and accents, and by a later word', () => {
    expect(idsFor('SOCIETE gen')).toEqual(['societe-generale']);
    expect(idsFor('générale')).toEqual(['societe-generale']);
  });

  it('are none for nothing, and no more than asked for', () => {
    expect(idsFor('  ')).toEqual([]);
    expect(idsFor('!')).toEqual([]);
    expect(idsFor('orange', 2)).toEqual(['orange', 'orange-business']);
  });
});
