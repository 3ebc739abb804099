/** Light stems of French and English words: what plural, feminine and the endings of verbs leave. */

/** Shorter beginnings are shared by words that have nothing else in common. */
const SHORTEST = 4;
/** Of a word, the longest ending that leaves enough; folded, without accents. */
const ENDINGS = [
  'issements',
  'issement',
  'eraient',
  'issons',
  'issent',
  'erions',
  'assent',
  'issait',
  'ements',
  'ement',
  'eront',
  'erait',
  'erais',
  'aient',
  'antes',
  'erons',
  'ante',
  'ants',
  'ions',
  'ings',
  'era',
  'erai',
  'ait',
  'ais',
  'ant',
  'ons',
  'ent',
  'ees',
  'ing',
  'ies',
  'ied',
  'eux',
  'euse',
  'euses',
  'aux',
  'ee',
  'es',
  'er',
  'ez',
  'ed',
  'ir',
  'is',
  'it',
  'al',
  'y',
  'e',
  's',
  'x',
  'a',
].toSorted((one, other) => other.length - one.length);

/** The stem of a folded word; the word itself where it is short, has digits or no such ending. */
export function stem(word: string): string {
  if (word.length <= SHORTEST || /\d/.test(word)) return word;
  const ending = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST);
  const rest = ending === undefined ? word : word.slice(0, -ending.length);
  // `appelle` and `appeler`, `planning` and `plan`.
  return rest.length > SHORTEST && rest.at(-1) === rest.at(-2) ? rest.slice(0, -1) : rest;
}
