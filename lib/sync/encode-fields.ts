/** Fields as bytes: JSON grouped by stamp, deflated. Decoding believes nothing: size, shape and names are checked. */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import * as v from 'valibot';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { MAX_FIELD_NAME } from './field-names.ts';
import type { RegisterField, Fields, FieldValue } from './fields.ts';
import { isStamp } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** A register with a hundred quotations of five thousand letters deflates to less. */
export const MAX_SEALED_BYTES = 256 * 1024;
/** Deflated zeros grow a thousandfold: what inflates to more than this is no register. */
export const MAX_PLAIN_BYTES = 1024 * 1024;
export const MAX_FIELDS = 2000;
/** The inflater is fed in such steps, so that it can be stopped. */
const INFLATE_STEP = 1024;
/** So few bytes hold no more than a register may: 1,032 times as many at most (RFC 1951, two bits for 258 bytes). */
const MAX_SHORT = Math.floor(MAX_PLAIN_BYTES / 1032);

/** Text that most articles share; the deflater refers to it. Part of the format: it must not change. */
const DICTIONARY = new TextEncoder().encode(
  '"#acquisition","a":null,"d":"2026-","l":"en","l":"fr","p":"Le ","s":" de la  les  des  pour  the  and ",' +
    '"t":"","u":"https://www..fr/.com/"q:[["","h":"2026-T:00.000Z","c":[["',
);

export type FieldsError = { readonly kind: 'too-large' | 'unreadable' };

const schema = v.array(v.tuple([v.custom<Stamp>(isStamp), v.record(v.string(), v.unknown())]));

/** Fields as deflated JSON: `[[stamp, {name: value, …}], …]`, in the order of stamps and names. */
export function encodeFields(fields: Fields): Uint8Array {
  const groups = new Map<Stamp, [string, FieldValue][]>();
  for (const [name, { stamp, value }] of [...fields].toSorted(byName)) {
    const group = groups.get(stamp) ?? [];
    groups.set(stamp, group);
    group.push([name, value]);
  }
  const stamps = [...groups.keys()].toSorted();
  const json = stamps.map((stamp) => [stamp, Object.fromEntries(groups.get(stamp) ?? [])]);
  return deflateSync(new TextEncoder().encode(JSON.stringify(json)), { level: 9, dictionary: DICTIONARY });
}

/** The fields in bytes that anybody may have written. */
export function decodeFields(bytes: Uint8Array): Result<Fields, FieldsError> {
  if (bytes.length > MAX_SEALED_BYTES) return err({ kind: 'too-large' });
  const plain = inflateBounded(bytes);
  if (!plain.ok) return plain;
  const parsed = v.safeParse(schema, parseJson(plain.value));
  if (!parsed.success) return err({ kind: 'unreadable' });
  const fields = new Map<string, RegisterField>();
  for (const [stamp, group] of parsed.output) {
    for (const [name, value] of Object.entries(group)) {
      if (name.length > MAX_FIELD_NAME || !isFieldValue(value)) return err({ kind: 'unreadable' });
      fields.set(name, { stamp, value });
    }
  }
  return fields.size > MAX_FIELDS ? err({ kind: 'too-large' }) : ok(fields);
}

/** Where short registers are inflated, one after the other: to make such a space takes longer than to fill it. */
let space: Uint8Array | undefined;

/** The bytes inflated, to be read at once: those of a short register lie where the next one's will. */
function inflateBounded(bytes: Uint8Array): Result<Uint8Array, FieldsError> {
  if (bytes.length > MAX_SHORT) return inflateInSteps(bytes);
  // The inflater leaves the space as it is then.
  if (bytes.length === 0) return err({ kind: 'unreadable' });
  space ??= new Uint8Array(MAX_PLAIN_BYTES);
  try {
    return ok(inflateSync(bytes, { dictionary: DICTIONARY, out: space }));
  } catch {
    return err({ kind: 'unreadable' });
  }
}

function inflateInSteps(bytes: Uint8Array): Result<Uint8Array, FieldsError> {
  const chunks: Uint8Array[] = [];
  let [total, isEnded] = [0, false];
  const inflate = new Inflate({ dictionary: DICTIONARY }, (chunk, final) => {
    chunks.push(chunk);
    total += chunk.length;
    isEnded = final;
  });
  try {
    for (let at = 0; at < bytes.length; at += INFLATE_STEP) {
      inflate.push(bytes.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= bytes.length);
      if (total > MAX_PLAIN_BYTES) return err({ kind: 'too-large' });
    }
  } catch {
    return err({ kind: 'unreadable' });
  }
  if (!isEnded) return err({ kind: 'unreadable' });
  const plain = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    plain.set(chunk, at);
    at += chunk.length;
  }
  return ok(plain);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Values nest two deep at most: a list of companies holds pairs. */
function isFieldValue(value: unknown, depth = 2): value is FieldValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) && depth > 0 && value.every((item) => isFieldValue(item, depth - 1));
}

function byName([one]: [string, RegisterField], [other]: [string, RegisterField]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
