/** Where a text answers a query, in the text's own letters: accents and case do not count, offsets do. */
import type { TextRange } from '../../model/library.ts';
import { foldedWords, foldWithOffsets } from '../index/fold-text.ts';
import { stem } from '../index/stem.ts';
import type { Mistyped, SearchQuery } from '../types.ts';

/** What to set off: words by their beginnings, phrases whole, and the words that were meant by mistyped ones. */
export type Needles = {
  readonly begun: readonly string[];
  /** Stems of the words: an inflected form is set off whole. */
  readonly stems: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
};

/** Letters of a beginning that is set off inside a longer word; a shorter one must be the whole word. */
const MIN_BEGUN = 2;
/** Shorter words have no ending to lose. */
const MIN_STEMMED = 4;

export function needlesOf(
  { words, phrases }: Pick<SearchQuery, 'words' | 'phrases'>,
  mistyped: readonly Mistyped[],
): Needles {
  const begun = words.flatMap(foldedWords);
  return {
    begun,
    stems: new Set(begun.filter((word) => word.length >= MIN_STEMMED).map(stem)),
    whole: new Set(mistyped.flatMap(({ meant }) => meant)),
    phrases: phrases.map(foldedWords).filter((phrase) => phrase.length > 0),
  };
}

/** The stretches of a text to set off, in order and apart from each other. */
export function matchesIn(text: string, needles: Needles): TextRange[] {
  const words = wordsOf(text);
  const found: TextRange[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    const phrase = needles.phrases.find((phrase) => phrase.every((part, index) => words[at + index]?.folded === part));
    const last = phrase && words[at + phrase.length - 1];
    if (last) {
      found.push({ start: word.start, end: last.end });
      at += phrase.length - 1;
      continue;
    }
    const letters = lettersMatched(word.folded, needles);
    if (letters > 0)
      found.push({ start: word.start, end: letters === word.folded.length ? word.end : word.endOf(letters) });
  }
  return found;
}

/** How many letters of a folded word answer. */
function lettersMatched(word: string, { begun, stems, whole }: Needles): number {
  if (whole.has(word)) return word.length;
  const typed = begun.filter(
    (letters) => word === letters || (letters.length >= MIN_BEGUN && word.startsWith(letters)),
  );
  const letters = Math.max(0, ...typed.map((letters) => letters.length));
  if (letters > 0) return letters;
  return word.length >= MIN_STEMMED && stems.has(stem(word)) ? word.length : 0;
}

type Word = {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly endOf: (letters: number) => number;
};

/** The words of a text with their places in it. */
function wordsOf(text: string): Word[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  return [...folded.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => {
    const endOf = (letters: number): number => withMarks(text, (offsets[index + letters - 1] ?? 0) + 1);
    return { folded: word, start: offsets[index] ?? 0, end: endOf(word.length), endOf };
  });
}

/** Past the combining marks that belong to the letter before. */
function withMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length && /\p{M}/u.test(text.charAt(end))) end += 1;
  return end;
}
