/**
 * Every match of a global pattern in a text, in order. `String.matchAll` makes a new pattern at each call, which costs
 * more than most searches of a sentence do.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  while (match) {
    found.push(match);
    // Behind an empty one it would be found for ever.
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
}
