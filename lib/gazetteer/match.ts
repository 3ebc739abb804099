import type { ElidedToken, Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { mayBegin, type Gazetteer } from './gazetteer.ts';
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
};

/** A cue met in a text, from `token` to `endToken`, end excluded. */
export type CueHit = { readonly cue: number; readonly token: number; readonly endToken: number };

/**
 * Names and cues of a tokenised text, in order; linear in the number of tokens. Names never overlap: of two that do, the one
 * with more letters stays («Caisse des Dépôts» in «La Caisse des Dépôts», though «La Caisse» is a name too), else the first.
 */
export function match(gazetteer: Gazetteer, tokens: Tokens): { matches: Match[]; cues: CueHit[] } {
  const matches: Match[] = [];
  const cues: CueHit[] = [];
  const sequence = new Int32Array(MAX_WORDS + 1);
  const { filter, leadIndex, leadHash, leadForm, leadCue, cueIndex, cueHash } = gazetteer;
  let elision = 0;

  for (let token = 0; token < tokens.count; token += 1) {
    const lost = tokens.elided[elision]?.token === token ? tokens.elided[elision] : undefined;
    if (lost) elision += 1;
    const first = firstWord(at(tokens.hash, token));
    if (mayBegin(filter, first)) {
      const lead = positionOf(leadIndex, leadHash, first);
      const formWords = lead < 0 ? 1 : at(leadForm, lead);
      const cueWords = lead < 0 ? 1 : at(leadCue, lead);
      const words = joinWords(tokens, token, first, Math.max(formWords, cueWords), sequence);
      keepLonger(matches, longest(gazetteer, tokens, token, at(tokens.start, token), sequence, Math.min(words, formWords)));
      for (let length = Math.min(words, cueWords); length > 0; length -= 1) {
        const cue = positionOf(cueIndex, cueHash, at(sequence, length));
        if (cue >= 0) cues.push({ cue, token, endToken: token + length });
      }
    }
    if (lost) keepLonger(matches, matchElided(gazetteer, tokens, lost, sequence));
  }
  return { matches, cues };
}

/** Adds a match, unless it overlaps the last one: then the longer of the two stays. */
function keepLonger(matches: Match[], found: Match | undefined): void {
  const last = matches.at(-1);
  if (!found) return;
  if (!last || last.endToken <= found.token) matches.push(found);
  else if (found.end - found.start > last.end - last.start) matches[matches.length - 1] = found;
}

function matchElided(gazetteer: Gazetteer, tokens: Tokens, { token, hash, start }: ElidedToken, sequence: Int32Array): Match | undefined {
  const first = firstWord(hash);
  if (!mayBegin(gazetteer.filter, first)) return undefined;
  const lead = positionOf(gazetteer.leadIndex, gazetteer.leadHash, first);
  const words = joinWords(tokens, token, first, lead < 0 ? 1 : at(gazetteer.leadForm, lead), sequence);
  return longest(gazetteer, tokens, token, start, sequence, words);
}

/** Fills `sequence[n]` with the hash of the first `n` words; gives how many words there are. */
function joinWords(tokens: Tokens, token: number, first: number, wanted: number, sequence: Int32Array): number {
  const words = Math.max(1, Math.min(wanted, tokens.count - token, MAX_WORDS));
  let hash = first;
  sequence[1] = hash;
  for (let length = 2; length <= words; length += 1) {
    hash = joinWord(hash, at(tokens.hash, token + length - 1));
    sequence[length] = hash;
  }
  return words;
}

function longest(gazetteer: Gazetteer, tokens: Tokens, token: number, start: number, sequence: Int32Array, words: number): Match | undefined {
  const { formHash, formCheck } = gazetteer;
  for (let length = words; length > 0; length -= 1) {
    let form = positionOf(gazetteer.formIndex, formHash, at(sequence, length));
    if (form < 0) continue;
    const hash = at(formHash, form);
    const end = at(tokens.end, token + length - 1);
    const appearance = inspect(tokens.text, start, end);
    const { check } = appearance;
    while (form < formHash.length && at(formHash, form) === hash && at(formCheck, form) !== check) form += 1;
    const firstForm = form;
    while (form < formHash.length && at(formHash, form) === hash && at(formCheck, form) === check) form += 1;
    if (form > firstForm) return { start, end, token, endToken: token + length, firstForm, endForm: form, appearance };
  }
  return undefined;
}
