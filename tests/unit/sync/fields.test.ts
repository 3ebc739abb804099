import * as fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeFields, encodeFields, MAX_PLAIN_BYTES } from '../../../lib/sync/encode-fields.ts';
import { joinFields, latestStamp, sameFields } from '../../../lib/sync/fields.ts';
import type { Fields } from '../../../lib/sync/fields.ts';
import { isTooFarAhead, MAX_LEAD_MS, nextStamp, stampTime } from '../../../lib/sync/stamp.ts';
import { fieldsArbitrary, stamps } from './arbitrary-fields.ts';

/** The join as its definition says it: of all writes of a field, the one that sorts last. */
function naiveJoin(states: readonly Fields[]): Fields {
  const names = new Set(states.flatMap((fields) => [...fields.keys()]));
  return new Map(
    [...names].map((name) => {
      const writes = states.flatMap((fields) => fields.get(name) ?? []);
      const sorted = writes.toSorted((one, other) => {
        const [a, b] = [one, other].map(({ stamp, value }) => `${stamp} ${JSON.stringify(value)}`);
        return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
      });
      return [name, sorted.at(-1) ?? { stamp: '', value: null }];
    }),
  );
}

describe('stamps', () => {
  it('grow with every write, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 50 }), (clock) => {
        let last = nextStamp(undefined, 0);
        for (const now of clock) {
          const next = nextStamp(last, now);
          expect(next > last).toBe(true);
          expect(stampTime(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      }),
    );
  });

  it('go on in the next millisecond once 46,656 are used up', () => {
    let last = nextStamp(undefined, 5);
    for (let count = 0; count < 46_656; count += 1) last = nextStamp(last, 5);
    expect(stampTime(last)).toBe(6);
  });

  it('are refused from more than a day after they were stored', () => {
    const stamp = nextStamp(undefined, 1_000_000 + MAX_LEAD_MS);
    expect([isTooFarAhead(stamp, 1_000_000), isTooFarAhead(stamp, 999_999)]).toEqual([false, true]);
  });
});

describe('the join of fields', () => {
  it('is that of the naive oracle, in any order and with repetitions', () => {
    fc.assert(
      fc.property(fc.array(fieldsArbitrary, { minLength: 1, maxLength: 4 }), fc.integer(), (states, turn) => {
        const by = Math.abs(turn) % states.length;
        const order = [...states.slice(by), ...states.slice(0, by), ...states.slice(0, by)];
        const joined = order.reduce<Fields>((known, fields) => joinFields(known, fields), new Map());
        expect(sameFields(joined, naiveJoin(states))).toBe(true);
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(fieldsArbitrary, fieldsArbitrary, fieldsArbitrary, (a, b, c) => {
        expect(sameFields(joinFields(joinFields(a, b), c), joinFields(a, joinFields(b, c)))).toBe(true);
      }),
    );
  });

  it('knows the latest stamp', () => {
    fc.assert(
      fc.property(fc.array(stamps, { minLength: 1 }), (drawn) => {
        const fields = new Map(drawn.map((stamp, at) => [String(at), { stamp, value: null }]));
        expect(latestStamp(fields)).toBe(drawn.toSorted().at(-1));
      }),
    );
  });
});

describe('fields as bytes', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fieldsArbitrary, (fields) => {
        const decoded = decodeFields(encodeFields(fields));
        expect(decoded.ok && sameFields(decoded.value, fields)).toBe(true);
      }),
    );
  });

  it('come back as they went, long and short ones in turn', () => {
    const stamp = nextStamp(undefined, 1);
    const numbers = Array.from({ length: 900 }, (_, at) => Math.sin(at) * 1e15);
    for (const value of [numbers.join(' '), 'short', numbers.toReversed().join(' '), '', 'shorter than before']) {
      const fields = new Map([['t', { stamp, value }]]);
      expect(decodeFields(encodeFields(fields))).toEqual({ ok: true, value: fields });
    }
  });

  it('are refused where they are no fields, and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeFields(bytes);
        expect(decoded.ok ? decoded.value : decoded.error.kind).toBe('unreadable');
      }),
    );
  });

  it('are refused where they are cut short', () => {
    const bytes = encodeFields(new Map([['t', { stamp: nextStamp(undefined, 1), value: 'Un titre assez long' }]]));
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeFields(bytes.subarray(0, length)).ok).toBe(false);
  });

  it.each([3, 1])('are refused where they inflate to %i times as much as a register may and more', (times) => {
    const bytes = deflateSync(new Uint8Array(MAX_PLAIN_BYTES * times + 1), { level: 9 });
    expect(decodeFields(bytes)).toEqual({ ok: false, error: { kind: 'too-large' } });
  });

  it.each([
    ['a stamp of another shape', [['yesterday', { t: 'x' }]]],
    ['a value that is an object', [[nextStamp(undefined, 1), { t: { evil: 1 } }]]],
    ['a list four deep', [[nextStamp(undefined, 1), { c: [[[['x']]]] }]]],
    ['a name without end', [[nextStamp(undefined, 1), { ['x'.repeat(200)]: 1 }]]],
  ])('are refused with %s', (_name, json) => {
    expect(decodeFields(deflateSync(new TextEncoder().encode(JSON.stringify(json)))).ok).toBe(false);
  });
});
