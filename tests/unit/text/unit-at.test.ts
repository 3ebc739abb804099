import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitAt } from '../../../lib/text/unit-at.ts';

describe('a unit of a text', () => {
  it('is that of the text, however it was put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat(60), (head, tail, offset) => {
        const joined = head + tail;
        const cut = joined.slice(Math.min(3, joined.length));
        for (const text of [head, tail, joined, cut]) expect(unitAt(text, offset)).toBe(text.charCodeAt(offset));
      }),
    );
  });
});
