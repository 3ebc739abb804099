import type { CompanyId } from './company.ts';

/**
 * A company name recognised in a text. `start` and `end` are UTF-16 offsets into the text given;
 * elision, possessive and punctuation stay outside. `score` is 0..1, higher is surer.
 */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly companyId: CompanyId;
  readonly score: number;
};

/** How often a page names a company. */
export type CompanyCount = { readonly companyId: CompanyId; readonly name: string; readonly count: number };
