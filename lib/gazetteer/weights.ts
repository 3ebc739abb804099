/**
 * What each feature adds to the log-odds that a surface form is the company. The sum goes through the logistic function:
 * 0 is a score of 0.5. Where several things may speak alike, the entry lists the weight of one, two and three of them.
 * These are the only numbers that linking knows; `explainReading` names the features a score is made of.
 */
export const WEIGHTS = {
  // What the form is.
  safeForm: 3,
  contextForm: -2,
  acronymForm: -1.5,
  sharedName: -1.2,
  pairedForm: -3,
  neverIntroduced: -20,
  formerName: -0.4,
  otherLanguage: -1,

  // How it is written.
  capitalInSentence: 1.8,
  ownCasing: 1.2,
  loweredAcronym: -2,
  lowerCase: -6,
  lowerCaseSafe: -4,
  lowerCasePhrase: -2.5,
  lowerCaseInCaseless: -2,
  phraseAtSentenceStart: -1.2,
  insideAddress: -9,

  // What stands beside it.
  organisationBefore: 2.2,
  organisationNear: 1.2,
  organisationApposition: 2.2,
  roleNear: 1.8,
  verbAfter: 2.1,
  verbBefore: 1.2,
  legalForm: 4,
  chez: 2.5,
  acronymOfName: 4,
  listedWithSafe: 2,
  listedWithName: 1,
  moneyInSentence: 0.4,
  articleBefore: -1,
  placePreposition: -0.6,
  placeOrThingAfter: -3,
  honorificBefore: -7,
  firstNameBefore: -7,
  capitalisedBefore: -1,
  capitalisedAfter: -1.8,
  compound: -1.5,
  functionWord: -5,

  // Context words of the pack.
  forPhraseAround: 1.8,
  againstPhraseAround: -4.5,
  forInSentence: [1.4, 2.2, 2.8],
  againstInSentence: [-1.5, -2.5, -3],
  forInBlock: [0.8, 1.3, 1.6],
  againstInBlock: [-0.8, -1.4, -1.8],
  forOnPage: [0.4, 0.8, 1.1],
  againstOnPage: [-0.3, -0.6, -0.9],

  // Other companies, and the same one elsewhere.
  kinInSentence: 1.5,
  sectorInSentence: 0.6,
  kinOnPage: [1, 1.7, 2.2],
  sectorOnPage: [0.4, 0.7, 1],
  fullNameOnPage: 3,
  sureOnPage: 2,
  ownSite: 1.5,
} as const;

export type Feature = keyof typeof WEIGHTS;
/** One reason for or against a reading. */
export type Reason = { readonly feature: Feature; readonly weight: number };

/** Score from which a reading counts as a mention. */
export const DEFAULT_THRESHOLD = 0.5;
/** Log-odds from which a reading of a form that needs support is sure enough to support others. */
export const SURE = 1;

/** The reason a feature gives when `count` things speak for it; none for 0. */
export function reason(feature: Feature, count = 1): Reason[] {
  if (count <= 0) return [];
  const weight: number | readonly number[] = WEIGHTS[feature];
  return [{ feature, weight: typeof weight === 'number' ? weight : (weight[Math.min(count, weight.length) - 1] ?? 0) }];
}

/** Sum of weights, as log-odds. */
export function logOdds(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}

/** Log-odds as a score, 0..1. */
export function toScore(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
