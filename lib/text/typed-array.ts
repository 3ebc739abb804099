/** The integer arrays that hot loops read. */
export type IntegerArray = Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Reads an element that must be there; an index outside the array is a bug and throws. */
export function at(array: IntegerArray, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`index ${index} outside 0..${array.length - 1}`);
  return value;
}
