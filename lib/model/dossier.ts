/** What is known of a company, gathered from the library and the pack for one page. */
import type { AppError } from './app-error.ts';
import type { ArticleLine, Quotation } from './article.ts';
import type { CompanyCard, CompanyId, CompanyName, CompanyParty, LineageEventKind } from './company.ts';
import type { Fact, FactKind, Quarter } from './fact.ts';
import type { IsoDate, PartialDate } from './iso-date.ts';

/** An article that something was read in. */
export type Source = ArticleLine;

/** One step in the line from founders to owners of today, the earliest first. */
export type LineageStep = {
  readonly date?: PartialDate;
  readonly event: LineageEventKind;
  /** The other company of the step, with its name where it is known. */
  readonly with?: CompanyParty;
  /** One short English sentence of the pack, and the same in French where the pack tells it. */
  readonly text?: string;
  readonly fr?: string;
};

/** Who owned whom, and what became of names and parts. */
export type Lineage = {
  readonly steps: readonly LineageStep[];
  /** Earlier names, with the end of their time. */
  readonly former: readonly { readonly name: string; readonly until?: PartialDate }[];
  /** Whom it belongs to, and since when it has belonged to it or to one of those above it. */
  readonly owner?: CompanyName;
  readonly ownedSince?: PartialDate;
  /** Who owns the owner, the nearest first. */
  readonly above: readonly CompanyName[];
  /** Companies that belong to it now. */
  readonly parts: readonly CompanyName[];
  /** With whom a customer of a company that is no more has to do now; absent where it lives on by itself. */
  readonly successor?: CompanyParty;
};

/**
 * Articles that tell the same, the newest first; `kinds` are what their facts are about. `date` is that of the first
 * that reported it.
 */
export type DossierStory = {
  readonly id: string;
  readonly date?: IsoDate;
  readonly title: string;
  readonly lang: string;
  /** Some of those that report it, of `total` in all. */
  readonly articles: readonly Source[];
  readonly total: number;
  readonly kinds: readonly FactKind[];
  readonly salience: number;
};

/**
 * Dated articles about the company in a month (`YYYY-MM`), all that the library holds of that month, and the story that
 * makes a peak.
 */
export type CoverageMonth = {
  readonly month: string;
  readonly count: number;
  readonly all: number;
  readonly peak?: { readonly story: string; readonly title: string; readonly lang: string };
};

/**
 * The last whole quarter against the four before it, by its share of what was read in each (docs/adr/0011). `low` and
 * `high` bound the ratio at 90 %: it is a trend only where both lie on one side of 1. `ratio` and `high` are absent
 * where there was nothing before: they have no bound then.
 */
export type Momentum =
  | { readonly kind: 'too-few'; readonly dated: number; readonly needed: number }
  /** Of the quarter, or of the four before it, the library holds no dated article about anyone. */
  | { readonly kind: 'unread'; readonly quarter: Quarter }
  | {
      readonly kind: 'rising' | 'steady' | 'falling';
      readonly quarter: Quarter;
      readonly count: number;
      /** Dated articles of the quarter in the whole library. */
      readonly all: number;
      readonly countBefore: number;
      readonly allBefore: number;
      readonly ratio?: number;
      readonly low: number;
      readonly high?: number;
    };

/** A company named in the same articles. `weight` 0..1 is relative to the closest. */
export type Companion = {
  readonly id: CompanyId;
  readonly name: string;
  readonly articles: number;
  readonly weight: number;
};

/** A fact with the article it was read in. */
export type SourcedFact = { readonly fact: Fact; readonly source: Source };

/** Figures of one kind, unit and period: several that differ stand side by side. */
export type FigureRow = {
  readonly kind: FactKind;
  readonly unit: string;
  readonly period?: string;
  /** The other party, where one is named: who holds the stake. */
  readonly with?: CompanyName;
  /** Whom the figure is about, where that is another: what the company itself holds a stake in. */
  readonly of?: CompanyName;
  /** What of the company it is of, in the words of the text, where it is not the whole: a segment, a country. */
  readonly object?: string;
  /** The same value read in several articles is one, with all of its sources, the newest first. */
  readonly values: readonly { readonly fact: Fact; readonly sources: readonly Source[] }[];
  /** Whether the values contradict each other. */
  readonly disagree: boolean;
};

/** Someone with a role, from the pack (no source) or from an article. */
export type DossierPerson = {
  readonly name: string;
  readonly role?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** The reader reported that the person is at the head of the company. */
  readonly reported?: true;
  /** The day as of which the pack has the person at the head of the company, where no article says so. */
  readonly asOf?: PartialDate;
  readonly sources: readonly Source[];
};

/** What the reader wrote or set off in an article about the company. */
export type ReaderNote = {
  readonly article: Source;
  readonly note?: string;
  readonly quotations: readonly Quotation[];
};

export type Dossier = {
  readonly company: CompanyCard;
  readonly watched: boolean;
  /** Articles about it; `dated` of them say when they were published. */
  readonly total: number;
  readonly dated: number;
  /** Date of the newest article about it. */
  readonly newest?: IsoDate;
  readonly lineage: Lineage;
  /** The newest first, those without a date last. */
  readonly stories: readonly DossierStory[];
  /** How many there are: beyond five hundred the old and uneventful are left out. */
  readonly storyCount: number;
  readonly months: readonly CoverageMonth[];
  readonly momentum: Momentum;
  readonly companions: readonly Companion[];
  readonly figures: readonly FigureRow[];
  /** Facts without a number: appointments, closures, launches; the newest first. */
  readonly events: readonly SourcedFact[];
  /** What the reader left out of all this. */
  readonly dropped: readonly SourcedFact[];
  /** Names of the companies that its facts speak of. */
  readonly names: Readonly<Record<CompanyId, string>>;
  readonly people: readonly DossierPerson[];
  readonly notes: readonly ReaderNote[];
  /** Why the library did not answer: then it holds what the pack knows alone. */
  readonly failure?: AppError;
};

/** Two to five companies side by side, in the order asked for. */
export type Comparison = {
  readonly companies: readonly Dossier[];
  /** Stories that several of them are named in. */
  readonly shared: readonly { readonly story: DossierStory; readonly companies: readonly CompanyId[] }[];
  /** Figures of one kind, unit and period; a company without one has a gap. */
  readonly figures: readonly {
    readonly kind: FactKind;
    readonly unit: string;
    readonly period?: string;
    readonly with?: CompanyName;
    readonly about?: CompanyName;
    readonly object?: string;
    readonly of: Readonly<Record<CompanyId, FigureRow | undefined>>;
  }[];
};

/** Why a company stands on the map; the others own one of these, or belong to a watched one. */
export type OwnershipReason = 'watched' | 'account' | 'library';

/** `owner` is another company of the map; absent where nobody is known to own it. */
export type OwnershipFirm = CompanyName & {
  readonly owner?: CompanyId;
  readonly reason?: OwnershipReason;
};

/** Companies that own another or belong to one; `alone` others have neither. */
export type OwnershipMap = {
  readonly firms: readonly OwnershipFirm[];
  readonly alone: number;
  /** Why the library did not answer: then those of the articles that ship stand for its companies. */
  readonly failure?: AppError;
};
