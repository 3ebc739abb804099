import { describe, expect, it } from 'vitest';
import { fnv1a, mixedHash, textHash } from '../../../lib/text/hash.ts';

describe('hashes', () => {
  it.each([
    // Published vectors of FNV-1a, 32 bits.
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is that of FNV-1a', (text, hash) => {
    expect(fnv1a(text) >>> 0).toBe(hash);
  });

  it.each([
    ['', 1572119809, '5db4a50186e3cee6'],
    ['foobar', 1279806893, '4c484dadeb387adf'],
    ['Orange\n2026-03-10', 3309094916, 'c53cc8047fd1ec85'],
    ['Élan ☁', 4097553813, 'f43bb595a8f8eac5'],
  ])('of %j never change: ids and indexes in libraries are made of them', (text, mixed, hex) => {
    expect([mixedHash(text), textHash(text)]).toEqual([mixed, hex]);
  });

  it('are as long for every text, and differ where a text does', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `entry ${at.toString(36)}`);
    const hashes = texts.map((text) => textHash(text));
    expect(new Set(hashes).size).toBe(texts.length);
    expect(hashes.every((hash) => /^[\da-f]{16}$/.test(hash))).toBe(true);
  });
});
