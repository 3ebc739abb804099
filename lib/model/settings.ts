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

/**
 * The score (0..1) from which a name is marked. Scores are calibrated probabilities: on the training text of names that need
 * context, 94 % of the marks from 0.75 on are right, and 88 % of those from 0.5 on (docs/detection).
 */
export const THRESHOLDS: Readonly<Record<Certainty, number>> = {
  certain: 0.95,
  careful: 0.85,
  balanced: 0.75,
  open: 0.5,
  generous: 0.3,
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
