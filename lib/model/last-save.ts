/** What was saved last from a tab without the popup, by menu or key, so that it can be taken back where it was done. */
import type { ArticleId } from './article.ts';

/** What a page says of a save: it went well or not, in words. */
export type SavedNotice = {
  /** Another save has another one. */
  readonly token: string;
  readonly tone: 'good' | 'danger';
  readonly words: string;
  readonly canUndo: boolean;
};

export type LastSave = Omit<SavedNotice, 'canUndo'> & {
  /** ISO 8601 with time. */
  readonly at: string;
  /** Articles that were not saved before; they are what is taken back. */
  readonly ids: readonly ArticleId[];
  /** Tabs whose toolbar button says that they are saved. */
  readonly tabs: readonly number[];
};
