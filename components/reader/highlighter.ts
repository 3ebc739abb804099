import type { AppError } from '../../lib/model/app-error.ts';
import type { Quotation } from '../../lib/model/article.ts';

/** What is highlighted in an article, and how the reader changes it. */
export type Highlighter = {
  readonly quotations: readonly Quotation[];
  /** Highlights words, or gives those that are highlighted another note. */
  readonly keep: (words: string, note: string) => void;
  readonly remove: (words: string) => void;
  /** The last change was not kept. */
  readonly error?: AppError | undefined;
};
