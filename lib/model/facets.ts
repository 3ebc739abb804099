/** What the answers of a search have in common, counted. */

/** `value` is what a filter names, `label` what people read: an id and a name for companies. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };

/** Articles published in a month, `YYYY-MM`. */
export type MonthCount = { readonly month: string; readonly count: number };

/** Each list the most frequent first; months in order of time. */
export type Facets = {
  readonly companies: readonly FacetValue[];
  readonly publishers: readonly FacetValue[];
  readonly tags: readonly FacetValue[];
  readonly langs: readonly FacetValue[];
  readonly sources: readonly FacetValue[];
  readonly months: readonly MonthCount[];
  readonly undated: number;
  readonly saved: number;
  readonly unread: number;
  /** Archived ones, counted also where the results leave them out. */
  readonly archived: number;
};
