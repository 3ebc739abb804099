import { createTokens, tokenise, type ElidedToken, type Tokens } from '../text/tokens.ts';
import { at, entry } from '../text/typed-array.ts';
import { ALONE, mayMatter, type Gazetteer } from './gazetteer.ts';
import { firstWord, inspect, joinWord, MAX_WORDS, type Appearance } from './hashes.ts';
import { positionOf } from './hash-index.ts';

/** A surface form met in a text: the longest one at its place. Forms `firstForm..endForm` are written alike. */
export type Match = {
  readonly start: number;
  readonly end: number;
  /** Tokens from `token` to `endToken`, end excluded. */
  readonly token: number;
  readonly endToken: number;
  readonly firstForm: number;
  readonly endForm: number;
  readonly appearance: Appearance;
  /** A legal form was joined to the name. */
  readonly hasLegalForm?: true;
};

/** A cue met in a text, from `token` to `endToken`, end excluded. */
export type CueHit = { readonly cue: number; readonly token: number; readonly endToken: number };

/** Matches texts one after the other; `tokens` are those of the last text. */
export type Matcher = {
  readonly tokens: Tokens;
  /**
   * Names and cues of a text, in order; linear in its length. Names never overlap: of two that do, the one with more
   * letters stays («Caisse des Dépôts» in «La Caisse des Dépôts», though «La Caisse» is a name too), else the first.
   */
  readonly match: (text: string) => { readonly matches: Match[]; readonly cues: readonly CueHit[] };
};

/** Sets up matching with a gazetteer; keeps its working arrays from text to text. */
export function createMatcher(gazetteer: Gazetteer): Matcher {
  const tokens = createTokens();
  const sequence = new Int32Array(MAX_WORDS + 1);
  const { filter } = gazetteer;

  const match: Matcher['match'] = (text) => {
    tokenise(text, tokens);
    const matches: Match[] = [];
    const cues: CueHit[] = [];
    const { hash, count, elided } = tokens;
    let elision = 0;
    let nextElided = elided[0]?.token;
    for (let token = 0; token < count; token += 1) {
      const first = firstWord(at(hash, token));
      const isAlone = mayMatter(filter, first);
      const isPair = token + 1 < count && mayMatter(filter, joinWord(first, at(hash, token + 1)));
      if (isAlone || isPair) readFrom(gazetteer, tokens, token, first, isPair, sequence, matches, cues);
      if (token === nextElided) {
        keepLonger(matches, matchElided(gazetteer, tokens, elided[elision], sequence));
        elision += 1;
        nextElided = elided[elision]?.token;
      }
    }
    return { matches, cues };
  };
  return { tokens, match };
}

/** Looks up what begins at a token. */
function readFrom(gazetteer: Gazetteer, tokens: Tokens, token: number, first: number, isPair: boolean, sequence: Int32Array, matches: Match[], cues: CueHit[]): void {
  const word = positionOf(gazetteer.wordIndex, gazetteer.wordHash, first);
  if (word < 0) return;
  const ofForms = entry(gazetteer.wordForm, word);
  const ofCues = entry(gazetteer.wordCue, word);
  const words = joinWords(tokens, token, first, isPair ? Math.max(ofForms & ~ALONE, ofCues & ~ALONE) : 1, sequence);
  if (ofForms !== 0) keepLonger(matches, longest(gazetteer, tokens, token, at(tokens.start, token), sequence, words, ofForms));
  if (ofCues !== 0) addCues(gazetteer, cues, token, sequence, words, ofCues);
}

/** Adds a match, unless it overlaps the last one: then the longer of the two stays. */
function keepLonger(matches: Match[], found: Match | undefined): void {
  if (!found) return;
  const last = matches.at(-1);
  if (!last || last.endToken <= found.token) matches.push(found);
  else if (found.end - found.start > last.end - last.start) matches[matches.length - 1] = found;
}

function addCues(gazetteer: Gazetteer, cues: CueHit[], token: number, sequence: Int32Array, words: number, lengths: number): void {
  const shortest = (lengths & ALONE) === 0 ? 2 : 1;
  for (let length = Math.min(words, lengths & ~ALONE); length >= shortest; length -= 1) {
    const cue = positionOf(gazetteer.cueIndex, gazetteer.cueHash, at(sequence, length));
    if (cue >= 0) cues.push({ cue, token, endToken: token + length });
  }
}

function matchElided(gazetteer: Gazetteer, tokens: Tokens, elided: ElidedToken | undefined, sequence: Int32Array): Match | undefined {
  if (!elided) return undefined;
  const first = firstWord(elided.hash);
  const word = positionOf(gazetteer.wordIndex, gazetteer.wordHash, first);
  if (word < 0) return undefined;
  const lengths = entry(gazetteer.wordForm, word);
  const words = joinWords(tokens, elided.token, first, lengths & ~ALONE, sequence);
  return longest(gazetteer, tokens, elided.token, elided.start, sequence, words, lengths);
}

/** Fills `sequence[n]` with the hash of the first `n` words; gives how many words there are. */
function joinWords(tokens: Tokens, token: number, first: number, wanted: number, sequence: Int32Array): number {
  const words = Math.min(Math.max(wanted, 1), tokens.count - token, MAX_WORDS);
  let hash = first;
  sequence[1] = hash;
  for (let length = 2; length <= words; length += 1) {
    hash = joinWord(hash, at(tokens.hash, token + length - 1));
    sequence[length] = hash;
  }
  return words;
}

/** The longest form that begins at a token; `lengths` tells how long forms with this first word are. */
function longest(gazetteer: Gazetteer, tokens: Tokens, token: number, start: number, sequence: Int32Array, words: number, lengths: number): Match | undefined {
  const { formHash, formCheck } = gazetteer;
  const shortest = (lengths & ALONE) === 0 ? 2 : 1;
  for (let length = Math.min(words, lengths & ~ALONE); length >= shortest; length -= 1) {
    let form = positionOf(gazetteer.formIndex, formHash, at(sequence, length));
    if (form < 0) continue;
    const hash = at(formHash, form);
    const end = at(tokens.end, token + length - 1);
    const appearance = inspect(tokens.text, start, end);
    const forms = formHash.length;
    while (form < forms && at(formHash, form) === hash && at(formCheck, form) !== appearance.check) form += 1;
    const firstForm = form;
    while (form < forms && at(formHash, form) === hash && at(formCheck, form) === appearance.check) form += 1;
    if (form > firstForm) return { start, end, token, endToken: token + length, firstForm, endForm: form, appearance };
  }
  return undefined;
}
