/** Schema of facts, for the borders they cross: the pack's files and the reader's own. */
import * as v from 'valibot';
import { FACT_BOUNDS, FACT_CERTAINTIES, FACT_KINDS } from './fact.ts';
import type { Fact } from './fact.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const short = v.pipe(v.string(), v.maxLength(300));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A year, half, quarter, month or day, or years from and to. */
const period = v.pipe(v.string(), v.regex(/^\d{4}(-Q[1-4]|-H[12]|-\d{2}(-\d{2})?|\/\d{4})?$/));

export const factSchema: v.GenericSchema<unknown, Fact> = v.object({
  kind: v.picklist(FACT_KINDS),
  company: id,
  value: v.exactOptional(v.pipe(v.number(), v.finite())),
  unit: v.exactOptional(short),
  max: v.exactOptional(v.pipe(v.number(), v.finite())),
  object: v.exactOptional(short),
  bound: v.exactOptional(v.picklist(FACT_BOUNDS)),
  period: v.exactOptional(period),
  certainty: v.exactOptional(v.picklist(FACT_CERTAINTIES)),
  with: v.exactOptional(id),
  person: v.exactOptional(v.object({ name: short, role: v.exactOptional(short) })),
  place: v.exactOptional(short),
  probability: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  text: v.pipe(v.string(), v.maxLength(5000)),
  start: v.exactOptional(offset),
  end: v.exactOptional(offset),
});
