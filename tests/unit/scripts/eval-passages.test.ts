import { describe, expect, it } from 'vitest';
import { readPassages, setOf } from '../../../scripts/eval/passages.ts';

const isKnown = (id: string): boolean => id === 'orange' || id === 'atos';
const good = { id: 'fr-plain-01', lang: 'fr', kind: 'plain', text: 'Chez [[Orange|orange]].' };

function lines(...values: unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
}

describe('reading passages', () => {
  it('reads a line with its context', () => {
    const line = { ...good, title: 'Télécoms', host: 'lemagit.fr', date: '2015-03-16', note: 'why' };
    const { passages, bad } = readPassages(lines(line), isKnown);
    expect(bad).toEqual([]);
    expect(passages).toMatchObject([
      { id: 'fr-plain-01', title: 'Télécoms', host: 'lemagit.fr', date: '2015-03-16', text: 'Chez Orange.' },
    ]);
    expect(passages[0]?.mentions).toMatchObject([{ surface: 'Orange', start: 5, end: 11, companyId: 'orange' }]);
  });

  it('passes over empty lines, and still counts them', () => {
    const { passages, bad } = readPassages(`\n${lines(good)}\n\n{`, isKnown);
    expect(passages).toHaveLength(1);
    expect(bad).toMatchObject([{ line: 4, reason: expect.stringMatching(/^not JSON: /) }]);
  });

  it('goes on after a bad line', () => {
    const { passages, bad } = readPassages(lines('nonsense', good), isKnown);
    expect(passages.map(({ id }) => id)).toEqual(['fr-plain-01']);
    expect(bad.map(({ line }) => line)).toEqual([1]);
  });

  it.each([
    ['a language we have no passages in', { ...good, lang: 'pt' }, /^lang: /],
    ['a field nobody knows', { ...good, author: 'me' }, /^author: /],
    ['no text', { ...good, text: undefined }, /^text: /],
    ['an empty text', { ...good, text: '' }, /^text: /],
    ['a date that is none', { ...good, date: 'March' }, /^date: /],
    ['a value that is no object', 7, /Expected Object/],
    ['an id that contradicts its language', { ...good, id: 'en-plain-01' }, /^id en-plain-01 should be fr-plain-/],
    ['an id without a number', { ...good, id: 'fr-plain-x' }, /should be fr-plain-/],
    ['broken markup', { ...good, text: 'chez [[Orange' }, /^markup not understood near «\[\[Orange»/],
    ['a company that is not in the pack', { ...good, text: '[[Acme|acme]]' }, /^acme is not in the pack$/],
  ])('names a line with %s', (_, line, reason) => {
    const { passages, bad } = readPassages(lines(good, { ...good, id: 'fr-plain-02' }, line), isKnown);
    expect(passages).toHaveLength(2);
    expect(bad).toHaveLength(1);
    expect(bad[0]?.line).toBe(3);
    expect(bad[0]?.reason).toMatch(reason);
  });

  it('names an id that is used twice', () => {
    const { passages, bad } = readPassages(lines(good, good), isKnown);
    expect(passages).toHaveLength(1);
    expect(bad).toEqual([{ line: 2, reason: 'id fr-plain-01 is used twice' }]);
  });
});

describe('the half of a passage', () => {
  it('goes by its number within language and kind', () => {
    expect([1, 2, 3, 12].map((number) => setOf(`fr-no-firm-${String(number).padStart(2, '0')}`))).toEqual([
      'dev',
      'held-out',
      'dev',
      'held-out',
    ]);
  });
});
