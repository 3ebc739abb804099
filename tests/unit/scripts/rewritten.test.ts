import { describe, expect, it } from 'vitest';
import { rewritten } from '../../../scripts/fit/judge/rewritten.ts';
import { readLot } from '../../../scripts/fit/lots.ts';

const lines = Array.from(
  { length: 200 },
  (_, line) => `fr\tforum\tÀ ${line} ans chez [[Orange|orange]], devant une {{Pomme}}.`,
);
const passages = rewritten(readLot('lot', lines.join('\n')));

describe('rewritten passages', () => {
  it('are some of them, in small letters or in capitals', () => {
    const small = passages.filter(({ text }) => text === text.toLowerCase());
    const capitals = passages.filter(({ text }) => text === text.toUpperCase());
    expect(small.length + capitals.length).toBe(passages.length);
    expect(small.length).toBeGreaterThan(20);
    expect(capitals.length).toBeGreaterThan(5);
    expect(small.length).toBeLessThan(100);
  });

  it('keep every label on its word', () => {
    for (const { text, mentions, others } of passages) {
      expect(mentions).toHaveLength(1);
      for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
      for (const { surface } of mentions) expect(surface.toLowerCase()).toBe('orange');
      expect(others.map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual(['pomme']);
    }
  });

  it('leave out what is longer in capitals', () => {
    const long = lines.map((line) => line.replace('devant', 'Straße'));
    expect(rewritten(readLot('lot', long.join('\n'))).every(({ text }) => text === text.toLowerCase())).toBe(true);
  });
});
