import { at } from '../text/typed-array.ts';

/** Open addressing with linear probing over the positions of an array of hashes; a slot holds position + 1, or 0. */
export type HashIndex = { readonly slots: Int32Array; readonly shift: number };

/** Indexes an array of hashes; of equal hashes the first position answers. */
export function createHashIndex(hashes: Int32Array): HashIndex {
  const bits = Math.max(4, 32 - Math.clz32(hashes.length * 2));
  const slots = new Int32Array(1 << bits);
  const shift = 32 - bits;
  for (let position = 0; position < hashes.length; position += 1) {
    const hash = at(hashes, position);
    let slot = hash >>> shift;
    let taken = at(slots, slot);
    while (taken !== 0 && at(hashes, taken - 1) !== hash) {
      slot = (slot + 1) & (slots.length - 1);
      taken = at(slots, slot);
    }
    if (taken === 0) slots[slot] = position + 1;
  }
  return { slots, shift };
}

/** First position of a hash, or -1. */
export function positionOf(index: HashIndex, hashes: Int32Array, hash: number): number {
  const { slots } = index;
  let slot = hash >>> index.shift;
  for (;;) {
    const position = at(slots, slot) - 1;
    if (position < 0 || at(hashes, position) === hash) return position;
    slot = (slot + 1) & (slots.length - 1);
  }
}
