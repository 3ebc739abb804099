import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeJudge, decodeWeights, encodeJudge, encodeWeights } from '../../../../lib/recognition/judge/format.ts';
import { CELL, WORD_BITS, type Judge } from '../../../../lib/recognition/judge/knowledge.ts';
import { SLOT_BITS } from '../../../../lib/recognition/judge/slots.ts';
import { TREE_BYTES } from '../../../../lib/recognition/judge/trees.ts';

const float = fc.float({ noNaN: true, noDefaultInfinity: true });
/** A judge with some weights and bytes set; the others are 0. */
const judges: fc.Arbitrary<Judge> = fc
  .record({
    unit: float,
    share: float,
    bias: float,
    set: fc.array(fc.tuple(fc.nat({ max: (1 << SLOT_BITS) - 1 }), fc.integer({ min: -127, max: 127 }))),
    edges: fc.array(fc.array(float, { maxLength: 32 }), { maxLength: 40 }),
    nodes: fc.int8Array({ minLength: 2 * TREE_BYTES, maxLength: 2 * TREE_BYTES }),
    bytes: fc.array(fc.tuple(fc.nat({ max: (CELL << WORD_BITS) - 1 }), fc.nat({ max: 255 }))),
  })
  .map(({ unit, share, bias, edges, nodes, set, bytes }) => {
    const weights = new Int8Array(1 << SLOT_BITS);
    const words = new Uint8Array(CELL << WORD_BITS);
    for (const [slot, weight] of set) weights[slot] = weight;
    for (const [place, byte] of bytes) words[place] = byte;
    const trees = { edges, nodes, step: unit, base: bias };
    return { weights, unit, share, bias, trees, knowledge: { words } };
  });

describe('the bytes of a judge', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(judges, (judge) => {
        expect(decodeJudge(encodeJudge(judge))).toEqual({ ok: true, value: judge });
        const { knowledge: _, ...weights } = judge;
        expect(decodeWeights(encodeWeights(judge))).toEqual({ ok: true, value: weights });
      }),
      { numRuns: 20 },
    );
  });

  it('are read from any place in a buffer', () => {
    fc.assert(
      fc.property(judges, fc.integer({ min: 0, max: 7 }), (judge, offset) => {
        const bytes = encodeJudge(judge);
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        expect(decodeJudge(moved.subarray(offset))).toEqual({ ok: true, value: judge });
      }),
      { numRuns: 10 },
    );
  });

  it('are refused where they are cut, longer, or of another version', () => {
    const judge = fc.sample(judges, { numRuns: 1, seed: 1 })[0];
    if (!judge) throw new Error('no sample');
    const bytes = encodeJudge(judge);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
        expect(decodeJudge(bytes.subarray(0, length)).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    const older = bytes.with(0, (bytes[0] ?? 0) - 1);
    expect([decodeJudge(longer).ok, decodeJudge(older).ok, decodeWeights(older).ok]).toEqual([false, false, false]);
  });

  it('are refused where a factor is no number', () => {
    for (const offset of [4, 8, 12]) {
      const [judge] = fc.sample(judges, { numRuns: 1, seed: 2 });
      if (!judge) throw new Error('no sample');
      const bytes = encodeJudge(judge);
      new DataView(bytes.buffer).setFloat32(offset, Number.NaN, true);
      expect(decodeJudge(bytes)).toMatchObject({ ok: false, error: { kind: 'pack-unreadable' } });
    }
  });
});
