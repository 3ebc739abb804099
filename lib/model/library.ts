import type { Account } from './account.ts';
import type { ArticleLine, Article } from './article.ts';
import type { CompanyId } from './company.ts';
import type { FactReport } from './fact-report.ts';
import type { KeptText } from './kept-text.ts';
import type { Mention } from './mention.ts';
import type { KeptPicture } from './picture.ts';
import type { ProspectList } from './prospect.ts';
import type { MovedChoices } from './settings-file.ts';
import type { Watched, WatchRule } from './watch.ts';

/** How full the library is. */
export type LibraryState = { readonly articles: number; readonly saved: number };

/** A stretch of a text, UTF-16 offsets, end excluded. */
export type TextRange = { readonly start: number; readonly end: number };

/** A part of a longer text, with the stretches to set off. */
export type Snippet = { readonly text: string; readonly matches: readonly TextRange[] };

/** One answer of a search; `score` is 0..1, higher is better; `titleMatches` are the stretches to set off. */
export type SearchHit = {
  readonly article: ArticleLine;
  readonly score: number;
  readonly titleMatches: readonly TextRange[];
  readonly summary?: string;
  /** Where the summary or the text answers, if the title is not all of it. */
  readonly snippet?: Snippet;
  readonly companies: readonly { readonly id: CompanyId; readonly name: string }[];
  /** It came with the extension, and the reader has not saved it. */
  readonly isStarter?: true;
  readonly isArchived?: true;
};

/**
 * What the reader keeps in the library beside articles and feeds: what is watched, lists of prospects, accounts and
 * reports of outdated facts; `choices` are settings and corrections, where they go with it into a file.
 */
export type LibraryLists = {
  readonly choices?: MovedChoices;
  readonly watched: readonly Watched[];
  readonly rules: readonly WatchRule[];
  readonly prospects: readonly ProspectList[];
  readonly accounts: readonly Account[];
  readonly reports: readonly FactReport[];
};

export const NO_LISTS: LibraryLists = { watched: [], rules: [], prospects: [], accounts: [], reports: [] };

/** Days that thrown-away articles can be taken back. */
export const TRASH_DAYS = 30;

/** What lies in the trash, the latest first, and how much there is in all; `deletedAt` is ISO 8601 with time. */
export type TrashContents = {
  readonly articles: readonly { readonly article: ArticleLine; readonly deletedAt: string }[];
  readonly total: number;
};

/** An article to be read: its text where one is kept, with what is a heading and who is named in it. */
export type SavedText = Partial<KeptText> & {
  readonly article: Article;
  readonly companyNames: Readonly<Record<string, string>>;
  readonly mentions: readonly Mention[];
  /** Pictures kept of it, in the order of the text; absent where there are none. */
  readonly pictures?: readonly KeptPicture[];
};
