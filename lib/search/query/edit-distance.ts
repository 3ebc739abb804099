/** How many slips of the hand part what was typed from a word. */

/** Slips between what was typed and a word, and between it and the beginning of the word that is nearest to it. */
export type Distance = { readonly whole: number; readonly beginning: number };

const FAR: Distance = { whole: Number.POSITIVE_INFINITY, beginning: Number.POSITIVE_INFINITY };
const MAX_LENGTH = 80;
/** Three rows of the table, kept from call to call. */
let [row, before, beforeThat] = [new Uint8Array(MAX_LENGTH), new Uint8Array(MAX_LENGTH), new Uint8Array(MAX_LENGTH)];

/**
 * Letters lost, added, exchanged or swapped with their neighbour, each counted once (Damerau, with each stretch edited
 * once). More than `most` is infinite.
 */
export function distance(typed: string, word: string, most: number): Distance {
  const [height, full] = [typed.length, word.length];
  const width = Math.min(full, height + most);
  if (full < height - most || height >= MAX_LENGTH || width >= MAX_LENGTH) return FAR;
  for (let column = 0; column <= width; column += 1) row[column] = column;
  for (let line = 1; line <= height; line += 1) {
    [beforeThat, before, row] = [before, row, beforeThat];
    const letter = typed.charCodeAt(line - 1);
    row[0] = line;
    let least = line;
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(
        (before[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other)
        cost = Math.min(cost, (beforeThat[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    // Two lines, because a swap reaches back over one.
    if (least > most + 1) return FAR;
  }
  let beginning = Number.POSITIVE_INFINITY;
  for (let column = Math.max(0, height - most); column <= width; column += 1)
    beginning = Math.min(beginning, row[column] ?? 0);
  const whole = width === full ? (row[full] ?? 0) : Number.POSITIVE_INFINITY;
  return {
    whole: whole <= most ? whole : Number.POSITIVE_INFINITY,
    beginning: beginning <= most ? beginning : Number.POSITIVE_INFINITY,
  };
}

/** Keys beside each other on the keyboards of our readers, AZERTY and QWERTY alike. */
const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS = new Set(
  ROWS.flatMap((keys) =>
    [...keys].slice(1).flatMap((key, index) => [key + keys.charAt(index), keys.charAt(index) + key]),
  ),
);

/** Whether a word differs from what was typed by one letter, whose key lies beside the right one. */
export function isKeyBeside(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  let differing = -1;
  for (let index = 0; index < typed.length; index += 1) {
    if (typed[index] === word[index]) continue;
    if (differing >= 0) return false;
    differing = index;
  }
  return differing >= 0 && NEIGHBOURS.has(typed.charAt(differing) + word.charAt(differing));
}
