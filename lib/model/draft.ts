/**
 * What the reader writes about a page before it is saved; `pendingTag` is the tag not ended yet by a comma or Enter.
 */
export type Draft = { readonly tags: readonly string[]; readonly pendingTag: string; readonly note: string };

export const EMPTY_DRAFT: Draft = { tags: [], pendingTag: '', note: '' };

/** Limits that surfaces keep to and messages are checked against. */
export const MAX_TAGS = 50;
export const MAX_TAG_LENGTH = 100;
export const MAX_NOTE_LENGTH = 20_000;

/** How the keys of drafts begin where they are stored; the number of the tab follows. */
export const DRAFT_PREFIX = 'draft:';
