import type { CompanyId } from './company.ts';

/** The reader’s word about a reading: not this company, rightly this one, or that other one. */
export type Verdict = 'reject' | 'accept' | { readonly kind: 'other'; readonly companyId: CompanyId };

/**
 * What the reader corrected about a name in its context, so that it holds for the like context later.
 * Everything in it can be shown, exported and taken back.
 */
export type Learned = {
  /** The name, folded: no case, no accents, one space between words. */
  readonly surface: string;
  /** The company that the name was taken for. */
  readonly companyId: CompanyId;
  readonly verdict: Verdict;
  /** Host of the page, empty where there was none. */
  readonly host: string;
  /** Fingerprint of the whole sentence: there the verdict holds whatever else speaks. */
  readonly sentence: number;
  /** Up to 12 folded content words around the name, the nearest first. */
  readonly words: readonly string[];
  /**
   * Numbers of the features that stood in the block; see `lib/recognition/linking/features.ts`, where numbers keep
   * their meaning.
   */
  readonly features: readonly number[];
};
