/**
 * The numbers of the features that linking knows. What a word near a name is, is a feature by itself: the place, one of
 * the six below, plus the position of the class's bit in `word-classes.ts`. All others have a number of their own.
 * `feature-table.ts` names them, `assets/model/linking-weights.json` weighs them. Learned records hold these numbers:
 * none changes its meaning.
 */
export const BEFORE = 0;
export const NEAR_BEFORE = 16;
export const AFTER = 32;
/** After the name and the auxiliaries behind it: «Orange a *annoncé*». */
export const FOLLOWS = 48;
export const APPOSITION = 64;
export const IN_SENTENCE = 80;

export const UNKNOWN_NAME_BEFORE = BEFORE + 14;
export const UNKNOWN_NAME_AFTER = AFTER + 14;

// What the form is.
export const BIAS = 96;
export const SAFE_FORM = 97;
export const COMMON_WORD_FORM = 98;
export const ACRONYM_FORM = 99;
export const SHARED_NAME = 100;
export const PAIRED_FORM = 101;
export const NEVER_INTRODUCED = 102;
export const FORMER_NAME = 103;
export const OTHER_LANGUAGE = 104;
export const NAME_IN_TIME = 105;
export const BEFORE_ITS_TIME = 106;
export const AFTER_ITS_TIME = 107;
export const RARE_SENSE_FORM = 108;
export const FIRST_NAME_FORM = 109;

// How it is written.
export const CAPITAL_IN_SENTENCE = 110;
export const OWN_CASING = 111;
export const LOWERED_ACRONYM = 112;
export const LOWER_CASE = 113;
export const LOWER_CASE_SAFE = 114;
export const LOWER_CASE_PHRASE = 115;
export const CASELESS_BLOCK = 116;
export const PHRASE_AT_START = 117;
export const FUNCTION_WORD = 118;
export const INSIDE_ADDRESS = 119;
export const LEGAL_FORM_BEHIND = 120;
export const COMPOUND = 122;
export const PLACE_AT_PREPOSITION = 123;
export const SAFE_BEFORE_UNKNOWN_NAME = 125;
export const PLACE_WITH_ARTICLE = 126;
export const BARE_NOUN = 127;
export const WORD_BESIDE_NAME = 128;
export const BARE_SUBJECT = 129;

// Other names in its sentence.
export const ACRONYM_OF_NAME = 130;
export const LISTED_WITH_SAFE = 131;
export const LISTED_WITH_NAME = 132;
export const RELATED_IN_SENTENCE = 133;
export const SECTOR_IN_SENTENCE = 134;
export const ACRONYM_OF_OTHER = 135;
/** Its block is sure of the company only farther down. */
export const SURE_BEHIND = 136;
/** «Abb. 3» is no ABB. */
export const ABBREVIATION = 137;
/** «Philips S. Hench». */
export const INITIAL_AFTER = 138;
/** «Signal Iduna Park», «Liga BBVA». */
export const VENUE = 139;

// Context words of the pack: an even number speaks for the company, the next one against.
export const WORD_AROUND = 140;
export const WORD_IN_SENTENCE = 142;
export const WORD_IN_BLOCK = 144;
export const WORD_ON_PAGE = 146;

/** The certain name of a firm of which the pack knows little, and which may be that of a town or a person too. */
export const LITTLE_KNOWN_FORM = 148;

// The rest of the page.
/** Most blocks that have the form say that it is no company, and nothing else on the page names it. */
export const DOUBTED_ON_PAGE = 149;
export const FULL_NAME_ON_PAGE = 150;
export const SURE_ON_PAGE = 151;
export const RELATED_ON_PAGE = 152;
export const SECTOR_ON_PAGE = 153;
export const INTRODUCED = 154;
export const SECTION_OF_BUSINESS = 155;
export const SECTION_OF_OTHER = 156;
/** A person bears the name elsewhere on the page, and no other form of the company stands there. */
export const PERSON_ON_PAGE = 157;
/** The same, earlier in its block: «Paul Bull … Bull». */
export const PERSON_ABOVE = 158;
/** A long page neither names the company for sure nor one that is related to it. */
export const ALONE_ON_PAGE = 159;

// The reader's word.
export const LEARNED_FOR = 160;
export const LEARNED_AGAINST = 161;
export const SAME_SENTENCE_FOR = 162;
export const SAME_SENTENCE_AGAINST = 163;

// What the judge makes of the words around, for explanations: its odds are no sum of features.
export const JUDGED_FOR = 170;
export const JUDGED_AGAINST = 171;

/** How its price moved, right behind the name: «Rubis (-3,3 %)». */
export const PRICE_MOVE = 172;

/** Added to a feature for the second thing that speaks for it, and again for the third. */
export const MORE = 256;
