import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFuseFilter, openFuseFilter } from '../../../../lib/recognition/gazetteer/fuse-filter.ts';

const ROOM = 128 * 1024;
/** Hashes that are spread as those of names are, always the same. */
function spread(count: number, seed: number): Int32Array {
  const keys = new Set<number>();
  for (let state = seed; keys.size < count;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    keys.add(Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) | 0);
  }
  return Int32Array.from(keys);
}

describe('a fuse filter', () => {
  it('holds every key of any set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 400 }), (keys) => {
        const filter = openFuseFilter(createFuseFilter(Int32Array.from(keys), ROOM));
        expect(keys.every((key) => filter?.mayHold(key))).toBe(true);
      }),
    );
  });

  it('holds a hundred thousand keys in its room, and says maybe of one other in 400 at most', () => {
    const keys = spread(100_000, 1);
    const bytes = createFuseFilter(keys, ROOM, true);
    expect(bytes).toHaveLength(ROOM);
    const filter = openFuseFilter(bytes);
    expect(keys.every((key) => filter?.mayHold(key))).toBe(true);
    const held = new Set(keys);
    const others = spread(100_000, 7).filter((key) => !held.has(key));
    expect(others.filter((key) => filter?.mayHold(key)).length / others.length).toBeLessThan(1 / 400);
  });

  it('takes wider fingerprints where there are fewer keys, and no more bytes than they need', () => {
    expect(openFuseFilter(createFuseFilter(spread(100_000, 1), ROOM))?.bits).toBe(9);
    // Fewer slots a key than are ample, so that the next bit fits.
    expect(openFuseFilter(createFuseFilter(spread(100_000, 1), 125 * 1024))?.bits).toBe(9);
    const few = createFuseFilter(spread(5000, 1), ROOM);
    expect(openFuseFilter(few)?.bits).toBe(16);
    expect(few.length).toBeLessThan(5000 * 2.6);
  });

  it('lies anywhere in its buffer', () => {
    const bytes = createFuseFilter(spread(100, 1), ROOM);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    const filter = openFuseFilter(moved.subarray(1));
    expect(spread(100, 1).every((key) => filter?.mayHold(key))).toBe(true);
  });

  it('says the same of a hash each time it is asked', () => {
    const keys = spread(500, 1);
    const filter = openFuseFilter(createFuseFilter(keys, ROOM));
    const others = spread(3000, 7);
    const first = others.map((key) => Number(filter?.mayHold(key)));
    expect(others.map((key) => Number(filter?.mayHold(key)))).toEqual(first);
    expect(keys.every((key) => filter?.mayHold(key))).toBe(true);
    expect(openFuseFilter(createFuseFilter(Int32Array.of(0, 1), ROOM))?.mayHold(0)).toBe(true);
  });

  it('is none where bytes are cut, or its room too small', () => {
    const bytes = createFuseFilter(spread(100, 1), ROOM);
    expect(openFuseFilter(bytes.subarray(0, bytes.length - 40))).toBeUndefined();
    expect(openFuseFilter(new Uint8Array(0))).toBeUndefined();
    expect(openFuseFilter(new Uint8Array(64))).toBeUndefined();
    expect(() => createFuseFilter(spread(1000, 1), 100)).toThrow(RangeError);
  });
});
