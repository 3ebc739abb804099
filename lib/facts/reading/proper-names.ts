/** Capitalised names that may be people or towns, in a sentence whose companies are masked. */
import { LOWER, UPPER } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';

export type ProperName = { readonly start: number; readonly end: number };

/** «O’Brien» keeps its apostrophe; that of «London’s» ends the name. */
const WORD = `(?:[OD][’'])?[${UPPER}][${LOWER}]+(?:[${UPPER}][${LOWER}]+)?`;
const START = `(?<![${UPPER}${LOWER}\\d@])`;
/** Roles in capitals behind a name. */
const ACRONYM = String.raw`(?:PDG|CEO|CTO|CFO|COO|CIO|DSI|RSSI|DAF|DRH|DG|UK|US|EMEA)\b`;
const PARTICLE = "(?:de|du|von|van|der|den|le|la|di|da|dos|ben|bin|el|al|ter|d[’'])";
/** Two to four capitalised words; initials, particles and a surname in capitals may be among them. */
const PERSON = new RegExp(
  String.raw`${START}(?:[dl](?=[${UPPER}]))?(?<name>` +
    String.raw`(?:(?:${WORD})(?:-${WORD})?|(?:[${UPPER}]\.){1,2})(?: [${UPPER}]\.){0,2}` +
    `(?: ${PARTICLE} ?){0,2}(?: ?(?<=[ ’'])(?:(?:[OD][’'])?[${UPPER}][${UPPER}${LOWER}-]*[${LOWER}]` +
    `|(?!${ACRONYM})[${UPPER}]{3,})){1,3})(?![${LOWER}])`,
  'g',
);
const JOIN = 'de|du|des|en|sur|sous|lès|les|la|le|upon|on|in|under|the|aux';
const NAME = new RegExp(
  `${START}(?:[dl](?=[${UPPER}]))?(?<name>(?:(?:Le|La|Les|Saint|Sainte|St|New|San|Los|El|Fort) ?)?${WORD}` +
    `(?:(?:[- ](?:(?:${JOIN})-(?:${JOIN})|${JOIN})[- ]|-[dl][’']|[- ])(?:${WORD}` +
    `|[${UPPER}]{2,3}(?![${UPPER}${LOWER}]))){0,3})(?![${LOWER}])`,
  'g',
);
/** Words that begin a sentence, and neither a person nor a town. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'Selon Pour Chez Le La Les Mais Avec Avant Après Depuis Pendant Quand Alors Et Ni Or Où Un Une Des Du De ' +
    'En Au Aux Dans Sur Sous Par Ce Cet Cette Ces Son Sa Ses Leur Leurs Il Elle Ils Elles On Nous Vous Je Tu ' +
    'Qui Que Quoi Quel Quelle Combien Comment Pourquoi Si Non Oui Plus Moins Très Tout Tous Toute Aucun Rien ' +
    'Ainsi Aussi Outre Même Celui Celle C’est L’ D’ À A Y The But For Said When After With As And Since Then ' +
    'Meanwhile Question Monsieur Madame Interview Interviewed In On At By To From Of An It Its He She They We ' +
    'You I His Her Their Our Your My This That These Those Which Who What Why How Where There Here If Not No ' +
    'Yes All Both Each Some Most Many Few Two Three Four Five Six Seven Eight Nine Ten Deux Trois Quatre Cinq ' +
    'Sept Huit Neuf Dix Mr Mrs Ms Dr Sir Lord About Under Over Only Last Next Asked Nobody Now Today Yesterday ' +
    'Before Once While Also Yet So Because Whose Is Are Was Were Do Does Did Has Have Had Will Would Can Could ' +
    'May Should Let Based Headquartered Sales Staff Revenue Revenues Turnover Headcount ' +
    'President Chairman Chairwoman Chief Executive Founder Professor ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Earlier Later Président Directeur Directrice in near at'
  ).split(' '),
);

/** Spans of what may be people. */
export function peopleNames(cased: string): readonly ProperName[] {
  return matchesOf(cased, PERSON)
    .map(({ 0: whole, index, groups }) => withoutOpener(groups?.['name'] ?? '', index + whole.length))
    .filter(({ start, end }) => cased.slice(start, end).includes(' '));
}

/** The first word of a name: «jean-marie» of «jean-marie magnet». */
export function firstWordOf(name: string): string {
  const end = name.indexOf(' ');
  return end < 0 ? name : name.slice(0, end);
}

/** «STRASBOURG - », «MANCHESTER, 16 June»: where agencies write from. */
const DATELINE = new RegExp(`^[${UPPER}][${UPPER}’'-]{3,}(?: [${UPPER}]{3,})?(?=,| ?[(–—-] ?)`);

/** Spans of what may be towns: capitalised names of one to four words. */
export function placeNames(cased: string): readonly ProperName[] {
  const dateline = DATELINE.exec(cased)?.[0];
  const names = matchesOf(cased, NAME)
    .map(({ 0: whole, index, groups }) => withoutOpener(groups?.['name'] ?? '', index + whole.length))
    .filter(({ start, end }) => end - start > 1 && !OPENERS.has(cased.slice(start, end)));
  return dateline === undefined ? names : [{ start: 0, end: dateline.length }, ...names];
}

function withoutOpener(name: string, end: number): ProperName {
  let start = end - name.length;
  let rest = name;
  for (
    let word = /^\S+ /.exec(rest)?.[0];
    word !== undefined && OPENERS.has(word.trim());
    word = /^\S+ /.exec(rest)?.[0]
  ) {
    // «La Courneuve», «Les Ulis»: the article is the town's.
    if (/^(?:Le|La|Les) $/.test(word) && rest.split(' ').length === 2) break;
    start += word.length;
    rest = rest.slice(word.length);
  }
  return { start, end };
}
