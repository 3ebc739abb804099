/** What a word is in any context, as bits: a word may be several things. The lexicon gives them, the compiled gazetteer carries them. */
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
