/** The narrow integer arrays that compiled data lies in. */
export type NarrowArray = Uint16Array | Uint8Array;

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

/** The list of `owner` in an array that holds many lists one after the other: from `starts[owner]` to `starts[owner + 1]`. */
export function listOf(starts: Uint16Array, values: NarrowArray, owner: number): NarrowArray {
  return values.subarray(entry(starts, owner), entry(starts, owner + 1));
}

function outside(index: number): RangeError {
  return new RangeError(`no element ${index}`);
}
