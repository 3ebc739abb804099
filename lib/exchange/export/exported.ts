/** What every format of export is given, and what it gives. */
import type { Article } from '../../model/article.ts';
import type { KeptText } from '../../model/kept-text.ts';

/** An article with what stands beside it in the library. */
export type ExportedArticle = Partial<KeptText> & {
  readonly article: Article;
  /** Names of its companies, most important first. */
  readonly companies: readonly string[];
};

/** A format that is written from beginning to end, so that no library is too large for it. */
export type TextFormat = {
  readonly extension: string;
  readonly type: string;
  readonly head: string;
  /** One article; `index` counts from 0. */
  readonly article: (exported: ExportedArticle, index: number) => string;
  readonly tail: string;
};

/**
 * The stretches of a text between line breaks, white space squeezed: no line of it can pass for a line of the format.
 */
export function withoutLineBreaks(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters of a hostile text
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim();
}
