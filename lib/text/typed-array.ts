/** The arrays of whole numbers that compiled data lies in, as narrow as what they hold allows. */
export type NarrowArray = Uint32Array | Uint16Array | Uint8Array;

/** Reads an element that must be there; an index outside the array is a bug and throws. */
export function at(array: Int32Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw outside(index);
  return value;
}

/** {@link at} for narrow arrays: apart, because one kind of array a function is what keeps the hot loops fast in V8. */
export function entry(array: NarrowArray, index: number): number {
  const value = array[index];
  if (value === undefined) throw outside(index);
  return value;
}

/**
 * Tells each value of the list of `owner`, in an array that holds many lists one after the other: from `starts[owner]`
 * to `starts[owner + 1]`. Lists are short and asked often: a view of one would cost more than all it is asked for.
 */
export function eachOf(starts: Int32Array, values: NarrowArray, owner: number, tell: (value: number) => void): void {
  for (let index = at(starts, owner); index < at(starts, owner + 1); index += 1) tell(entry(values, index));
}

/** Whether a value stands in the list of `owner`: see {@link eachOf}. */
export function isListed(starts: Int32Array, values: NarrowArray, owner: number, value: number): boolean {
  for (let index = at(starts, owner); index < at(starts, owner + 1); index += 1)
    if (entry(values, index) === value) return true;
  return false;
}

/** Numbers from zero on, in two bytes each where they fit, else in four. */
export function narrow(values: readonly number[]): Uint16Array | Uint32Array {
  return values.every((value) => value <= 0xffff) ? Uint16Array.from(values) : Uint32Array.from(values);
}

function outside(index: number): RangeError {
  return new RangeError(`no element ${index}`);
}
