/**
 * What stands for the subject before an anchor in its sentence: a name, a pronoun, a noun such as «l'éditeur», «nous».
 */
import type { DocumentSentence } from '../reading/document.ts';
import { classIndex } from '../reading/lexicon.ts';

/**
 * `code` is the sort of the nearest subject word before the anchor with that of the sentence's start; `word` its hash;
 * `nominal` of a noun.
 */
export type Opener = { readonly code: number; readonly word: number; readonly nominal: number };

const PRONOUN = classIndex('pronoun');
const POSSESSIVE = classIndex('possessive');
const WE = classIndex('we');
const YOU = classIndex('you');
const NOMINAL = classIndex('nominal');
const DEMONYM = classIndex('demonym');
const DEFINITE = new Set(['le', 'la', "l'", 'ce', 'cette', 'cet', 'the', 'this', 'that', 'du', 'au']);
const INDEFINITE = new Set(['un', 'une', 'a', 'an', 'another', 'des', 'some']);
const SORTS = 8;
const REACH = 30;

/** What each token of a sentence is to those behind it, made once. */
const sortsOf = new WeakMap<DocumentSentence, Uint8Array>();

export function openerOf(sentence: DocumentSentence, at: number): Opener {
  const { tokens } = sentence;
  let sorts = sortsOf.get(sentence);
  if (!sorts) {
    sorts = Uint8Array.from(tokens, (_token, index) => sortAt(tokens, index));
    sortsOf.set(sentence, sorts);
  }
  let [near, word] = [0, 0];
  for (let index = at - 1; index >= Math.max(0, at - REACH) && near === 0; index -= 1) {
    near = sorts[index] ?? 0;
    if (near !== 0) word = tokens[index]?.hash ?? 0;
  }
  let first = 0;
  for (let index = 0; index < Math.min(at, 6) && first === 0; index += 1) first = sorts[index] ?? 0;
  return { code: first * SORTS + near, word, nominal: near === 4 || near === 5 ? word : 0 };
}

function sortAt(tokens: DocumentSentence['tokens'], index: number): number {
  const token = tokens[index];
  if (!token) return 0;
  if (token.kind === 'firm') return 1;
  if (token.kind !== 'word') return 0;
  const { classes } = token;
  if (classes.includes(PRONOUN) || classes.includes(POSSESSIVE)) return 2;
  if (classes.includes(WE)) return 3;
  if (classes.includes(YOU)) return 6;
  if (!classes.includes(NOMINAL) && !classes.includes(DEMONYM)) return 0;
  const before = [tokens[index - 1]?.text ?? '', tokens[index - 2]?.text ?? ''];
  if (before.some((text) => DEFINITE.has(text))) return 4;
  return before.some((text) => INDEFINITE.has(text)) ? 5 : 0;
}
