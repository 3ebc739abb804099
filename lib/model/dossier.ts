/** What is known of a company, gathered from the library and the pack for one page. */
import type { ArticleLine, Quotation } from './article.ts';
import type { CompanyCard, CompanyId, CompanyName, LineageEventKind } from './company.ts';
import type { Fact, FactKind, Quarter } from './fact.ts';
import type { IsoDate, PartialDate } from './iso-date.ts';

/** An article that something was read in. */
export type Source = ArticleLine;

/** One step in the line from founders to owners of today, the earliest first. */
export type LineageStep = {
  readonly date?: PartialDate;
  readonly event: LineageEventKind;
  /** The other company of the step, with its name where it is known. */
  readonly with?: CompanyName;
  /** One short English sentence of the pack. */
  readonly text?: string;
};

/** Who owned whom, and what became of names and parts. */
export type Lineage = {
  readonly steps: readonly LineageStep[];
  /** Earlier names, with the end of their time. */
  readonly former: readonly { readonly name: string; readonly until?: PartialDate }[];
  readonly owner?: CompanyName;
  /** Companies that belong to it now. */
  readonly parts: readonly CompanyName[];
  /** With whom a customer of a company that is no more has to do now; absent where it lives on by itself. */
  readonly successor?: CompanyName;
};

/** Articles that tell the same, the newest first; `kinds` are what their facts are about. */
export type DossierStory = {
  readonly id: string;
  readonly date?: IsoDate;
  readonly title: string;
  readonly lang: string;
  readonly articles: readonly Source[];
  readonly kinds: readonly FactKind[];
  readonly salience: number;
};

/** Articles about the company in a month (`YYYY-MM`), those of all companies in the same month, and the story that makes a peak. */
export type MonthCount = { readonly month: string; readonly count: number; readonly all: number; readonly peak?: { readonly story: string; readonly title: string; readonly lang: string } };

/**
 * The last whole quarter against the four before it, by its share of what was read in each. `low` and `high` bound
 * the ratio at 90 %: it is a trend only where both lie on one side of 1.
 */
export type Momentum =
  | { readonly kind: 'too-few'; readonly dated: number; readonly needed: number }
  | {
      readonly kind: 'rising' | 'steady' | 'falling';
      readonly quarter: Quarter;
      readonly count: number;
      /** Articles of the quarter about any company. */
      readonly all: number;
      readonly countBefore: number;
      readonly allBefore: number;
      readonly ratio: number;
      readonly low: number;
      readonly high: number;
    };

/** A company named in the same articles. `weight` 0..1 is relative to the closest. */
export type Companion = { readonly id: CompanyId; readonly name: string; readonly articles: number; readonly weight: number };

/** A fact with the article it was read in. */
export type SourcedFact = { readonly fact: Fact; readonly source: Source };

/** Figures of one kind, unit and period: several that differ stand side by side. */
export type FigureRow = {
  readonly kind: FactKind;
  readonly unit: string;
  readonly period?: string;
  /** The same value read in several articles is one, with all of its sources. */
  readonly values: readonly { readonly fact: Fact; readonly sources: readonly Source[] }[];
  /** Whether the values contradict each other. */
  readonly disagree: boolean;
};

/** Someone with a role, from the pack (no source) or from an article. */
export type DossierPerson = { readonly name: string; readonly role?: string; readonly from?: PartialDate; readonly to?: PartialDate; readonly sources: readonly Source[] };

/** What the reader wrote or set off in an article about the company. */
export type ReaderNote = { readonly article: Source; readonly note?: string; readonly quotations: readonly Quotation[] };

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
  readonly months: readonly MonthCount[];
  readonly momentum: Momentum;
  readonly companions: readonly Companion[];
  readonly figures: readonly FigureRow[];
  /** Facts without a number: appointments, closures, launches; the newest first. */
  readonly events: readonly SourcedFact[];
  readonly people: readonly DossierPerson[];
  readonly notes: readonly ReaderNote[];
};

/** Two to five companies side by side, in the order asked for. */
export type Comparison = {
  readonly companies: readonly Dossier[];
  /** Stories that several of them are named in. */
  readonly shared: readonly { readonly story: DossierStory; readonly companies: readonly CompanyId[] }[];
  /** Figures of one kind, unit and period; a company without one has a gap. */
  readonly figures: readonly { readonly kind: FactKind; readonly unit: string; readonly period?: string; readonly of: Readonly<Record<CompanyId, FigureRow | undefined>> }[];
};
