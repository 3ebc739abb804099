import type { Learned, Verdict } from '../../model/learned.ts';
import type { Mention } from '../../model/mention.ts';
import { lettersOf, look } from '../../text/fold.ts';
import { createTokens, tokenise, type Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { type Gazetteer, packYear } from '../gazetteer/gazetteer.ts';
import { matcherOf, type Match } from '../gazetteer/match.ts';
import { hashTokens } from '../gazetteer/name-hash.ts';
import { bitsOf, readBlock, type Block } from '../linking/block.ts';
import { readMatch } from '../linking/evidence.ts';
import { LEARNED_FOR, MORE } from '../linking/features.ts';
import { sentenceAround } from '../linking/sentence.ts';
import { ARTICLE, AT, AUXILIARY, LIST, PLACE_PREPOSITION, SMALL_WORD, WORD } from '../linking/word-classes.ts';
import { ANY_NAME } from './corrections.ts';

const MAX_WORDS = 12;
const SHORTEST_WORD = 3;
const EMPTY_WORDS = AUXILIARY | ARTICLE | AT | LIST | PLACE_PREPOSITION | SMALL_WORD;

/** The block of text that a corrected mention stands in; `host` is the site. */
export type CorrectionPlace = { readonly text: string; readonly lang?: string; readonly host?: string };

/**
 * A surface form without case, accents and signs, with one space between words: what the never and always lists hold.
 */
export function foldSurface(surface: string): string {
  const tokens = createTokens();
  tokenise(surface, tokens);
  return foldTokens(surface, tokens, 0, tokens.count);
}

/**
 * Makes the record of what the reader said about a mention: the name, and the words and features of its context, by
 * which the like is known again. `undefined` where the text holds no such reading.
 */
export function learnFrom(
  gazetteer: Gazetteer,
  { text, lang, host = '' }: CorrectionPlace,
  { start, companyId }: Pick<Mention, 'start' | 'companyId'>,
  verdict: Verdict,
): Learned | undefined {
  // Read as it will be once there is a correction: even a safe form with all that stands around it.
  const block = readBlock(gazetteer, matcherOf(gazetteer), text, {
    lang: lang?.slice(0, 2).toLowerCase(),
    year: packYear(9999),
    correctionRules: ANY_NAME,
  });
  const index = block?.matches.findIndex((match) => match.start === start) ?? -1;
  const match = block?.matches[index];
  if (!block || !match) return undefined;
  const reading = readMatch(block, index).find(({ company }) => gazetteer.ids[company] === companyId);
  if (!reading) return undefined;
  const { from, to } = sentenceAround(block, match.token, match.endToken)();
  return {
    surface: foldName(block, match),
    companyId,
    verdict,
    host,
    sentence: hashTokens(block.tokens, from, to),
    words: wordsAround(block, match, from, to),
    features: reading.features.filter((feature) => feature % MORE < LEARNED_FOR),
  };
}

/** The name as the pack has it: without a legal form that was joined to it. */
function foldName({ text, tokens }: Block, { token, endToken, hasLegalForm }: Match): string {
  return foldTokens(text, tokens, token, endToken - (hasLegalForm ? 1 : 0));
}

/** Words that tell something, those of the sentence first, the nearest first. */
function wordsAround(block: Block, { token, endToken }: Match, from: number, to: number): string[] {
  const { text, tokens } = block;
  const isTelling = (other: number): boolean =>
    (bitsOf(block, other) & WORD) !== 0 &&
    (other < token || other >= endToken) &&
    at(tokens.end, other) - at(tokens.start, other) >= SHORTEST_WORD &&
    (bitsOf(block, other) & EMPTY_WORDS) === 0;
  const distance = (other: number): number =>
    (other < token ? token - other : other - endToken) + (other < from || other >= to ? tokens.count : 0);
  const telling = Array.from({ length: tokens.count }, (_, other) => other).filter(isTelling);
  const words = telling
    .toSorted((one, other) => distance(one) - distance(other))
    .map((other) => foldTokens(text, tokens, other, other + 1));
  return [...new Set(words)].slice(0, MAX_WORDS);
}

function foldTokens(text: string, tokens: Tokens, from: number, to: number): string {
  const words: string[] = [];
  for (let token = from; token < to; token += 1)
    words.push(foldWord(text.slice(at(tokens.start, token), at(tokens.end, token))));
  return words.join(' ');
}

/** Folded letters; a sign stays as it is, as it is part of the name it stands in. */
function foldWord(word: string): string {
  return Array.from({ length: word.length }, (_, offset) => lettersOf(look(word.charCodeAt(offset)))).join('') || word;
}
