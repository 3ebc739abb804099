import { describe, expect, it } from 'vitest';
import { firstWordOf, peopleNames } from '../../../../lib/facts/reading/proper-names.ts';

const named = (text: string): readonly string[] => peopleNames(text).map(({ start, end }) => text.slice(start, end));

describe('people by their names', () => {
  it.each([
    ['a role in capitals behind', 'Anne Roy PDG de la maison', ['Anne Roy']],
    ['a surname in capitals', 'Anne ROY a parlé', ['Anne ROY']],
    ['initials without a space', 'J.T. Wang parle de ventes', ['J.T. Wang']],
    ['a title before', 'President Greg Brockman then quit.', ['Greg Brockman']],
    ['a day before', 'Last Wednesday Bret Taylor quit.', ['Bret Taylor']],
    ['three words behind the first', 'José Antonio Ramos Calamonte said so.', ['José Antonio Ramos Calamonte']],
    ['an elided particle', "Luc d'Urso rêve.", ["Luc d'Urso"]],
    ['one word', 'Fiorina forced out', []],
  ])('%s', (_what, text, people) => {
    expect(named(text)).toEqual(people);
  });
});

describe('the first word of a name', () => {
  it.each([
    ['octave klaba', 'octave'],
    ['jean-marie magnet', 'jean-marie'],
    ['niel', 'niel'],
  ])('%s', (name, first) => {
    expect(firstWordOf(name)).toBe(first);
  });
});
