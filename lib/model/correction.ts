import type { CompanyId } from './company.ts';
import type { Learned, Verdict } from './learned.ts';

/** A company that the pack does not hold: its name, and one sentence on who it is, in the reader’s words. */
type OwnCompany = { readonly name: string; readonly about: string };

/** What a reader teaches. `surface` is the name as it stood on the page; `host` the site where it was said. */
export type CorrectionContent =
  /** What a name in a context is, or is not: it holds wherever the context is alike. */
  | { readonly kind: 'verdict'; readonly surface: string; readonly learned: Learned }
  /** A word that is never marked, on this site or everywhere. */
  | { readonly kind: 'never'; readonly surface: string; readonly host: string; readonly everywhere: boolean }
  /** A word that always stands for a company on the site. */
  | { readonly kind: 'always'; readonly surface: string; readonly companyId: CompanyId; readonly host: string }
  /** A further name of a company; with `own` it brings the company along. */
  | { readonly kind: 'name'; readonly surface: string; readonly companyId: CompanyId; readonly own?: OwnCompany };

/**
 * What was said of a mention of `companyId`, with the text around it; `start` is its UTF-16 offset. The background
 * makes a verdict of it.
 */
type MentionVerdict = {
  readonly kind: 'mention';
  readonly surface: string;
  readonly companyId: CompanyId;
  readonly verdict: Verdict;
  readonly host: string;
  readonly text: string;
  readonly start: number;
  readonly lang: string;
};

/** A correction on its way to the background. */
export type GivenCorrection = MentionVerdict | Exclude<CorrectionContent, { kind: 'verdict' }>;

/** What a reader can say of a mention: «not this company», «it is another one», «never mark this word». */
export type MentionCorrection =
  | { readonly kind: 'reject' }
  | { readonly kind: 'other'; readonly companyId: CompanyId }
  | { readonly kind: 'never' };

/** A correction as kept; `at` is ISO 8601 with time, empty where an earlier version noted none. */
export type Correction = CorrectionContent & { readonly id: string; readonly at: string };

/** Limits that surfaces keep to and messages are checked against. */
export const MAX_NAME_LENGTH = 100;
export const MAX_ABOUT_LENGTH = 300;
/** Text around a mention, UTF-16 units. */
export const MAX_CONTEXT_LENGTH = 4000;
/** Corrections that a file may bring at once. */
export const MAX_CORRECTIONS = 5000;

/** The site where a correction was given; empty for those that are given in the settings. */
export function hostOfCorrection(correction: CorrectionContent | GivenCorrection): string {
  switch (correction.kind) {
    case 'verdict':
      return correction.learned.host;
    case 'mention':
    case 'never':
    case 'always':
      return correction.host;
    case 'name':
      return '';
  }
}

/** Corrections that say the same have the same key. */
export function correctionKey(correction: CorrectionContent): string {
  switch (correction.kind) {
    case 'verdict': {
      const { surface, companyId, verdict, host, sentence, words } = correction.learned;
      const to = typeof verdict === 'string' ? verdict : verdict.companyId;
      return JSON.stringify(['verdict', surface, companyId, to, host, sentence, words]);
    }
    case 'never':
      return JSON.stringify(['never', correction.surface.toLowerCase(), correction.everywhere ? '' : correction.host]);
    case 'always':
      return JSON.stringify(['always', correction.surface.toLowerCase(), correction.companyId, correction.host]);
    case 'name':
      return JSON.stringify(['name', correction.surface, correction.companyId]);
  }
}
