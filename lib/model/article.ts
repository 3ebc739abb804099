import type { CompanyId } from './company.ts';
import type { Fact } from './fact.ts';
import type { IsoDate } from './iso-date.ts';
import type { FoundPicture } from './picture.ts';

/** Stable id of an article in the library. */
export type ArticleId = string;

declare const canonicalUrlBrand: unique symbol;
/** The one address under which an article is known; made only by `lib/url/canonical-url`. */
export type CanonicalUrl = string & { readonly [canonicalUrlBrand]: true };

export const ARTICLE_SOURCES = ['starter', 'saved', 'feed', 'team'] as const;
export type ArticleSource = (typeof ARTICLE_SOURCES)[number];

/** A company an article speaks of; `salience` 0..1 tells how much the article is about it. */
export type ArticleCompany = { readonly id: CompanyId; readonly salience: number; readonly firstSentence?: string };

/** Words of an article that the reader highlighted. `url` leads to them in the page, by a text fragment. */
export type Quotation = {
  readonly text: string;
  readonly url: string;
  readonly at: string;
  /** What the reader wrote about them. */
  readonly note?: string;
};

/**
 * Stretches of an article's text that are headings, list items, table rows, paragraphs of a quotation, or code: UTF-16
 * offsets, end excluded, in order.
 */
export type TextStructure = readonly {
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'item' | 'row' | 'quote' | 'code';
  /** Of an item of a numbered list, at most {@link MAX_ITEM_NUMBER}. */
  readonly number?: number;
}[];

/** A page may number its items as it likes; beyond this a number says nothing. */
export const MAX_ITEM_NUMBER = 99_999;

/** A link in an article's text: UTF-16 offsets, end excluded; `url` leads to the web. */
export type TextLink = { readonly start: number; readonly end: number; readonly url: string };

/**
 * An article of the reader's library. `published` is only ever the date of publication, never that of saving; `updated`
 * is the day of the last change that its page or feed told, and says which state of the page the kept text is.
 */
export type Article = {
  readonly id: ArticleId;
  readonly url: CanonicalUrl;
  readonly originalUrl: string;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly updated?: IsoDate;
  /** Moment of saving by the reader, ISO 8601 with time. */
  readonly savedAt?: string;
  /** Moment at which a feed or an import brought it, ISO 8601 with time. */
  readonly addedAt?: string;
  readonly source: ArticleSource;
  /** The feed that brought it. */
  readonly feed?: string;
  /** Articles that tell the same story bear the same one. */
  readonly story?: string;
  readonly summary?: string;
  readonly bodyId?: string;
  /** Words of the text kept; absent where no text is kept. */
  readonly wordCount?: number;
  /** The page said that it goes on for subscribers: a later save of the whole text takes its place. */
  readonly isPartial?: true;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly quotations?: readonly Quotation[];
  readonly companies: readonly ArticleCompany[];
  readonly facts: readonly Fact[];
  /** Facts that the reader left out: they count nowhere, and another reading of the text does not bring them back. */
  readonly droppedFacts?: readonly Fact[];
  readonly read: boolean;
  /** The reader is done with it: lists leave it out unless they are asked. It is the reader's own and never shared. */
  readonly archived?: true;
};

/** What a list shows of an article. */
export type ArticleLine = {
  readonly id: ArticleId;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly savedAt?: string;
  readonly read: boolean;
  /** Names of the colleagues in one's team who have it saved, the first of them first; absent where there are none. */
  readonly savedBy?: readonly string[];
  /** Those who noted something on it, the last of them first; absent where there are none. */
  readonly notedBy?: readonly string[];
  /** How many comments of the team stand under it; absent where there are none. */
  readonly comments?: number;
};

/** What one's team has on an article, as a list tells it. */
export type TeamMarks = {
  readonly savedBy: readonly string[];
  readonly notedBy: readonly string[];
  readonly comments: number;
};

/** What was read from an open page, before the reader's tags and note join it. */
export type ExtractedArticle = {
  readonly url: CanonicalUrl;
  readonly originalUrl: string;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly updated?: IsoDate;
  readonly summary?: string;
  /** Plain text, paragraphs parted by a blank line. */
  readonly text: string;
  readonly structure?: TextStructure;
  readonly wordCount: number;
  /** The page says that it goes on for those who subscribe or log in. */
  readonly isPartial?: true;
  /** Keywords the page states about itself, proposed as tags. */
  readonly keywords: readonly string[];
} & RichContent;

/** What stands in the text of an article beside its words. */
export type RichContent = {
  /** Pictures that the page shows within it; absent where there are none. */
  readonly pictures?: readonly FoundPicture[];
  /** Links in it, in their order. */
  readonly links?: readonly TextLink[];
};
