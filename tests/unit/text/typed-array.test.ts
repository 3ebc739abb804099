import { describe, expect, it } from 'vitest';
import { at, entry } from '../../../lib/text/typed-array.ts';

describe('reading typed arrays', () => {
  it('gives what is there, 0 included', () => {
    expect([at(Int32Array.of(0, -7), 0), at(Int32Array.of(0, -7), 1)]).toEqual([0, -7]);
    expect([entry(Uint8Array.of(0, 200), 0), entry(Uint16Array.of(0, 60_000), 1)]).toEqual([0, 60_000]);
  });

  it.each([-1, 2, Number.NaN])('throws for index %s of two elements', (index) => {
    expect(() => at(Int32Array.of(1, 2), index)).toThrow(RangeError);
    expect(() => entry(Uint8Array.of(1, 2), index)).toThrow(RangeError);
  });
});
