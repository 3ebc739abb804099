import * as fc from 'fast-check';
import type { RegisterField, Fields } from '../../../lib/sync/fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';

/** Stamps of a few moments, so that fields meet with the same ones. */
export const stamps = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })).map(([time, count]) => {
  let stamp = nextStamp(undefined, 1_790_000_000_000 + time);
  for (let step = 0; step < count; step += 1) stamp = nextStamp(stamp, 0);
  return stamp;
});

const values = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 8 }),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 2 }),
);

const field: fc.Arbitrary<RegisterField> = fc.record({ stamp: stamps, value: values });

/** Registers with few field names, so that they overlap. */
export const fieldsArbitrary: fc.Arbitrary<Fields> = fc
  .array(fc.tuple(fc.constantFrom('t', 'h', '#cloud', '#__proto__', 'q:1'), field), { maxLength: 8 })
  .map((entries) => new Map(entries));
