/**
 * What a word is in any context, as bits: a word may be several things. The lexicon gives them, the compiled gazetteer
 * carries them.
 */
export const VERB = 1;
export const ORGANISATION = 2;
export const ROLE = 4;
export const LEGAL_FORM = 8;
export const AT = 16;
export const ARTICLE = 32;
export const PLACE_PREPOSITION = 64;
export const OTHER_THING = 128;
export const HONORIFIC = 256;
export const MONEY = 512;
export const LIST = 1024;
export const FIRST_NAME = 2048;
export const AUXILIARY = 4096;
/** Pronouns, prepositions, conjunctions, adverbs: never a name at the beginning of a sentence. */
export const SMALL_WORD = 8192;
/** A verb that hardly any but firms are the subject or object of. */
export const FIRM_VERB = 1 << 15;

// What is known of a token where it stands, beside its classes.
/** A capitalised word within a sentence that is nothing we know. */
export const UNKNOWN_NAME = 1 << 14;
export const WORD = 1 << 16;
export const CAPITAL = 1 << 17;
/** Lies in a name. */
export const NAMED = 1 << 18;
/** Begins a sentence, a quotation or a list entry, where any word has a capital. */
export const BEGINS = 1 << 20;
/** A comma or slash. */
export const COMMA = 1 << 21;
/** What may stand in a list besides commas: quotation marks, figures, their signs. */
export const QUIET = 1 << 22;
export const BRACKET = 1 << 23;
/** Ends a sentence. */
export const STOP = 1 << 24;
