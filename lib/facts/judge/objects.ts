/** What a figure is of where it is not the whole company’s: a segment or a country, in the text’s words. */
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence } from '../reading/document.ts';

const PLACES =
  'france|allemagne|europe|italie|espagne|belgique|suisse|inde|chine|japon|afrique|amerique du nord|royaume-uni' +
  '|etats-unis|germany|italy|spain|britain|the uk|the us|india|china|japan|north america|asia';
const BEHIND = new RegExp(
  `^ ?(?:de (?:chiffre d'affaires|ca|revenus?) |of (?:revenue|sales) )?(?<object>(?:en|aux?|au|in) (?:${PLACES})` +
    "|dans l'hexagone|dans le cloud|dans la sante)(?![a-z])",
  'd',
);
const BEFORE = new RegExp(
  "(?:revenus?|ventes|ca|chiffre d'affaires|sales|revenue|turnover) (?:(?:du|de la|de l'|des|from|of the" +
    '|of its) )?(?<object>cloud|services?|logiciels?|software|hardware|mobile|security|securite|subscriptions?' +
    '|licences?|maintenance|hosting|hebergement|telecoms?)(?![a-z])[^@]{0,20}$',
  'd',
);
const CLOUD_BEFORE = new RegExp(
  '(?<![a-z])(?<object>cloud|services?|software|mobile|security|subscription|licence|hosting) ' +
    '(?:revenues?|sales|turnover)[^@]{0,30}$',
  'd',
);
const NEARLY = '(?: (?:about|around|some|nearly|almost|over|more than|environ|pres de|plus de))?';
/** «of which €4bn», «dont 4 Md€», «including €4bn»: what follows is a part, and says of what. */
const PART = new RegExp(`(?:of which|of that|including|dont|y compris)${NEARLY} ?$`);
const PART_BEHIND = new RegExp(
  '^ ?(?:(?:came|comes|coming|stems?|stemmed|was|were|is) )?' +
    "(?:from|for|in|by|of|pour|dans|en|chez|(?:(?:prov|v)enant|issus?) d(?:e la|es|u|e)|d(?:e|u|es|'))" +
    "(?: ?(?:the|its|la|les|le|l'|ses|son|sa))? ?" +
    "(?<object>[a-z][a-z'&-]*(?: [a-z'&-]+){0,3}?)(?= ?(?:[.,;:()]|$)| (?:and|et|en|in|for|against|contre|up|down) )",
  'd',
);
/** «of which cloud accounted for €4bn» */
const PART_BEFORE = new RegExp(
  "(?:of which|dont) (?:the |its |la |le |les )?(?<object>[a-z][a-z'&-]*(?: [a-z'&-]+)?)" +
    ` (?:accounted for|made up|brought in|contributed|was|were)${NEARLY} ?$`,
  'd',
);
/** A division, named with that word: «its consulting business», «la branche services». */
const DIVISION = new RegExp(
  '(?<![a-z])(?:the|its) (?<object>(?:[a-z&-]+ ){1,2}(?:division|unit|business|arm))' +
    "(?: (?!which|that)[a-z']+){0,7} ?$",
  'd',
);
const BRANCH =
  /(?<![a-z])(?:l[ae]|sa|son|l') ?(?<object>(?:branche|pole|activite) (?!a |de |du |d')[a-z'-]+)(?: [a-z@']+){0,9} ?$/d;
const LOOK = 100;

/** The object of a quantity, if its sentence names one beside it. */
export function objectAt({ ruled, text, tokens }: DocumentSentence, at: number, kind: FactKind): string | undefined {
  const token = tokens[at];
  if (!token || (kind !== 'revenue' && kind !== 'target' && kind !== 'headcount' && kind !== 'customers'))
    return undefined;
  const { folded } = ruled.passage;
  const behind = (form: RegExp): Span | undefined =>
    objectIn(form, folded.slice(token.end, token.end + LOOK), token.end);
  const before = (form: RegExp): Span | undefined => {
    const start = Math.max(0, token.start - LOOK);
    return objectIn(form, folded.slice(start, token.start), start);
  };
  const isOfMoney = kind === 'revenue' || kind === 'target';
  const span =
    behind(BEHIND) ??
    (PART.test(folded.slice(Math.max(0, token.start - LOOK), token.start)) ? behind(PART_BEHIND) : undefined) ??
    (isOfMoney
      ? (before(PART_BEFORE) ?? before(BEFORE) ?? before(CLOUD_BEFORE) ?? before(DIVISION) ?? before(BRANCH))
      : undefined);
  return span && text.slice(...span);
}

type Span = readonly [start: number, end: number];

/** Where the object stands in a text from which a form was given a stretch. */
function objectIn(form: RegExp, stretch: string, at: number): Span | undefined {
  const found = form.exec(stretch)?.indices?.groups?.['object'];
  return found && [at + found[0], at + found[1]];
}
