/** Names of fields, and how much they hold. */

/** Short names, since each article carries them: see docs/team.md. */
export const FIELD = {
  url: 'u',
  originalUrl: 'o',
  title: 't',
  publisher: 'p',
  author: 'a',
  lang: 'l',
  published: 'd',
  summary: 's',
  companies: 'c',
  /** When this member saved it; `null` once withdrawn. */
  held: 'h',
  note: 'n',
  /** A curator took the article out of the team's library. */
  gone: 'g',
  memberName: 'm',
} as const;
/** Begins the field of a tag; the folded tag follows. */
export const TAG = '#';
/** Begins the field of a quotation; a hash of its text follows. */
export const QUOTATION = 'q:';

export const MAX_TITLE = 1000;
export const MAX_NAME = 300;
/** A summary of a page's metadata; longer ones are bodies. */
export const MAX_SUMMARY = 2000;
export const MAX_NOTE = 10_000;
export const MAX_TAG = 100;
export const MAX_QUOTATION = 5000;
/** A note on a quotation. */
export const MAX_REMARK = 2000;
export const MAX_COMPANIES = 100;
