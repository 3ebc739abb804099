import type { FeatureId } from '../../lib/recognition/linking/feature-ids.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { compileWeights, type Weights } from '../../lib/recognition/linking/weights.ts';

/** What linking knows, in groups that can be left out to see what each is worth. Not in any: what all readings share, and the reader's word. */
export const FEATURE_GROUPS: Readonly<Record<string, readonly FeatureId[]>> = {
  'risk of the form': ['safeForm', 'commonWordForm', 'acronymForm', 'rareSenseForm', 'sharedName', 'pairedForm', 'neverIntroduced', 'otherLanguage'],
  time: ['formerName', 'nameInTime', 'beforeItsTime', 'afterItsTime'],
  'capitals and small letters': [
    'capitalInSentence', 'ownCasing', 'loweredAcronym', 'lowerCase', 'lowerCaseSafe', 'lowerCasePhrase', 'caselessBlock', 'phraseAtStart', 'functionWord',
  ],
  'longer names': ['insideAddress', 'compound', 'unknownNameBefore', 'unknownNameAfter', 'safeBeforeUnknownName'],
  'articles and prepositions': ['articleBefore', 'bareNoun', 'bareSubject', 'wordBesideName', 'placeWithArticle', 'articleAfter', 'placePrepositionBefore', 'placeAtPreposition', 'atBefore', 'listBefore', 'smallWordBefore', 'smallWordAfter'],
  'people, places, things': [
    'honorificBefore', 'honorificNearBefore', 'firstNameForm', 'firstNameBefore', 'firstNameNearBefore',
    'otherThingBefore', 'otherThingNearBefore', 'otherThingAfter', 'otherThingApposition', 'honorificApposition', 'otherThingInSentence', 'honorificInSentence',
  ],
  'words of business': [
    'organisationBefore', 'organisationNearBefore', 'organisationAfter', 'organisationApposition', 'organisationInSentence', 'legalFormBehind',
    'roleBefore', 'roleNearBefore', 'roleAfter', 'roleFollows', 'roleInSentence', 'moneyAfter', 'moneyInSentence',
  ],
  verbs: [
    'verbBefore', 'verbNearBefore', 'verbFollows', 'verbInSentence', 'firmVerbBefore', 'firmVerbNearBefore', 'firmVerbFollows', 'firmVerbInSentence', 'auxiliaryAfter',
  ],
  'other companies in the sentence': ['acronymOfName', 'acronymOfOther', 'listedWithSafe', 'listedWithName', 'relatedInSentence', 'sectorInSentence'],
  'context words near by': ['wordAround', 'wordAroundAgainst', 'wordInSentence', 'wordInSentenceAgainst'],
  'context words farther off': ['wordInBlock', 'wordInBlockAgainst', 'wordOnPage', 'wordOnPageAgainst'],
  'the rest of the page': ['fullNameOnPage', 'sureOnPage', 'sureBehind', 'relatedOnPage', 'sectorOnPage', 'introduced', 'sectionOfBusiness', 'sectionOfOther'],
};

/** The gazetteer with some features left out. */
export function withoutFeatures(gazetteer: Gazetteer, weights: Weights, left: readonly FeatureId[]): Gazetteer {
  const kept = Object.fromEntries(Object.entries(weights).filter(([id]) => !left.some((other) => other === id)));
  return { ...gazetteer, weights: compileWeights(kept) };
}
