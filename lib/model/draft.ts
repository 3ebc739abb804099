/** What the reader writes about a page before it is saved; `pendingTag` is the tag not ended yet by a comma or Enter. */
export type Draft = { readonly tags: readonly string[]; readonly pendingTag: string; readonly note: string };

export const EMPTY_DRAFT: Draft = { tags: [], pendingTag: '', note: '' };

/** Limits that surfaces keep to and messages are checked against. */
export const MOST_TAGS = 50;
export const LONGEST_TAG = 100;
export const LONGEST_NOTE = 20_000;
