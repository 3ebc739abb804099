/** What an account may hold, for those who need no more of it. */

/** Colours that an account may have, as CSS names them: seen on light and dark ground (3:1 on white at least). */
export const ACCOUNT_COLORS = [
  'crimson',
  'chocolate',
  'olive',
  'seagreen',
  'dodgerblue',
  'mediumorchid',
  'slategray',
] as const;
export type AccountColor = (typeof ACCOUNT_COLORS)[number];

/** UTF-16 units of a name, an owner, a stage; and names of an account beside the first. */
export const MAX_ACCOUNT_TEXT = 100;
export const MAX_ACCOUNT_ALIASES = 20;
