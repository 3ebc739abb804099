import { createTokens, tokenise, type Tokens } from '../text/tokens.ts';
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
  const { filter, wordIndex, wordHash, wordForm, wordCue, formIndex, formHash, formCheck, cueIndex, cueHash } = gazetteer;
  const tokens = createTokens();
  const sequence = new Int32Array(MAX_WORDS + 1);
  let matches: Match[] = [];
  let cues: CueHit[] = [];

  /** Looks up what begins at a token. */
  const readFrom = (token: number, first: number, isPair: boolean): void => {
    const word = positionOf(wordIndex, wordHash, first);
    if (word < 0) return;
    const ofForms = entry(wordForm, word);
    const ofCues = entry(wordCue, word);
    const most = Math.min(isPair ? Math.max(ofForms & ~ALONE, ofCues & ~ALONE) : 1, tokens.count - token, MAX_WORDS);
    // The hash of the first `n` words lies in `sequence[n]`.
    sequence[1] = first;
    for (let length = 2; length <= most; length += 1) sequence[length] = joinWord(at(sequence, length - 1), at(tokens.hash, token + length - 1));
    const match = longest(token, Math.min(most, ofForms & ~ALONE), ofForms);
    if (match) keepLonger(matches, match);
    for (let length = Math.min(most, ofCues & ~ALONE); length >= shortest(ofCues); length -= 1) {
      const cue = positionOf(cueIndex, cueHash, at(sequence, length));
      if (cue >= 0) cues.push({ cue, token, endToken: token + length });
    }
  };

  /** The longest form of up to `most` words that begins at a token; `lengths` tells how long forms with this first word are. */
  const longest = (token: number, most: number, lengths: number): Match | undefined => {
    const start = at(tokens.start, token);
    for (let length = most; length >= shortest(lengths); length -= 1) {
      const hash = at(sequence, length);
      let form = positionOf(formIndex, formHash, hash);
      if (form < 0) continue;
      const end = at(tokens.end, token + length - 1);
      const appearance = inspect(tokens.text, start, end);
      while (formHash[form] === hash && formCheck[form] !== appearance.check) form += 1;
      const firstForm = form;
      while (formHash[form] === hash && formCheck[form] === appearance.check) form += 1;
      if (form > firstForm) return { start, end, token, endToken: token + length, firstForm, endForm: form, appearance };
    }
    return undefined;
  };

  return {
    tokens,
    match(text) {
      tokenise(text, tokens);
      matches = [];
      cues = [];
      const { hash, count } = tokens;
      for (let token = 0; token < count; token += 1) {
        const first = firstWord(at(hash, token));
        const isPair = token + 1 < count && mayMatter(filter, joinWord(first, at(hash, token + 1)));
        if (isPair || mayMatter(filter, first)) readFrom(token, first, isPair);
      }
      return { matches, cues };
    },
  };
}

function shortest(lengths: number): number {
  return lengths & ALONE ? 1 : 2;
}

/** Adds a match, unless it overlaps the last one: then the longer of the two stays. */
function keepLonger(matches: Match[], found: Match): void {
  const last = matches.at(-1);
  if (!last || last.endToken <= found.token) matches.push(found);
  else if (found.end - found.start > last.end - last.start) matches[matches.length - 1] = found;
}
