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
  /** Of a shared list and a firm in it: which list; `title` is the name of either, `held` is removed with it. */
  list: 'i',
  sharesNotes: 'b',
  company: 'f',
  stage: 'e',
  owner: 'w',
  nextStep: 'x',
  nextDate: 'y',
  /** Of an account: its id, names beside the first, its site, its colour, and how a CRM knows and shows it. */
  account: 'z',
  aliases: 'j',
  site: 'v',
  color: 'r',
  crmId: 'k',
  crmUrl: 'q',
} as const;
/** Begins the field of a tag; the folded tag follows. */
export const TAG = '#';
/** Begins the field of a quotation; a hash of its text follows. */
export const QUOTATION = 'q:';
/** Begins the field of a comment; its id follows. */
export const COMMENT = 'k:';

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
/** Quotations of an article that one member shares: sealed, they stay below what a register may hold. */
export const MAX_QUOTATIONS = 100;
/** A tag in small letters may be longer than the tag. */
export const MAX_FIELD_NAME = 120;
export const MAX_COMMENT = 2000;
/** Members whom one comment mentions. */
export const MAX_MENTIONS = 20;
/** Comments of one member under one article: sealed, they stay below what a register may hold. */
export const MAX_COMMENTS = 50;
/** Fields of comments that a member's register may have, withdrawn ones included. */
export const MAX_COMMENT_FIELDS = 500;
