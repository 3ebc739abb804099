/** Texts as the search compares them: folded words, each with one space before it. */
import { IGNORED, isLetter, lettersOf, look, MARK } from '../../text/fold.ts';

/** A folded text, and for each of its units the UTF-16 offset of the original that it came from. */
export type FoldedText = { readonly text: string; readonly offsets: readonly number[] };

/** The folded words of a text, each after a space: `L’Élysée, 2015` gives ` l elysee 2015`. */
export function foldSearchText(text: string): string {
  return foldWithOffsets(text).text;
}

/** As {@link foldSearchText}, with the way back to the original. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let inWord = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const value = look(text.charCodeAt(offset));
    if (isLetter(value)) {
      const letters = (inWord ? '' : ' ') + lettersOf(value);
      folded += letters;
      for (let index = 0; index < letters.length; index += 1) offsets.push(offset);
      inWord = true;
    } else if (value !== IGNORED && value !== MARK) inWord = false;
  }
  return { text: folded, offsets };
}

/** The folded words of a text. */
export function foldedWords(text: string): string[] {
  return foldSearchText(text).split(' ').slice(1);
}
