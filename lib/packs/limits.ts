/** Bounds of a pack file, kept before anything of it is believed. */

/** UTF-16 units of a file: a hundred thousand companies take a half of it. */
export const MAX_PACK_LENGTH = 64_000_000;
export const MAX_PACK_COMPANIES = 100_000;
/** Objects and lists inside each other: a record has four. */
const MAX_DEPTH = 12;

/** Whether a JSON text nests deeper than a pack does; counted on the text, so that no parser has to descend into it. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json[at];
    if (unit === '"') at = endOfString(json, at);
    else if (unit === '{' || unit === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (unit === '}' || unit === ']') depth -= 1;
  }
  return false;
}

/** The offset of the quotation mark that ends a string; the end of the text where there is none. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
