/** Keys of `storage.local`. */
/** See `page-rules.ts`. */
export const PAGE_RULES_KEY = 'pageRules';
export const GAZETTEER_KEY = 'gazetteer';
/** The hash alone, so that a start of the worker need not read the whole gazetteer. */
export const GAZETTEER_HASH_KEY = 'gazetteerHash';
export const SETTINGS_KEY = 'settings';
export const MUTES_KEY = 'mutes';
/** What an administrator set (`policy.ts`). */
export const POLICY_KEY = 'policy';
/** What the reader corrected. */
export const CORRECTIONS_KEY = 'lessons';
/** Where the first version kept corrections; they become corrections at the worker's start. */
export const OLD_CORRECTIONS_KEY = 'corrections';
/** A number that grows with each write to the library, so that answers kept elsewhere are dropped. */
export const LIBRARY_REVISION_KEY = 'libraryRevision';

/** The compiled gazetteer as stored: `hash` names the pack it was made from, `data` is base64. */
export type StoredGazetteer = { readonly hash: string; readonly data: string };
