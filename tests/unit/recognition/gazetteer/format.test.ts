import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import { checkGazetteer } from '../../../../lib/recognition/gazetteer/check-gazetteer.ts';
import { decodeGazetteer, encodeGazetteer } from '../../../../lib/recognition/gazetteer/format.ts';
import { CAST } from '../../../support/companies.ts';

const data = compileGazetteer(CAST);
const bytes = encodeGazetteer(data);

describe('a gazetteer as bytes', () => {
  it('comes back as it was, checked or not', () => {
    expect(checkGazetteer(bytes)).toEqual(decodeGazetteer(bytes));
    expect(decodeGazetteer(bytes)).toEqual({ ok: true, value: data });
  });

  it('is the same whatever the order of the records', () => {
    expect(encodeGazetteer(compileGazetteer(CAST.toReversed()))).toEqual(bytes);
  });

  it('is read where it lies at an odd place', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(decodeGazetteer(shifted.subarray(1))).toEqual(decodeGazetteer(bytes));
  });

  it('is viewed, not copied, where it is aligned', () => {
    const copy = bytes.slice();
    const decoded = decodeGazetteer(copy);
    expect(decoded.ok && decoded.value.formHash.buffer).toBe(copy.buffer);
  });

  it('may hold no company at all', () => {
    const empty = decodeGazetteer(encodeGazetteer(compileGazetteer([])));
    expect(empty.ok && findMentions(empty.value, 'Orange')).toEqual([]);
  });
});

describe('hostile bytes', () => {
  const isUnreadable = (hostile: Uint8Array): boolean => {
    const decoded = checkGazetteer(hostile);
    return !decoded.ok && decoded.error.kind === 'pack-unreadable';
  };

  it('are refused when there are none, too few or too many', () => {
    expect(isUnreadable(new Uint8Array())).toBe(true);
    expect(isUnreadable(bytes.subarray(0, bytes.length - 4))).toBe(true);
    expect(isUnreadable(new Uint8Array([...bytes, 0, 0, 0, 0]))).toBe(true);
  });

  it('are refused with another magic or version', () => {
    for (const place of [0, 4]) {
      const other = bytes.slice();
      other[place] = 0xee;
      expect(isUnreadable(other)).toBe(true);
    }
  });

  it('never crash: whatever byte is changed, reading and matching give an answer', () => {
    const text =
      "L'opérateur Orange rachète Cloudwatt, filiale d'Orange Business Services (OBS), face à SFR et Thales.";
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const hostile = bytes.slice();
          for (const [place, value] of changes) hostile[place] = value;
          const decoded = checkGazetteer(hostile);
          const mentions = decoded.ok ? findMentions(decoded.value, text) : [];
          expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(
            mentions.map(({ surface }) => surface),
          );
          expect(decoded.ok || decoded.error.kind).toBe(decoded.ok || 'pack-unreadable');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never crash: not when they are noise with a good beginning', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const hostile = new Uint8Array(noise.length + 8);
        hostile.set(bytes.subarray(0, 8));
        hostile.set(noise, 8);
        expect(isUnreadable(hostile)).toBe(true);
      }),
    );
  });
});
