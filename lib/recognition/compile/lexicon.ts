import lists from '../../../assets/model/lexicon.json' with { type: 'json' };
import { tokenise, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { firstWord } from '../gazetteer/name-hash.ts';
import { createWordClassTable, type WordClassTable } from '../gazetteer/word-class-table.ts';
import {
  ARTICLE,
  AT,
  AUXILIARY,
  FIRM_VERB,
  FIRST_NAME,
  HONORIFIC,
  LEGAL_FORM,
  LIST,
  MONEY,
  ORGANISATION,
  OTHER_THING,
  PLACE_PREPOSITION,
  ROLE,
  SMALL_WORD,
  VERB,
} from '../linking/word-classes.ts';

/**
 * The class of each list of `assets/model/lexicon.json`: general words that tell what stands near a name, lines of
 * words with spaces between. Accents and case do not matter; a word may be in several lists. Only the compiler reads
 * them: they travel inside the compiled gazetteer as classes of words.
 */
const LISTS: readonly (readonly [list: keyof typeof lists, classes: number])[] = [
  // English words that are plural nouns as well (offers, plans, reports) are left out: «Free offers». So are verbs
  // that give a name («se llama Zara», «heißt Otto»), which anybody and anything has.
  ['verb', VERB],
  // What persons, towns and things hardly do; the others may be said of anybody.
  ['firmVerb', VERB | FIRM_VERB],
  ['auxiliary', AUXILIARY],
  ['organisation', ORGANISATION],
  ['role', ROLE],
  ['legalForm', LEGAL_FORM],
  ['at', AT],
  ['smallWord', SMALL_WORD],
  // And what stands in its place in German, Spanish and Italian.
  ['article', ARTICLE],
  ['placePreposition', PLACE_PREPOSITION],
  ['otherThing', OTHER_THING],
  ['honorific', HONORIFIC],
  ['money', MONEY],
  ['list', LIST],
  ['firstName', FIRST_NAME],
];

/** The general lexicon as a table. */
export function compileLexicon(tokens: Tokens): WordClassTable {
  const classesOf = new Map<number, number>();
  for (const [list, classes] of LISTS)
    for (const text of lists[list].flatMap((line) => line.split(' '))) {
      tokenise(text, tokens);
      if (tokens.count !== 1) continue;
      const hash = firstWord(at(tokens.hash, 0));
      classesOf.set(hash, (classesOf.get(hash) ?? 0) | classes);
    }
  return createWordClassTable(classesOf);
}
