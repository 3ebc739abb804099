import type { Article, ArticleId, CanonicalUrl, TextStructure } from './article.ts';
import type { CompanyId } from './company.ts';

/** How a save is taken back: the article goes, or is put back as it was. */
export type Undo =
  | { readonly kind: 'remove' }
  | { readonly kind: 'restore'; readonly article: Article; readonly touched: boolean };

/** All that the library holds of an article, as it leaves and enters by our own file. */
export type LibraryEntry = {
  readonly article: Article;
  /** The reader changed it, so the pack may not. */
  readonly touched: boolean;
  readonly undo?: Undo;
  /** Plain text, paragraphs parted by a blank line. */
  readonly text?: string;
  readonly structure?: TextStructure;
};

/** An article of the pack or a feed that the reader took out of the library: it does not come back by itself. */
export type Tombstone = { readonly id: ArticleId; readonly url: CanonicalUrl };

/** A part of the library in the order of ids; `next` is where the following part begins, absent at the end. */
export type LibrarySlice = { readonly entries: readonly LibraryEntry[]; readonly next?: ArticleId };

/** A part with the names of the companies in it. */
export type NamedSlice = LibrarySlice & { readonly names: Readonly<Record<CompanyId, string>> };
