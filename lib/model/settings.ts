/** Which mentions are painted; the others answer to hover and key unpainted. */
export const MARK_DENSITIES = ['first-in-section', 'first-on-page', 'all'] as const;
export type MarkDensity = (typeof MARK_DENSITIES)[number];

/** How marks are painted; `none` paints nothing: names answer all the same. */
export const MARK_STYLES = ['underline', 'dotted', 'tint', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What opens a popover, besides the keys: the pointer at rest, the pointer while Alt is held, a click or tap. */
export const OPENINGS = ['rest', 'alt', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How sure a name must be to be marked, from the fewest marks to the most. */
export const CERTAINTIES = ['certain', 'careful', 'balanced', 'open', 'generous'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The score (0..1) from which a name is marked. */
export const THRESHOLDS: Readonly<Record<Certainty, number>> = {
  certain: 0.9,
  careful: 0.7,
  balanced: 0.5,
  open: 0.35,
  generous: 0.2,
};

export type Settings = {
  readonly density: MarkDensity;
  readonly markStyle: MarkStyle;
  readonly opening: Opening;
  readonly certainty: Certainty;
  /** Agencies and foundations, with a quieter mark. */
  readonly publicBodies: boolean;
  /** Products that bear a firm’s name, «Microsoft 365», with a quieter mark. */
  readonly products: boolean;
  /** Whether it is kept when the reader last looked at a company, for «new since»; never from private windows. */
  readonly visits: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  density: 'first-in-section',
  markStyle: 'underline',
  opening: 'rest',
  certainty: 'balanced',
  publicBodies: true,
  products: false,
  visits: true,
};

/** What the reader silenced: hosts on which nothing is marked. */
export type Mutes = { readonly sites: readonly string[] };
