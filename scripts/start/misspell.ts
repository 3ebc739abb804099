/**
 * A name as a hurried hand types it: in lower case, with two inner letters changed round (`Cloudwatt` gives
 * `cloduwatt`).
 */
export function misspell(name: string): string {
  const letters = [...name.toLowerCase()];
  const middle = Math.floor(letters.length / 2);
  const [left, right] = [letters[middle - 1], letters[middle]];
  if (letters.length < 4 || left === undefined || right === undefined) return letters.join('');
  return [...letters.slice(0, middle - 1), right, left, ...letters.slice(middle + 1)].join('');
}
