/** What a prospect may hold. Sync needs no more of prospects. */

/** How far the reader is with a firm, from the first step to the end. */
export const PROSPECT_STATUSES = ['new', 'contacted', 'meeting', 'won', 'lost', 'set-aside'] as const;
export type ProspectStatus = (typeof PROSPECT_STATUSES)[number];

/** An exhibitor list of a large fair has three thousand names. */
export const MAX_PROSPECTS = 5000;
/** Names of one list that nobody decided on. */
export const MAX_UNKNOWN = 1000;

/** Letters of a note. */
export const MAX_PROSPECT_NOTE = 20_000;
/** Letters of what is to be done next. */
export const MAX_NEXT_STEP = 1000;
