import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum, createByteWriter, readNumber, readText } from '../../../../lib/search/index/bytes.ts';
import { stem } from '../../../../lib/search/index/stem.ts';
import { bestOf } from '../../../../lib/search/ranking/best.ts';
import { hostileText } from '../../../support/hostile-text.ts';

it('the best of many are the first of all in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 12 }), (values, most) => {
      const isBefore = (one: number, other: number): boolean =>
        (values[one] ?? 0) > (values[other] ?? 0) || (values[one] === values[other] && one < other);
      expect(bestOf(values.length, most, isBefore)).toEqual(
        [...values.keys()].toSorted((one, other) => (isBefore(one, other) ? -1 : 1)).slice(0, most),
      );
    }),
  );
});

it('numbers and texts come back from bytes as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(), hostileText(5))), (values) => {
      const writer = createByteWriter(1);
      for (const value of values)
        if (typeof value === 'number') writer.number(value);
        else writer.text(value);
      const reader = { bytes: writer.finish(), at: 0 };
      expect(values.map((value) => (typeof value === 'number' ? readNumber(reader) : readText(reader)))).toEqual(
        values,
      );
    }),
  );
});

it('a checksum tells bytes apart that differ in one bit', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat({ max: 319 }),
      fc.nat({ max: 3 }),
      (bytes, flipped, before) => {
        const bit = flipped % (bytes.length * 8);
        const other = bytes.map((value, place) => (place === bit >> 3 ? value ^ (1 << (bit & 7)) : value));
        expect(checksum(other)).not.toBe(checksum(bytes));
        // Wherever in memory they lie.
        const moved = new Uint8Array(before + bytes.length);
        moved.set(bytes, before);
        expect(checksum(moved.subarray(before))).toBe(checksum(bytes));
      },
    ),
  );
});

it.each([
  ['souverain', 'souveraines'],
  ['rachete', 'racheter'],
  ['national', 'nationaux'],
  ['cloud', 'clouds'],
  ['announce', 'announced'],
  ['hosting', 'hosted'],
])('%j and %j have one stem', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

it.each([
  ['orange', 'orateur'],
  ['2015', '2016'],
  ['atos', 'atlas'],
])('%j and %j have none in common', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
