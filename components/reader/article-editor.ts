import type { AppError } from '../../lib/model/app-error.ts';
import type { Article } from '../../lib/model/article.ts';

/** What the reader wrote on an article, and how it is changed. */
export type ArticleEditor = {
  readonly written: Pick<Article, 'tags' | 'note' | 'quotations'>;
  /** Puts these in place of the tags and the note. */
  readonly edit: (tags: readonly string[], note: string) => void;
  /** Highlights words, or gives those that are highlighted another note. */
  readonly highlight: (words: string, note: string) => void;
  readonly removeHighlight: (words: string) => void;
  /** The last change was not kept. */
  readonly error?: AppError | undefined;
};
