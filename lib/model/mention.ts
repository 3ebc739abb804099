import type { CompanyId } from './company.ts';

/**
 * A company name recognised in a text. `start` and `end` are UTF-16 offsets into the text given;
 * elision, possessive and punctuation stay outside. `score` is the probability, 0..1, that the name stands for the
 * company.
 */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly companyId: CompanyId;
  readonly score: number;
  /** What is named, where that is no firm. */
  readonly kind?: MentionKind;
  /** Given only to those who ask for products: the name of a thing that begins with a firm’s, «Microsoft 365». */
  readonly weak?: true;
  /** The company bears this name no more. */
  readonly former?: true;
};

/** An agency or foundation, or what a firm makes: both get the quieter mark. */
type MentionKind = 'public-body' | 'product';

/** How often a page names a company. */
export type CompanyCount = { readonly companyId: CompanyId; readonly name: string; readonly count: number };
