import type { CompanyCount } from './mention.ts';

/** What the annotating script knows of its page. */
export type PageDescription = {
  /**
   * `scanning` while slices are still to come; `kept-out` by its publisher; `unsupported` where the browser has no
   * Highlight API.
   */
  readonly state: 'scanning' | 'done' | 'muted' | 'kept-out' | 'unsupported';
  /** Most named first. */
  readonly companies: readonly CompanyCount[];
  readonly mentions: number;
  /**
   * Marks that a key walks to, and the place among them of the one whose popover is open, below 0 where none is; absent
   * where nothing is marked, or nobody asked.
   */
  readonly stops?: { readonly count: number; readonly at: number };
};

/**
 * A document of more elements gets no style of marks once it is drawn: the browser would work out the style of all of
 * them again, in one piece (some 2 µs each).
 */
export const MAX_STYLED_ELEMENTS = 200_000;

/**
 * What the reader allowed on a site: Vigie marks every site, this one (its host was granted by itself),
 * or a page only when clicked (`activeTab`).
 */
export type SiteAccess = 'every-site' | 'this-site' | 'on-click';
