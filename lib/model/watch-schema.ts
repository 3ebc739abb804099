/** Schemas of what the reader watches, for the borders it crosses: messages, the database, files. */
import * as v from 'valibot';
import { FACT_KINDS } from './fact.ts';
import { DEFAULT_TELLING, DIGEST_SPANS, MAX_RULES, MAX_WATCHED, NOTHING_WATCHED, NOTIFIED } from './watch.ts';
import type { Watched, WatchRule, WatchState, WatchTelling } from './watch.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const moment = v.pipe(v.string(), v.isoTimestamp());
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
/** Half a year. */
const MAX_HOURS = 4400;

export const watchedSchema: v.GenericSchema<unknown, Watched> = v.object({ company: id, since: moment, seen: moment });

export const watchRuleSchema: v.GenericSchema<unknown, WatchRule> = v.object({
  id,
  companies: v.pipe(v.array(id), v.minLength(1), v.maxLength(MAX_WATCHED)),
  kinds: v.pipe(v.array(v.picklist(FACT_KINDS)), v.maxLength(FACT_KINDS.length)),
});

export const watchRulesSchema: v.GenericSchema<unknown, readonly WatchRule[]> = v.pipe(
  v.array(watchRuleSchema),
  v.maxLength(MAX_RULES),
);

export const watchTellingSchema: v.GenericSchema<unknown, WatchTelling> = v.object({
  notify: v.picklist(NOTIFIED),
  quiet: v.exactOptional(v.object({ from: hour, to: hour })),
  everyHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HOURS)),
  digest: v.picklist(DIGEST_SPANS),
});

const stateSchema = v.object({
  watched: v.array(v.unknown()),
  rules: v.array(v.unknown()),
  telling: v.unknown(),
  toldUpTo: v.fallback(v.optional(moment), undefined),
  notifiedAt: v.fallback(v.optional(moment), undefined),
});

/** What a stored value holds; parts that cannot be read are left out one by one. */
export function watchStateOf(stored: unknown): WatchState {
  const state = v.safeParse(stateSchema, stored);
  if (!state.success) return NOTHING_WATCHED;
  const { watched, rules, telling, toldUpTo, notifiedAt } = state.output;
  return {
    watched: readable(watchedSchema, watched),
    rules: readable(watchRuleSchema, rules),
    telling: readable(watchTellingSchema, [telling])[0] ?? DEFAULT_TELLING,
    ...(toldUpTo !== undefined && { toldUpTo }),
    ...(notifiedAt !== undefined && { notifiedAt }),
  };
}

function readable<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): readonly T[] {
  return values.flatMap((value) => {
    const read = v.safeParse(schema, value);
    return read.success ? [read.output] : [];
  });
}
