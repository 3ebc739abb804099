import type { Learned, Verdict } from '../model/learned.ts';
import type { Mention } from '../model/mention.ts';
import { lettersOf, look } from '../text/fold.ts';
import { createTokens, tokenise, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import { classOf, isWord, readBlock, type Block } from './block.ts';
import { readMatch } from './evidence.ts';
import { LEARNED_FOR, MORE } from './features.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hashTokens } from './hashes.ts';
import { createMatcher, type Match } from './match.ts';
import { sentenceBounds } from './sentence.ts';
import { ARTICLE, AT, AUXILIARY, LIST, PLACE_PREPOSITION, SMALL_WORD } from './word-classes.ts';
import { packYear } from './years.ts';

const MOST_WORDS = 12;
const SHORTEST_WORD = 3;
const EMPTY_WORDS = AUXILIARY | ARTICLE | AT | LIST | PLACE_PREPOSITION | SMALL_WORD;

/** The block of text that a corrected mention stands in; `host` is the site. */
export type TaughtIn = { readonly text: string; readonly lang?: string; readonly host?: string };

/** A surface form without case, accents and signs, with one space between words: what the never and always lists hold. */
export function foldSurface(surface: string): string {
  const tokens = createTokens();
  tokenise(surface, tokens);
  return foldTokens(surface, tokens, 0, tokens.count);
}

/**
 * Makes the record of what the reader said about a mention: the name, and the words and features of its context, by which the
 * like is known again. `undefined` where the text holds no such reading.
 */
export function learnFrom(gazetteer: Gazetteer, { text, lang, host = '' }: TaughtIn, { start, companyId }: Pick<Mention, 'start' | 'companyId'>, verdict: Verdict): Learned | undefined {
  const matcher = createMatcher(gazetteer);
  const { matches } = readBlock(gazetteer, matcher, text, { lang, year: packYear(undefined), lessons: new Map() });
  const index = matches.findIndex((match) => match.start === start);
  const match = matches[index];
  if (!match) return undefined;

  // Read as it will be once there is a lesson: even a safe form with all that stands around it.
  const lessons = new Map([[at(gazetteer.formHash, match.firstForm), []]]);
  const block = readBlock(gazetteer, matcher, text, { lang: lang?.slice(0, 2).toLowerCase(), year: packYear(9999), lessons });
  const reading = readMatch(block, index).find(({ company }) => gazetteer.ids[company] === companyId);
  if (!reading) return undefined;
  const { from, to } = sentenceBounds(block.tokens, match.token, match.endToken);
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

/** The name as the pack has it: behind an elision, without a legal form that was joined to it. */
function foldName({ text, tokens }: Block, { start, token, endToken, hasLegalForm }: Match): string {
  const end = at(tokens.end, endToken - (hasLegalForm ? 2 : 1));
  return start > at(tokens.start, token) ? foldSurface(text.slice(start, end)) : foldTokens(text, tokens, token, endToken - (hasLegalForm ? 1 : 0));
}

/** Words that tell something, those of the sentence first, the nearest first. */
function wordsAround(block: Block, { token, endToken }: Match, from: number, to: number): string[] {
  const { text, tokens } = block;
  const isTelling = (other: number): boolean =>
    isWord(block, other) &&
    (other < token || other >= endToken) &&
    at(tokens.end, other) - at(tokens.start, other) >= SHORTEST_WORD &&
    (classOf(block, other) & EMPTY_WORDS) === 0;
  const distance = (other: number): number => (other < token ? token - other : other - endToken) + (other < from || other >= to ? tokens.count : 0);
  const telling = Array.from({ length: tokens.count }, (_, other) => other).filter(isTelling);
  const words = telling.toSorted((one, other) => distance(one) - distance(other)).map((other) => foldTokens(text, tokens, other, other + 1));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function foldTokens(text: string, tokens: Tokens, from: number, to: number): string {
  const words: string[] = [];
  for (let token = from; token < to; token += 1) words.push(foldWord(text.slice(at(tokens.start, token), at(tokens.end, token))));
  return words.join(' ');
}

/** Folded letters; a sign stays as it is, as it is part of the name it stands in. */
function foldWord(word: string): string {
  return Array.from({ length: word.length }, (_, offset) => lettersOf(look(word.charCodeAt(offset)))).join('') || word;
}
