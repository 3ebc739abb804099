import type { FactCertainty } from '../../model/fact.ts';

/** How a folded clause says what it says. `open` is what might be: no fact at all. */
export type Mood = 'said' | 'aimed' | 'expected' | 'estimated' | 'denied' | 'open';

const OPEN = new RegExp(
  String.raw`(?:^|[\s,(])(?:si|s'il|if|whether|faut-il|could|might|may|would|pourrai(?:t|ent)|peut-etre` +
    String.raw`|perhaps|eventuel\w*|rumeurs?|rumou?rs?|speculat\w+|considering|envisage\w*|etudie\w*|in talks` +
    String.raw`|discut\w+)(?![a-z])`,
);
const DENIED = new RegExp(
  String.raw`(?:^|[\s,(«“"'-])(?:n'|ne )(?!ont? que|est que)(?:[a-z'-]+ ){0,4}?(?:pas|plus|jamais|guere` +
    "|aucun|ni)(?![a-z])|(?:^| )(?:not|never|no longer|no plans|cannot)(?![a-z])|n't(?![a-z])" +
    String.raw`|(?:^| )(?:dement\w*|nie\b|nient|renonc\w+|abandonn\w+|exclu\w*|denie[sd]|deny|ruled out|dropped` +
    '|gave up|given up|abandon(?:s|ed)|missed|scrapped|loin (?:de|des))(?![a-z])',
);
const AIMED = new RegExp(
  String.raw`(?:^|[\s'«"“])(?:vis(?:e|ent|ait|aient|era|es|ee|ees|ant)|objectifs?|ambition\w*|ciblai?\w*` +
    String.raw`|veu(?:t|lent)|voulai(?:t|ent)|compt(?:e|ent|ait) (?=[a-z']+(?:er|ir|re) )|esper\w+|souhait\w+` +
    String.raw`|promis|promettai\w+|promesse|entend(?:ait)? (?=[a-z']+(?:er|ir|re) )|aim(?:s|ed|ing)?|target(?:s` +
    String.raw`|ed|ing)?|goals?|wants?|hop(?:es?|ed|ing)|plan(?:s|ned)? to|plans|intend\w*|aspire\w*|rev(?:e|ent` +
    String.raw`|ait|aient|ee?)|dream\w*|promised|pledged|agree[sd]? to|s'apprete\w*|projet\w*)(?![a-z])`,
);
const EXPECTED = new RegExp(
  String.raw`(?:^|[\s'«"“])(?:devrai(?:t|ent)|prevoi(?:t|ent|r)|prevoyai(?:t|ent)|prevus?|prevues?` +
    String.raw`|prevision\w*|attend(?:ent|re|u|ait)?|tabl(?:e|ent|ait) sur|anticip\w+|expect(?:s|ed|ing)?` +
    String.raw`|forecast\w*|should|will|'ll|would|project(?:s|ed)|guidance|near(?:s|ing)?|set to` +
    "|poised|(?<=@ )to(?= [a-z]+)|v(?:a|ont) (?=[a-z']+(?:er|ir|re)(?![a-z]))|d'ici" +
    '|(?!opera|camera|aupara)[a-z]{2,}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront))(?![a-z])',
);
const ESTIMATED = new RegExp(
  String.raw`(?:^|[\s'«"“])(?:estim\w+|evalu\w+|selon (?:les|des|nos|plusieurs|une|le cabinet)|analyst(?:s|es)` +
    '|believed|thought to|said to|reportedly|seraient|serait|aurai(?:t|ent)|(?!dev|pour|voud' +
    '|(?:aup|aut|entr|ext|port|ret|reti|tir)a?(?:it|ient))[a-z]{3,}(?:er|ir)ai(?:t|ent))(?![a-z])',
);

/** Verbs that tell a result, whatever was planned before: «plans two sites and reported 400 million». */
const TOLD = new RegExp(
  String.raw`^.*\b(?:reported|posted|recorded|generated|affich\w+|publi\w+|enregistr\w+|degag\w+|engrang\w+` +
    String.raw`|a realise|ont realise|n'a realise)\b`,
  // From the start of a line: from each letter of it, words without such a verb took time by their length squared.
  'm',
);

/**
 * The mood of the words about a figure or a verb, folded. What is denied is so whatever else is said. Plans and denials
 * are looked for from an offset on: what stands before is about something else.
 */
export function moodOf(words: string, from = 0): Mood {
  if (OPEN.test(words)) return DENIED.test(words) ? 'denied' : 'open';
  const near = words.slice(from).replace(TOLD, '');
  if (DENIED.test(near)) return 'denied';
  if (AIMED.test(near)) return 'aimed';
  // «Devrait», «serait estimé»: a forecast before a guess.
  if (EXPECTED.test(near)) return 'expected';
  return ESTIMATED.test(words) ? 'estimated' : 'said';
}

/** What a fact says of its certainty; what is said bears none. */
export function certaintyOf(mood: Exclude<Mood, 'open'>): { readonly certainty?: FactCertainty } {
  if (mood === 'said') return {};
  return { certainty: mood === 'expected' ? 'aimed' : mood };
}

/** A later clause that takes back a target: «ce cap ne sera pas tenu», «it has given up that target». */
const TAKEN_BACK = /(?:ce|cet|this|that|the) (?:cap|objectif|cible|seuil|chiffre|target|goal)/;

/** Whether a folded clause says that the target before it will not be met. */
export function takesBack(words: string): boolean {
  return TAKEN_BACK.test(words) && DENIED.test(words);
}
