import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradict, isSameNumber } from '../../../lib/dossier/same-figure.ts';
import type { Fact } from '../../../lib/model/fact.ts';

const figure = (parts: Partial<Fact>): Fact => ({
  kind: 'revenue',
  company: 'orange',
  unit: 'EUR',
  period: '2015',
  text: 'Un chiffre.',
  ...parts,
});

describe('two numbers', () => {
  it.each([
    [44, 44.4],
    [500e6, 499.8e6],
    [1.08e9, 1.082e9],
    [33, 33.3],
    [-18, -18.2],
    [0, 0],
  ])('%d and %d are one, rounded', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true);
    expect(isSameNumber(other, one)).toBe(true);
  });

  it.each([
    [2e6, 2.4e6],
    [44, 46],
    [500e6, 450e6],
    [3, -3],
    [0, 1],
    [72, 70],
  ])('%d and %d are two', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false);
    expect(isSameNumber(other, one)).toBe(false);
  });

  it('are one wherever writing both with the digits of the shorter says so, as the plain rule has it', () => {
    const digits = (value: number): number => value.toExponential().replace(/e.*/, '').replaceAll(/[-.]/g, '').length;
    const number = fc
      .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -3, max: 9 }))
      .map(([mantissa, exponent]) => Number(`${mantissa}e${exponent}`));
    const near = fc
      .tuple(number, fc.double({ min: 0.9, max: 1.1, noNaN: true }))
      .map(([value, by]) => [value, Number((value * by).toPrecision(4))] as const);
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(number, number)), ([one, other]) => {
        const shorter = Math.max(2, Math.min(digits(one), digits(other)));
        expect(isSameNumber(one, other)).toBe(Number(one.toPrecision(shorter)) === Number(other.toPrecision(shorter)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('two figures of one row', () => {
  it('contradict each other where they are far apart', () => {
    expect(contradict(figure({ value: 6e6 }), figure({ value: 2e6 }))).toBe(true);
  });

  it('do not where one is rounded, or counted on another day', () => {
    expect(contradict(figure({ value: 72 }), figure({ value: 70 }))).toBe(false);
  });

  it('do not where a bound leaves room: «less than 3 M€» and 2 M€, «at least 300 M€» and 500 M€, «about 2 M€» and 2.1 M€', () => {
    expect(contradict(figure({ value: 3e6, bound: 'most' }), figure({ value: 2e6 }))).toBe(false);
    expect(contradict(figure({ value: 300e6, bound: 'least' }), figure({ value: 500e6 }))).toBe(false);
    expect(contradict(figure({ value: 2e6, bound: 'about' }), figure({ value: 2.1e6 }))).toBe(false);
    expect(contradict(figure({ value: 3e6, bound: 'most' }), figure({ value: 4e6 }))).toBe(true);
    expect(contradict(figure({ value: 300e6, bound: 'least' }), figure({ value: 200e6, bound: 'most' }))).toBe(true);
  });

  it('contradict where one denies the very other', () => {
    expect(
      contradict(figure({ value: 500e6, certainty: 'denied' }), figure({ value: 500e6, certainty: 'aimed' })),
    ).toBe(true);
    expect(contradict(figure({ value: 500e6, certainty: 'denied' }), figure({ value: 300e6 }))).toBe(false);
    expect(
      contradict(figure({ value: 500e6, certainty: 'denied' }), figure({ value: 500e6, certainty: 'denied' })),
    ).toBe(false);
  });

  it('do not where one is only aimed at, as every target is', () => {
    expect(contradict(figure({ value: 500e6, certainty: 'aimed' }), figure({ value: 300e6 }))).toBe(false);
    expect(contradict(figure({ kind: 'target', value: 500e6 }), figure({ kind: 'target', value: 300e6 }))).toBe(false);
  });

  it('contradict each other both ways', () => {
    const some = fc
      .record({
        value: fc.integer({ min: 1, max: 40 }),
        bound: fc.constantFrom(undefined, 'least', 'about', 'most'),
        certainty: fc.constantFrom(undefined, 'aimed', 'denied', 'estimated'),
      })
      .map(({ value, bound, certainty }) =>
        figure({ value, ...(bound && { bound }), ...(certainty && { certainty }) } as Partial<Fact>),
      );
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(contradict(one, other)).toBe(contradict(other, one));
      }),
    );
  });
});
