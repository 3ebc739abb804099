import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../lib/dossier/figures.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { anArticle } from '../../support/articles.ts';

const NAMES = new Map([
  ['orange', 'Orange'],
  ['thales', 'Thales'],
  ['cloudwatt', 'Cloudwatt'],
]);
const nameOf = (id: string) => NAMES.get(id);
const figure = (parts: Partial<Fact>): Fact => ({
  kind: 'revenue',
  company: 'cloudwatt',
  value: 2e6,
  unit: 'EUR',
  period: '2014',
  text: 'Un chiffre.',
  ...parts,
});
const told = (id: string, ...facts: readonly Fact[]) => anArticle(id, { facts });

describe('the figures of a company', () => {
  it('of a segment stand in a row of their own under the whole, and contradict nothing', () => {
    const segment = (object: string) => figure({ value: 4e6, object });
    const articles = [told('a', segment('Cloud')), told('b', figure({ value: 9e6 })), told('c', segment('cloud'))];
    const rows = figuresOf(articles, 'cloudwatt', nameOf);
    expect(rows.map(({ object, disagree, values }) => [object, disagree, values[0]?.sources.length])).toEqual([
      [undefined, false, 1],
      ['Cloud', false, 2],
    ]);
  });

  it('that are ranges contradict only what lies outside of them', () => {
    const range = figure({ value: 4e6, max: 8e6 });
    const disagree = (value: number) =>
      figuresOf([told('a', range), told('b', figure({ value }))], 'cloudwatt', nameOf)[0]?.disagree;
    expect([disagree(6e6), disagree(8e6), disagree(20e6), disagree(1e6)]).toEqual([false, false, true, true]);
  });

  it('are one where several articles read the same, with all of them as sources, the newest first', () => {
    const [row, ...others] = figuresOf(
      [
        told('new', figure({ value: 44, kind: 'stake', unit: '%' })),
        told('old', figure({ value: 44.4, kind: 'stake', unit: '%' })),
      ],
      'cloudwatt',
      nameOf,
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      kind: 'stake',
      unit: '%',
      period: '2014',
      disagree: false,
      values: [{ fact: { value: 44.4 }, sources: [{ id: 'new' }, { id: 'old' }] }],
    });
  });

  it('stand side by side where they differ, and say that they do', () => {
    const rows = figuresOf([told('a', figure({ value: 6e6 })), told('b', figure({ value: 2e6 }))], 'cloudwatt', nameOf);
    expect(rows).toMatchObject([{ disagree: true, values: [{ fact: { value: 6e6 } }, { fact: { value: 2e6 } }] }]);
  });

  it('do not disagree within one article, which speaks of two things', () => {
    expect(
      figuresOf([told('a', figure({ value: 1080e6 }), figure({ value: 623e6 }))], 'cloudwatt', nameOf),
    ).toMatchObject([{ disagree: false }]);
  });

  it('tell what is aimed at, denied and expected apart, though the number be the same', () => {
    const target = (parts: Partial<Fact>) =>
      figure({ kind: 'target', company: 'orange', value: 500e6, period: '2015', ...parts });
    const rows = figuresOf(
      [
        told('2015', target({ certainty: 'denied' }), target({ certainty: 'estimated', value: 300e6, bound: 'least' })),
        told('2012', target({})),
      ],
      'orange',
      nameOf,
    );
    expect(rows).toMatchObject([
      {
        disagree: true,
        values: [{ fact: { certainty: 'denied' } }, { fact: { value: 300e6 } }, { fact: { value: 500e6 } }],
      },
    ]);
  });

  it('are apart by kind, unit, period and holder', () => {
    const rows = figuresOf(
      [
        told(
          'a',
          figure({}),
          figure({ unit: 'USD' }),
          figure({ period: '2015' }),
          figure({ kind: 'headcount', unit: 'people', value: 80 }),
          figure({ kind: 'stake', unit: '%', value: 44, with: 'orange' }),
          figure({ kind: 'stake', unit: '%', value: 22, with: 'thales' }),
        ),
      ],
      'cloudwatt',
      nameOf,
    );
    expect(rows).toHaveLength(6);
    expect(rows.filter(({ kind }) => kind === 'stake').map((row) => row.with)).toEqual([
      { id: 'orange', name: 'Orange' },
      { id: 'thales', name: 'Thales' },
    ]);
  });

  it('are those of others too where the company holds a stake in them', () => {
    const [row] = figuresOf(
      [told('a', figure({ kind: 'stake', unit: '%', value: 44, with: 'orange' }), figure({ with: 'orange' }))],
      'orange',
      nameOf,
    );
    expect(row).toMatchObject({ kind: 'stake', of: { id: 'cloudwatt', name: 'Cloudwatt' } });
    expect(row).not.toHaveProperty('with');
  });

  it('never contradict each other where stakes are of a whole year, or prices', () => {
    const stake = (value: number, period: string) =>
      figure({ kind: 'stake', unit: '%', value, with: 'orange', period });
    expect(figuresOf([told('a', stake(100, '2015')), told('b', stake(44, '2015'))], 'cloudwatt', nameOf)).toMatchObject(
      [{ disagree: false }],
    );
    expect(
      figuresOf([told('a', stake(100, '2015-03')), told('b', stake(44, '2015-03'))], 'cloudwatt', nameOf),
    ).toMatchObject([{ disagree: true }]);
    expect(
      figuresOf(
        [told('a', figure({ kind: 'price', value: 1 })), told('b', figure({ kind: 'price', value: 9 }))],
        'cloudwatt',
        nameOf,
      ),
    ).toMatchObject([{ disagree: false }]);
  });

  it('come with the latest period first, ranges by their end, undated ones last; dates and events are none', () => {
    const rows = figuresOf(
      [
        told(
          'a',
          figure({ period: '2014' }),
          { kind: 'revenue', company: 'cloudwatt', value: 1, unit: 'EUR', text: '' },
          figure({ period: '2012/2016' }),
          figure({ period: '2015-Q3' }),
          figure({ kind: 'date', unit: 'year', value: 2020 }),
          { kind: 'launch', company: 'cloudwatt', text: '' },
        ),
      ],
      'cloudwatt',
      nameOf,
    );
    expect(rows.map(({ period }) => period)).toEqual(['2012/2016', '2015-Q3', '2014', undefined]);
  });

  it('lose no figure and no source of a few articles, whatever they say', () => {
    const some = fc.record({
      value: fc.integer({ min: 1, max: 9 }),
      period: fc.constantFrom('2014', '2015'),
      id: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (found) => {
        const articles = [...Map.groupBy(found, ({ id }) => id)].map(([id, facts]) =>
          told(id, ...facts.map(({ value, period }) => figure({ value, period }))),
        );
        const read = figuresOf(articles, 'cloudwatt', nameOf).flatMap(({ period, values }) =>
          values.flatMap(({ fact, sources }) => sources.map(({ id }) => `${period ?? ''} ${String(fact.value)} ${id}`)),
        );
        expect(new Set(read)).toEqual(
          new Set(found.map(({ value, period, id }) => `${period} ${String(value)} ${id}`)),
        );
      }),
    );
  });
});
