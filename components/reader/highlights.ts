/** Where the reader’s highlights lie in a kept text, and its sentences, which the keys walk through. */
import type { Quotation } from '../../lib/model/article.ts';
import type { Stretch } from './text-blocks.ts';

/** A highlight in the text, under the words by which the library knows it. */
export type Highlight = Stretch & { readonly words: string };

/**
 * Highlights in the order of the text; of two that overlap the first. Words that the text no longer has are left out:
 * the list of highlights shows them all the same. White space counts as one space, as it is kept.
 */
export function highlightsIn(text: string, quotations: readonly Pick<Quotation, 'text'>[]): readonly Highlight[] {
  // Most articles have no highlight, and folding a long text takes an array as long as it.
  if (quotations.length === 0) return [];
  const { folded, origin } = withSingleSpaces(text);
  const found = quotations.flatMap(({ text: words }): Highlight[] => {
    const at = words === '' ? -1 : folded.indexOf(words);
    const [start, last] = [origin[at], origin[at + words.length - 1]];
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1, words }];
  });
  let end = 0;
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((highlight) => {
      if (highlight.start < end) return false;
      end = highlight.end;
      return true;
    });
}

/** Words as the library keeps a highlight. */
export function highlightWords(selected: string): string {
  return selected.replaceAll(/\s+/g, ' ').trim();
}

/** A text with each run of white space as one space, and where each of its characters stands in the text. */
function withSingleSpaces(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  const origin: number[] = [];
  let folded = '';
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
    const piece = run.trim() === '' ? ' ' : run;
    folded += piece;
    for (let at = 0; at < piece.length; at += 1) origin.push(index + at);
  }
  return { folded, origin };
}

/** The sentences of a block of text, without the white space around them. */
export function sentencesOf(text: string, lang: string): readonly Stretch[] {
  return [...new Intl.Segmenter(isLocale(lang) ? lang : 'en', { granularity: 'sentence' }).segment(text)].flatMap(
    ({ segment, index }) => {
      const words = segment.trim();
      const start = index + segment.indexOf(words);
      return words === '' ? [] : [{ start, end: start + words.length }];
    },
  );
}

/** Whether a page’s word for its language is one. */
function isLocale(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
