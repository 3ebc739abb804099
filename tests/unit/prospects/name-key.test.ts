import { expect, it } from 'vitest';
import { keysOf, nameKey } from '../../../lib/prospects/name-key.ts';

it.each([
  ['accents and capitals', 'ÉLÉA', 'elea'],
  ['spaces around', '  Nuagix\n', 'nuagix'],
  ['the number and kind of spaces between words', 'Ciel \u00a0 du\tNord', 'ciel du nord'],
  ['letters that are written as one', 'Con\ufb01ance', 'confiance'],
])('names are compared without regard to %s', (_what, name, key) => {
  expect(nameKey(name)).toBe(key);
});

it('names with a blank and without are two', () => {
  expect(nameKey('Ciel Nord')).not.toBe(nameKey('CielNord'));
});

it('a firm is found by its name, and by its company where it has one', () => {
  expect(keysOf({ name: 'Nuagix' })).toEqual(['nuagix']);
  expect(keysOf({ name: 'Orange SA', company: 'orange' })).toEqual(['orange sa', 'company orange']);
});
