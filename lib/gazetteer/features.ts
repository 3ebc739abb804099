/**
 * The features that linking knows, with what each adds to the log-odds that a surface form is the company. The sum goes through
 * the logistic function: 0 is a score of 0.5. Where several things may speak alike, a feature lists the weight of one, of two
 * and of three or more of them. These are the only weights there are; `explain.ts` knows their names.
 */
export type Feature = readonly number[];

// What the form is.
export const safeForm: Feature = [3];
export const contextForm: Feature = [-2];
export const acronymForm: Feature = [-1.5];
export const sharedName: Feature = [-1.2];
export const pairedForm: Feature = [-3];
export const neverIntroduced: Feature = [Number.NEGATIVE_INFINITY];
export const formerName: Feature = [-0.4];
export const otherLanguage: Feature = [-1];

// How it is written.
export const capitalInSentence: Feature = [1.8];
export const ownCasing: Feature = [1.2];
export const loweredAcronym: Feature = [-2];
export const lowerCase: Feature = [-6];
export const lowerCaseSafe: Feature = [-4];
export const lowerCasePhrase: Feature = [-2.5];
export const lowerCaseInCaseless: Feature = [-2];
export const phraseAtSentenceStart: Feature = [-1.2];
export const legalFormOfName: Feature = [-9];
export const insideAddress: Feature = [-9];

// What stands beside it.
export const organisationBefore: Feature = [2.2];
export const organisationNear: Feature = [1.2];
export const organisationApposition: Feature = [2.2];
export const roleNear: Feature = [1.8];
export const verbAfter: Feature = [2.1];
export const verbBefore: Feature = [1.2];
export const legalForm: Feature = [4];
export const chez: Feature = [2.5];
export const acronymOfName: Feature = [4];
export const listedWithSafe: Feature = [2];
export const listedWithName: Feature = [1];
export const moneyNear: Feature = [0.4];
export const articleBefore: Feature = [-1];
export const placePreposition: Feature = [-0.6];
export const placeOrThingAfter: Feature = [-3];
export const honorificBefore: Feature = [-7];
export const firstNameBefore: Feature = [-7];
export const capitalisedBefore: Feature = [-1];
export const capitalisedAfter: Feature = [-1.8];
export const compound: Feature = [-1.5];
export const functionWord: Feature = [-5];

// Context words of the pack.
export const forPhraseAround: Feature = [1.8];
export const againstPhraseAround: Feature = [-4.5];
export const forInSentence: Feature = [1.4, 2.2, 2.8];
export const againstInSentence: Feature = [-1.5, -2.5, -3];
export const forInBlock: Feature = [0.8, 1.3, 1.6];
export const againstInBlock: Feature = [-0.8, -1.4, -1.8];
export const forOnPage: Feature = [0.4, 0.8, 1.1];
export const againstOnPage: Feature = [-0.3, -0.6, -0.9];

// Other companies, and the same one elsewhere.
export const kinInSentence: Feature = [1.5];
export const sectorInSentence: Feature = [0.6];
export const kinOnPage: Feature = [1, 1.7, 2.2];
export const sectorOnPage: Feature = [0.4, 0.7, 1];
export const fullNameOnPage: Feature = [3];
export const sureOnPage: Feature = [2.4];
