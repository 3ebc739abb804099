/** Schemas of pack files. What they give has its keys in one order, so that a pack has one text only. */
import * as v from 'valibot';
import { isoDateSchema } from '../model/id-schema.ts';
import { companyFields, httpsAddress, isExplained, packSectors, verifiedFacts } from './company-record.ts';
import { MAX_PACK_COMPANIES } from './limits.ts';
import { PACK_KINDS, type Pack, type PackCompany, type PackHead, type Signature } from './pack.ts';

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(most),
    // Nothing that turns the direction of a line or hides in it.
    v.regex(/^[^\p{Cc}\p{Bidi_Control}\u2028\u2029]*$/u, 'holds control characters'),
  );
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'no slug'), v.maxLength(60));

export const packCompanySchema: v.GenericSchema<unknown, PackCompany> = v.pipe(
  v.strictObject({ ...companyFields, sectors: packSectors, verified: v.exactOptional(verifiedFacts) }),
  v.check((record) => isExplained(record), 'ambiguous, but without context words'),
);

const head = {
  id: slug,
  name: line(100),
  kind: v.picklist(PACK_KINDS),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  made: isoDateSchema,
  expires: isoDateSchema,
  licence: line(200),
  address: v.exactOptional(httpsAddress),
} as const;

const packHeadSchema: v.GenericSchema<unknown, PackHead> = v.strictObject(head);
export const packSchema: v.GenericSchema<unknown, Pack> = v.strictObject({
  ...head,
  companies: v.pipe(v.array(packCompanySchema), v.maxLength(MAX_PACK_COMPANIES)),
});

const key = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'no key of 32 bytes'));
const signed = v.pipe(v.string(), v.regex(/^[\w-]{86}$/, 'no signature of 64 bytes'));

const signatureSchema: v.GenericSchema<unknown, Signature> = v.strictObject({
  key,
  value: signed,
  follows: v.exactOptional(v.strictObject({ key, value: signed })),
});

/** A file with a whole pack: its text, and who signed it. */
export const packFileSchema = v.strictObject({
  format: v.literal('vigie-pack'),
  version: v.number(),
  pack: v.string(),
  signature: signatureSchema,
});

/** A file that makes a pack of the one before it. The signature is that of the whole pack. */
export const deltaFileSchema = v.strictObject({
  format: v.literal('vigie-pack-delta'),
  version: v.number(),
  /** The revision that it is for. */
  from: v.number(),
  head: packHeadSchema,
  /** Records that are new or changed. */
  put: v.pipe(v.array(packCompanySchema), v.maxLength(MAX_PACK_COMPANIES)),
  /** Ids of records that are gone. */
  remove: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MAX_PACK_COMPANIES)),
  signature: signatureSchema,
});

export type DeltaFile = v.InferOutput<typeof deltaFileSchema>;

/** The version of both formats. */
export const PACK_FORMAT_VERSION = 1;
