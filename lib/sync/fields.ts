/** Fields of a register and their join: for each field the later stamp wins, whoever sees them in whatever order. */
import type { Stamp } from './stamp.ts';

/** What a field holds; `null` is a removal that is remembered. */
export type FieldValue = null | string | number | boolean | readonly FieldValue[];
export type RegisterField = { readonly stamp: Stamp; readonly value: FieldValue };
export type Fields = ReadonlyMap<string, RegisterField>;

export const NO_FIELDS: Fields = new Map();

/**
 * Joins two states of fields. Commutative, associative and idempotent. Two writes with one stamp can come from two
 * devices of one member only; the greater value wins then, so that all devices choose the same.
 */
export function joinFields(one: Fields, other: Fields): Fields {
  const joined = new Map(one);
  for (const [name, field] of other) {
    const known = joined.get(name);
    if (!known || isLater(field, known)) joined.set(name, field);
  }
  return joined;
}

/** Whether both hold the same fields with the same stamps. */
export function sameFields(one: Fields, other: Fields): boolean {
  if (one.size !== other.size) return false;
  for (const [name, field] of one) {
    const match = other.get(name);
    if (!match || match.stamp !== field.stamp || !sameValue(match.value, field.value)) return false;
  }
  return true;
}

/** Whether two values are the same. */
export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The latest stamp of any field. */
export function latestStamp(fields: Fields): Stamp | undefined {
  let latest: Stamp | undefined;
  for (const { stamp } of fields.values()) if (latest === undefined || stamp > latest) latest = stamp;
  return latest;
}

function isLater(field: RegisterField, known: RegisterField): boolean {
  if (field.stamp !== known.stamp) return field.stamp > known.stamp;
  return JSON.stringify(field.value) > JSON.stringify(known.value);
}
