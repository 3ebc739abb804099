/** Numbers written in words, folded, with how exact they are. */

const NUMBERS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  mille: 1000,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  'a hundred': 100,
  'one hundred': 100,
  'a thousand': 1000,
};
/** Before a scale alone: «le milliard», «a billion»; they count nothing else. */
const SINGLE: Readonly<Record<string, number>> = { 'half a': 0.5, one: 1, a: 1, un: 1, le: 1, du: 1, au: 1 };
/** «Une centaine» is about a hundred. */
const ROUND: Readonly<Record<string, number>> = {
  'une dizaine': 10,
  'une douzaine': 12,
  'une quinzaine': 15,
  'une vingtaine': 20,
  'une trentaine': 30,
  'une quarantaine': 40,
  'une cinquantaine': 50,
  'une soixantaine': 60,
  'une centaine': 100,
  "d'une centaine": 100,
  'un millier': 1000,
  'a dozen': 12,
  dozen: 12,
};
/** What a word counts. `roughly` where it is round by nature. */
export type NumberWord = { readonly value: number; readonly roughly: boolean };

/** All number words, the longest first, as alternatives of a regular expression. */
export const NUMBER_WORDS =
  `(?:${[...Object.keys(NUMBERS), ...Object.keys(ROUND)].toSorted((a, b) => b.length - a.length).join('|')})` +
  `(?![a-z])|(?:${Object.keys(SINGLE).join('|')})(?= (?:milliard|million|billion|trillion))`;

/** The number a folded word stands for. */
export function numberWord(word: string): NumberWord | undefined {
  const round = ROUND[word];
  const value = round ?? NUMBERS[word] ?? SINGLE[word];
  return value === undefined ? undefined : { value, roughly: round !== undefined };
}
