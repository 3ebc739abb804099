/** What a figure is of where it is not the whole company’s: a segment or a country, in the text’s words. */
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence } from '../reading/document.ts';

const PLACES =
  'france|allemagne|europe|italie|espagne|belgique|suisse|inde|chine|japon|afrique|amerique du nord|royaume-uni' +
  '|etats-unis|germany|italy|spain|britain|the uk|the us|india|china|japan|north america|asia';
const BEHIND = new RegExp(
  `^ ?(?:de (?:chiffre d'affaires|ca|revenus?) |of (?:revenue|sales) )?(?<object>(?:en|aux?|au|in) (?:${PLACES})` +
    "|dans l'hexagone|dans le cloud|dans la sante)(?![a-z])",
);
const BEFORE = new RegExp(
  "(?:revenus?|ventes|ca|chiffre d'affaires|sales|revenue|turnover) (?:(?:du|de la|de l'|des|from|of the" +
    '|of its) )?(?<object>cloud|services?|logiciels?|software|hardware|mobile|security|securite|subscriptions?' +
    '|licences?|maintenance|hosting|hebergement|telecoms?)(?![a-z])[^@]{0,20}$',
);
const CLOUD_BEFORE = new RegExp(
  '(?<![a-z])(?<object>cloud|services?|software|mobile|security|subscription|licence|hosting) ' +
    '(?:revenues?|sales|turnover)[^@]{0,30}$',
);
const LOOK = 60;

/** The object of a quantity, if its sentence names one beside it. */
export function objectAt({ ruled, text, tokens }: DocumentSentence, at: number, kind: FactKind): string | undefined {
  const token = tokens[at];
  if (!token || (kind !== 'revenue' && kind !== 'target' && kind !== 'headcount' && kind !== 'customers'))
    return undefined;
  const { folded } = ruled.passage;
  const behind = BEHIND.exec(folded.slice(token.end, token.end + LOOK));
  const object = behind?.groups?.['object'];
  if (behind && object !== undefined) {
    const from = token.end + behind[0].length - object.length;
    return text.slice(from, from + object.length);
  }
  const start = Math.max(0, token.start - LOOK);
  const before = folded.slice(start, token.start);
  const match =
    kind === 'headcount' || kind === 'customers' ? null : (BEFORE.exec(before) ?? CLOUD_BEFORE.exec(before));
  const word = match?.groups?.['object'];
  if (!match || word === undefined) return undefined;
  const from = start + match.index + match[0].indexOf(word);
  return text.slice(from, from + word.length);
}
