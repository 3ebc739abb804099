const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit of a text at an offset. V8 looks `text.charCodeAt` up anew for each unit once a function has met
 * texts of more than four kinds (of one byte or two a unit, joined, cut, from the page, interned), which halves the
 * speed of a loop over letters; so the method is not looked up on the text.
 */
export function unitAt(text: string, offset: number): number {
  return charCodeAt.call(text, offset);
}
