import type { IsoDate } from './iso-date.ts';

declare const feedIdBrand: unique symbol;
/** Stable id of a feed the reader follows; it stays when the feed moves to another address. */
export type FeedId = string & { readonly [feedIdBrand]: true };

/** A webzine's feed that the reader follows. */
export type Feed = {
  readonly id: FeedId;
  /** Where it is fetched. */
  readonly url: string;
  readonly title: string;
  /** The webzine's own page. */
  readonly site?: string;
  /** The reader's folder, as OPML nests it: `Presse/Canal`. */
  readonly folder?: string;
  /** BCP 47. */
  readonly lang?: string;
  /** ISO 8601 with time. */
  readonly addedAt: string;
  /** The reader confirmed that this address lies on their own network. */
  readonly ownNetwork?: true;
};

declare const isoMomentBrand: unique symbol;
/**
 * A moment as its source states it: `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with `Z` or an offset. The first ten
 * characters are the day of publication in the publisher's own zone; `Date.parse` reads both forms.
 */
export type IsoDateTime = string & { readonly [isoMomentBrand]: true };

/** The day of publication that a moment names. */
export function dayOf(moment: IsoDateTime): IsoDate {
  return moment.slice(0, 10) as IsoDate;
}
