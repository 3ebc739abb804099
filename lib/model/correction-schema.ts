/**
 * Schemas of corrections, for messages, stored values and files. Apart from `correction.ts`: content scripts import
 * that file, and the bundler would keep the schemas there, unused (2 kB of valibot compressed; Terser drops no unused
 * calls).
 */
import * as v from 'valibot';
import { MAX_ABOUT_LENGTH, MAX_CONTEXT_LENGTH, MAX_NAME_LENGTH, MAX_CORRECTIONS } from './correction.ts';
import type { Correction, GivenCorrection } from './correction.ts';
import { idSchema } from './id-schema.ts';
import { hostSchema } from './settings-schema.ts';
const surface = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH));
/** Empty where a page has none, as a file. */
const host = v.union([v.literal(''), hostSchema]);
const whole = v.pipe(v.number(), v.safeInteger());

const said = v.union([
  v.picklist(['reject', 'accept']),
  v.strictObject({ kind: v.literal('other'), companyId: idSchema }),
]);

const learned = v.strictObject({
  surface,
  companyId: idSchema,
  verdict: said,
  host,
  sentence: whole,
  words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
  features: v.pipe(v.array(whole), v.maxLength(300)),
});

const own = v.strictObject({
  name: surface,
  about: v.pipe(v.string(), v.trim(), v.maxLength(MAX_ABOUT_LENGTH)),
});

const verdict = { kind: v.literal('verdict'), surface, learned } as const;
const never = { kind: v.literal('never'), surface, host, everywhere: v.boolean() } as const;
const always = { kind: v.literal('always'), surface, companyId: idSchema, host } as const;
const name = { kind: v.literal('name'), surface, companyId: idSchema, own: v.exactOptional(own) } as const;

/** A correction on its way to the background. */
export const givenCorrectionSchema: v.GenericSchema<unknown, GivenCorrection> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('mention'),
    surface,
    companyId: idSchema,
    verdict: said,
    host,
    text: v.pipe(v.string(), v.maxLength(MAX_CONTEXT_LENGTH)),
    start: v.pipe(whole, v.minValue(0)),
    lang: v.pipe(v.string(), v.maxLength(100)),
  }),
  v.strictObject(never),
  v.strictObject(always),
  v.strictObject(name),
]);

const kept = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  at: v.union([v.literal(''), v.pipe(v.string(), v.isoTimestamp())]),
} as const;

/** A correction as kept. */
export const correctionSchema: v.GenericSchema<unknown, Correction> = v.variant('kind', [
  v.strictObject({ ...verdict, ...kept }),
  v.strictObject({ ...never, ...kept }),
  v.strictObject({ ...always, ...kept }),
  v.strictObject({ ...name, ...kept }),
]);

/** The file that corrections are exported to; its format keeps the name that older versions gave it. */
export const correctionFileSchema = v.strictObject({
  format: v.literal('vigie-lessons'),
  version: v.literal(1),
  corrections: v.pipe(v.array(correctionSchema), v.maxLength(MAX_CORRECTIONS)),
});
