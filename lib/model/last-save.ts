/** What was saved or followed last from a tab without the popup, so that it can be taken back where it was done. */
import type { ArticleId } from './article.ts';
import type { FeedId } from './feed.ts';

/** What a page says of a save: it went well or not, in words. */
export type SavedNotice = {
  /** Another save has another one. */
  readonly token: string;
  /** `offer`: nothing was done yet. */
  readonly tone: 'good' | 'danger' | 'offer';
  readonly words: string;
  readonly canUndo: boolean;
  /** The webzine of the page, which the reader does not follow yet. */
  readonly offer?: string;
};

export type LastSave = Omit<SavedNotice, 'canUndo' | 'offer'> & {
  /** ISO 8601 with time. */
  readonly at: string;
  /** Articles that were not saved before; they are what is taken back. */
  readonly ids: readonly ArticleId[];
  /** Tabs whose toolbar button says that they are saved. */
  readonly tabs: readonly number[];
  /** The feed that may be followed from the notice. */
  readonly offer?: { readonly url: string; readonly title: string };
  /** Feeds that were followed instead; they are what is taken back. */
  readonly feeds?: readonly FeedId[];
};
