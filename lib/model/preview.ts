import type { AccountColor } from './account-bounds.ts';
import type { AppError } from './app-error.ts';
import type { ArticleLine } from './article.ts';
import type { CompanyCard, CompanyId, CompanyName, CompanyParty } from './company.ts';
import type { PartialDate } from './iso-date.ts';

/** The newest article that tells a story, with how many others tell the same. */
export type StoryLine = ArticleLine & {
  readonly alike?: number;
  /** Its summary, else the sentence in which it first names the company. */
  readonly lead?: string;
  /** It came since the reader last looked at the company. */
  readonly fresh?: boolean;
};

/** The latest dated article about a company. */
export type LastNews = { readonly company: CompanyId; readonly article: ArticleLine };

/** Articles about a company in a month, `YYYY-MM`. */
export type PublishedPerMonth = { readonly month: string; readonly count: number };

/** What the popover shows of a company: who it is now and what the library holds about it. */
export type Preview = {
  readonly company: CompanyCard;
  /** What the pack knows of it beyond its sentence, a row each. */
  readonly facts: readonly CardFact[];
  /** One for each story, at most five: dated ones first and newest first, then those whose date is unknown. */
  readonly articles: readonly StoryLine[];
  /** How many articles the library holds about the company. */
  readonly total: number;
  readonly unread: number;
  readonly watched: boolean;
  /** When the reader last looked at the company, ISO 8601 with time; absent at the first look. */
  readonly since?: string;
  /** Why the library does not answer; then it tells of no article, and what the pack knows stands alone. */
  readonly failure?: AppError;
  /** The page could read the card: nothing of the reader’s is in it, and this says where that is shown. */
  readonly withheld?: 'until-reload' | 'in-dossier';
};

/** In which office somebody stands: at the head of the company, of its board, or as who founded it. */
export type Office = 'chief' | 'chair' | 'founder';

/** One row of a card. */
export type CardFact =
  /** The reader works on it: who does, at what stage, and where the CRM shows it. */
  | {
      readonly kind: 'account';
      readonly words: readonly string[];
      readonly color?: AccountColor;
      readonly url?: string;
    }
  /** Whom it belongs to, or with whom its customers have to do since it is no more. */
  | { readonly kind: 'owner' | 'today'; readonly party: CompanyParty }
  | { readonly kind: Office; readonly people: readonly string[]; readonly asOf?: PartialDate }
  | { readonly kind: 'ticker'; readonly text: string }
  | { readonly kind: 'rivals' | 'parts'; readonly companies: readonly CompanyName[] }
  | { readonly kind: 'site'; readonly host: string };
