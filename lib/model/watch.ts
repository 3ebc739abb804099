/** What the reader watches, and how it is told. */
import type { ArticleLine } from './article.ts';
import type { CompanyId, CompanyName } from './company.ts';
import type { FactKind } from './fact.ts';
import type { IsoDate } from './iso-date.ts';

/** Stories about one of the companies that hold one of the kinds; no kinds stand for any. «Numergy or Cloudwatt with acquisition or closure». */
export type WatchRule = { readonly id: string; readonly companies: readonly CompanyId[]; readonly kinds: readonly FactKind[] };

export const DIGEST_SPANS = ['daily', 'weekly'] as const;
export type DigestSpan = (typeof DIGEST_SPANS)[number];

/** Notifications are off at first. Hours are local, 0..23; quiet hours run from `from` up to `to`, over midnight too. */
export type WatchTelling = {
  readonly notify: boolean;
  readonly quiet?: { readonly from: number; readonly to: number };
  /** At most one notification in so many hours. */
  readonly everyHours: number;
  readonly digest: DigestSpan;
};

/** A watched company with the articles that came since the reader last looked. */
export type WatchedCompany = { readonly company: CompanyName; readonly since: string; readonly fresh: number; readonly newest?: ArticleLine };

export type WatchList = { readonly companies: readonly WatchedCompany[]; readonly rules: readonly WatchRule[]; readonly telling: WatchTelling };

/** What came in a span of days about what is watched. */
export type WatchDigest = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly companies: readonly { readonly company: CompanyName; readonly stories: readonly { readonly id: string; readonly articles: readonly ArticleLine[]; readonly kinds: readonly FactKind[] }[] }[];
  readonly rules: readonly { readonly rule: WatchRule; readonly articles: readonly ArticleLine[] }[];
};
