import * as f from './features.ts';

/**
 * All that is said of a feature of the linear model, in one row. A new feature takes its number in `features.ts`, a row
 * here, and the code that finds it; it weighs its prior until `npm run fit -- --write` weighs it.
 */
type FeatureRow = {
  /**
   * What a word is and where it stands (`organisationBefore`), or what a name is, how it is written and what else
   * speaks. Never changes once given.
   */
  readonly id: string;
  readonly number: number;
  /**
   * What is left out together in the ablation of `npm run eval`; none for what all readings share and for the reader's
   * corrections.
   */
  readonly group: string | undefined;
  /** The log-odds that its weight starts from and is pulled back to. */
  readonly prior: number;
  /**
   * Whether `npm run fit` moves the weight: not where the feature is too rare in any set, or not for a set to decide.
   */
  readonly isFitted: boolean;
};

/** Classes of words come in the order of their bits in `word-classes.ts`. */
export const FEATURES = [
  { id: 'safeForm', number: f.SAFE_FORM, group: 'risk of the form', prior: 3, isFitted: true },
  { id: 'commonWordForm', number: f.COMMON_WORD_FORM, group: 'risk of the form', prior: -2, isFitted: true },
  { id: 'acronymForm', number: f.ACRONYM_FORM, group: 'risk of the form', prior: -1.5, isFitted: true },
  { id: 'rareSenseForm', number: f.RARE_SENSE_FORM, group: 'risk of the form', prior: -0.2, isFitted: true },
  { id: 'littleKnownForm', number: f.LITTLE_KNOWN_FORM, group: 'risk of the form', prior: -2.8, isFitted: false },
  { id: 'sharedName', number: f.SHARED_NAME, group: 'risk of the form', prior: -1.2, isFitted: true },
  { id: 'pairedForm', number: f.PAIRED_FORM, group: 'risk of the form', prior: -3, isFitted: true },
  { id: 'neverIntroduced', number: f.NEVER_INTRODUCED, group: 'risk of the form', prior: -30, isFitted: false },
  { id: 'otherLanguage', number: f.OTHER_LANGUAGE, group: 'risk of the form', prior: -1, isFitted: true },
  { id: 'formerName', number: f.FORMER_NAME, group: 'time', prior: -2, isFitted: false },
  { id: 'nameInTime', number: f.NAME_IN_TIME, group: 'time', prior: 1.5, isFitted: true },
  { id: 'beforeItsTime', number: f.BEFORE_ITS_TIME, group: 'time', prior: -3, isFitted: true },
  { id: 'afterItsTime', number: f.AFTER_ITS_TIME, group: 'time', prior: -1, isFitted: true },
  {
    id: 'capitalInSentence',
    number: f.CAPITAL_IN_SENTENCE,
    group: 'capitals and small letters',
    prior: 1.8,
    isFitted: true,
  },
  { id: 'ownCasing', number: f.OWN_CASING, group: 'capitals and small letters', prior: 1.2, isFitted: true },
  { id: 'loweredAcronym', number: f.LOWERED_ACRONYM, group: 'capitals and small letters', prior: -2, isFitted: true },
  { id: 'lowerCase', number: f.LOWER_CASE, group: 'capitals and small letters', prior: -10, isFitted: false },
  { id: 'lowerCaseSafe', number: f.LOWER_CASE_SAFE, group: 'capitals and small letters', prior: 5, isFitted: false },
  {
    id: 'lowerCasePhrase',
    number: f.LOWER_CASE_PHRASE,
    group: 'capitals and small letters',
    prior: 1.5,
    isFitted: true,
  },
  { id: 'caselessBlock', number: f.CASELESS_BLOCK, group: 'capitals and small letters', prior: 8.3, isFitted: true },
  { id: 'phraseAtStart', number: f.PHRASE_AT_START, group: 'capitals and small letters', prior: -1.2, isFitted: true },
  { id: 'functionWord', number: f.FUNCTION_WORD, group: 'capitals and small letters', prior: -5, isFitted: true },
  { id: 'insideAddress', number: f.INSIDE_ADDRESS, group: 'longer names', prior: -14, isFitted: false },
  { id: 'abbreviation', number: f.ABBREVIATION, group: 'longer names', prior: -14, isFitted: false },
  { id: 'initialAfter', number: f.INITIAL_AFTER, group: 'longer names', prior: -14, isFitted: false },
  { id: 'venue', number: f.VENUE, group: 'longer names', prior: -6, isFitted: false },
  { id: 'compound', number: f.COMPOUND, group: 'longer names', prior: -1.5, isFitted: true },
  { id: 'unknownNameBefore', number: f.UNKNOWN_NAME_BEFORE, group: 'longer names', prior: -1, isFitted: true },
  { id: 'unknownNameAfter', number: f.UNKNOWN_NAME_AFTER, group: 'longer names', prior: -1.8, isFitted: true },
  {
    id: 'safeBeforeUnknownName',
    number: f.SAFE_BEFORE_UNKNOWN_NAME,
    group: 'longer names',
    prior: -1.5,
    isFitted: true,
  },
  { id: 'atBefore', number: f.BEFORE + 4, group: 'articles and prepositions', prior: 2.5, isFitted: true },
  { id: 'articleBefore', number: f.BEFORE + 5, group: 'articles and prepositions', prior: -1, isFitted: true },
  {
    id: 'placePrepositionBefore',
    number: f.BEFORE + 6,
    group: 'articles and prepositions',
    prior: -0.6,
    isFitted: true,
  },
  { id: 'listBefore', number: f.BEFORE + 10, group: 'articles and prepositions', prior: 0, isFitted: true },
  { id: 'smallWordBefore', number: f.BEFORE + 13, group: 'articles and prepositions', prior: 0, isFitted: true },
  { id: 'smallWordAfter', number: f.AFTER + 13, group: 'articles and prepositions', prior: 0, isFitted: true },
  { id: 'articleAfter', number: f.AFTER + 5, group: 'articles and prepositions', prior: 0, isFitted: true },
  {
    id: 'placeAtPreposition',
    number: f.PLACE_AT_PREPOSITION,
    group: 'articles and prepositions',
    prior: -5,
    isFitted: true,
  },
  {
    id: 'placeWithArticle',
    number: f.PLACE_WITH_ARTICLE,
    group: 'articles and prepositions',
    prior: 1.5,
    isFitted: true,
  },
  { id: 'bareNoun', number: f.BARE_NOUN, group: 'articles and prepositions', prior: 1, isFitted: true },
  { id: 'wordBesideName', number: f.WORD_BESIDE_NAME, group: 'articles and prepositions', prior: -1.5, isFitted: true },
  { id: 'bareSubject', number: f.BARE_SUBJECT, group: 'articles and prepositions', prior: 0.5, isFitted: true },
  { id: 'otherThingBefore', number: f.BEFORE + 7, group: 'people, places, things', prior: -1, isFitted: true },
  { id: 'honorificBefore', number: f.BEFORE + 8, group: 'people, places, things', prior: -14, isFitted: false },
  { id: 'firstNameBefore', number: f.BEFORE + 11, group: 'people, places, things', prior: -14, isFitted: false },
  { id: 'honorificNearBefore', number: f.NEAR_BEFORE + 8, group: 'people, places, things', prior: -3, isFitted: true },
  { id: 'firstNameNearBefore', number: f.NEAR_BEFORE + 11, group: 'people, places, things', prior: -1, isFitted: true },
  {
    id: 'otherThingNearBefore',
    number: f.NEAR_BEFORE + 7,
    group: 'people, places, things',
    prior: -1.5,
    isFitted: true,
  },
  { id: 'otherThingAfter', number: f.AFTER + 7, group: 'people, places, things', prior: -3, isFitted: true },
  { id: 'otherThingApposition', number: f.APPOSITION + 7, group: 'people, places, things', prior: -2, isFitted: true },
  { id: 'honorificApposition', number: f.APPOSITION + 8, group: 'people, places, things', prior: -2, isFitted: true },
  {
    id: 'otherThingInSentence',
    number: f.IN_SENTENCE + 7,
    group: 'people, places, things',
    prior: -0.6,
    isFitted: false,
  },
  {
    id: 'honorificInSentence',
    number: f.IN_SENTENCE + 8,
    group: 'people, places, things',
    prior: -0.6,
    isFitted: false,
  },
  { id: 'firstNameForm', number: f.FIRST_NAME_FORM, group: 'people, places, things', prior: -1.2, isFitted: true },
  { id: 'organisationBefore', number: f.BEFORE + 1, group: 'words of business', prior: 2.2, isFitted: true },
  { id: 'roleBefore', number: f.BEFORE + 2, group: 'words of business', prior: 1.5, isFitted: true },
  { id: 'organisationNearBefore', number: f.NEAR_BEFORE + 1, group: 'words of business', prior: 1.2, isFitted: true },
  { id: 'roleNearBefore', number: f.NEAR_BEFORE + 2, group: 'words of business', prior: 1.8, isFitted: true },
  { id: 'organisationAfter', number: f.AFTER + 1, group: 'words of business', prior: 0.8, isFitted: true },
  { id: 'moneyAfter', number: f.AFTER + 9, group: 'words of business', prior: 0, isFitted: true },
  { id: 'roleAfter', number: f.AFTER + 2, group: 'words of business', prior: 0.3, isFitted: true },
  { id: 'roleFollows', number: f.FOLLOWS + 2, group: 'words of business', prior: 1.8, isFitted: true },
  { id: 'organisationApposition', number: f.APPOSITION + 1, group: 'words of business', prior: 2.2, isFitted: true },
  { id: 'moneyInSentence', number: f.IN_SENTENCE + 9, group: 'words of business', prior: 0.4, isFitted: false },
  { id: 'roleInSentence', number: f.IN_SENTENCE + 2, group: 'words of business', prior: 0.2, isFitted: false },
  { id: 'organisationInSentence', number: f.IN_SENTENCE + 1, group: 'words of business', prior: 0.3, isFitted: false },
  { id: 'legalFormBehind', number: f.LEGAL_FORM_BEHIND, group: 'words of business', prior: 4, isFitted: true },
  { id: 'priceMove', number: f.PRICE_MOVE, group: 'words of business', prior: 2, isFitted: false },
  { id: 'verbBefore', number: f.BEFORE + 0, group: 'verbs', prior: 1.2, isFitted: true },
  { id: 'firmVerbBefore', number: f.BEFORE + 15, group: 'verbs', prior: 0.4, isFitted: true },
  { id: 'verbNearBefore', number: f.NEAR_BEFORE + 0, group: 'verbs', prior: 1, isFitted: true },
  { id: 'firmVerbNearBefore', number: f.NEAR_BEFORE + 15, group: 'verbs', prior: 0.2, isFitted: true },
  { id: 'auxiliaryAfter', number: f.AFTER + 12, group: 'verbs', prior: 0.2, isFitted: true },
  { id: 'verbFollows', number: f.FOLLOWS + 0, group: 'verbs', prior: 1.6, isFitted: true },
  { id: 'firmVerbFollows', number: f.FOLLOWS + 15, group: 'verbs', prior: 1.2, isFitted: true },
  { id: 'verbInSentence', number: f.IN_SENTENCE + 0, group: 'verbs', prior: 0.1, isFitted: true },
  { id: 'firmVerbInSentence', number: f.IN_SENTENCE + 15, group: 'verbs', prior: 0.2, isFitted: false },
  {
    id: 'acronymOfName',
    number: f.ACRONYM_OF_NAME,
    group: 'other companies in the sentence',
    prior: 4,
    isFitted: true,
  },
  {
    id: 'acronymOfOther',
    number: f.ACRONYM_OF_OTHER,
    group: 'other companies in the sentence',
    prior: -5,
    isFitted: false,
  },
  {
    id: 'listedWithSafe',
    number: f.LISTED_WITH_SAFE,
    group: 'other companies in the sentence',
    prior: 2,
    isFitted: true,
  },
  {
    id: 'listedWithName',
    number: f.LISTED_WITH_NAME,
    group: 'other companies in the sentence',
    prior: 1,
    isFitted: true,
  },
  {
    id: 'relatedInSentence',
    number: f.RELATED_IN_SENTENCE,
    group: 'other companies in the sentence',
    prior: 1.5,
    isFitted: true,
  },
  {
    id: 'sectorInSentence',
    number: f.SECTOR_IN_SENTENCE,
    group: 'other companies in the sentence',
    prior: 0.6,
    isFitted: true,
  },
  { id: 'wordAround', number: f.WORD_AROUND, group: 'context words near by', prior: 1.8, isFitted: true },
  { id: 'wordAroundAgainst', number: f.WORD_AROUND + 1, group: 'context words near by', prior: -4.5, isFitted: true },
  { id: 'wordInSentence', number: f.WORD_IN_SENTENCE, group: 'context words near by', prior: 1.4, isFitted: true },
  {
    id: 'wordInSentenceAgainst',
    number: f.WORD_IN_SENTENCE + 1,
    group: 'context words near by',
    prior: -1.5,
    isFitted: true,
  },
  { id: 'wordInBlock', number: f.WORD_IN_BLOCK, group: 'context words farther off', prior: 0.8, isFitted: true },
  {
    id: 'wordInBlockAgainst',
    number: f.WORD_IN_BLOCK + 1,
    group: 'context words farther off',
    prior: -0.9,
    isFitted: true,
  },
  { id: 'wordOnPage', number: f.WORD_ON_PAGE, group: 'context words farther off', prior: 0.5, isFitted: true },
  {
    id: 'wordOnPageAgainst',
    number: f.WORD_ON_PAGE + 1,
    group: 'context words farther off',
    prior: -0.4,
    isFitted: true,
  },
  { id: 'sureBehind', number: f.SURE_BEHIND, group: 'the rest of the page', prior: -0.8, isFitted: true },
  { id: 'fullNameOnPage', number: f.FULL_NAME_ON_PAGE, group: 'the rest of the page', prior: 3, isFitted: true },
  { id: 'sureOnPage', number: f.SURE_ON_PAGE, group: 'the rest of the page', prior: 1.2, isFitted: false },
  { id: 'relatedOnPage', number: f.RELATED_ON_PAGE, group: 'the rest of the page', prior: 1, isFitted: true },
  { id: 'sectorOnPage', number: f.SECTOR_ON_PAGE, group: 'the rest of the page', prior: 0.4, isFitted: true },
  { id: 'introduced', number: f.INTRODUCED, group: 'the rest of the page', prior: 6, isFitted: false },
  {
    id: 'sectionOfBusiness',
    number: f.SECTION_OF_BUSINESS,
    group: 'the rest of the page',
    prior: 0.5,
    isFitted: false,
  },
  { id: 'sectionOfOther', number: f.SECTION_OF_OTHER, group: 'the rest of the page', prior: -1, isFitted: false },
  { id: 'personOnPage', number: f.PERSON_ON_PAGE, group: 'the rest of the page', prior: -0.5, isFitted: false },
  { id: 'personAbove', number: f.PERSON_ABOVE, group: 'the rest of the page', prior: -2.5, isFitted: false },
  { id: 'aloneOnPage', number: f.ALONE_ON_PAGE, group: 'the rest of the page', prior: -1.1, isFitted: false },
  { id: 'doubtedOnPage', number: f.DOUBTED_ON_PAGE, group: 'the rest of the page', prior: -5, isFitted: false },
  { id: 'bias', number: f.BIAS, group: undefined, prior: 0, isFitted: true },
  { id: 'learnedFor', number: f.LEARNED_FOR, group: undefined, prior: 5, isFitted: false },
  { id: 'learnedAgainst', number: f.LEARNED_AGAINST, group: undefined, prior: -4.2, isFitted: false },
  { id: 'sameSentenceFor', number: f.SAME_SENTENCE_FOR, group: undefined, prior: 30, isFitted: false },
  { id: 'sameSentenceAgainst', number: f.SAME_SENTENCE_AGAINST, group: undefined, prior: -30, isFitted: false },
  { id: 'judgedFor', number: f.JUDGED_FOR, group: undefined, prior: 2, isFitted: false },
  { id: 'judgedAgainst', number: f.JUDGED_AGAINST, group: undefined, prior: -2, isFitted: false },
] as const satisfies readonly FeatureRow[];

export type FeatureId = (typeof FEATURES)[number]['id'];

export const FEATURE_IDS: readonly FeatureId[] = FEATURES.map(({ id }) => id);

/** The number of each feature. */
export const FEATURE_NUMBERS: ReadonlyMap<FeatureId, number> = new Map(FEATURES.map(({ id, number }) => [id, number]));
