import { at, eachOf, entry, isListed } from '../../text/typed-array.ts';
import { isAgainst, tradeOf, type Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Match } from '../gazetteer/match.ts';
import { riskOf, SAFE, senseOf } from '../gazetteer/traits-of-form.ts';
import { saidWords, type SaidWords } from '../gazetteer/vocabulary.ts';
import type { Block } from '../linking/block.ts';
import { NEAR } from './context-features.ts';
import { cellOf, checkOf, SECTOR_MASK, STRENGTH_SHIFT, type Knowledge } from './knowledge.ts';
import { put, TEMPLATE, type Slots } from './slots.ts';
import { FAR, OUTSIDE, type SurroundingWords } from './surroundings.ts';

/** More words of the company's own record or of its sector tell no more. */
const MAX_WORDS = 6;
const MAX_LIKENESS = 8;
const MAX_POWER = 7;
const MAX_LENGTH = 10;
const MAX_NAME_WORDS = 3;
/** Other names farther off than so many are not looked at: keeps lists of hundreds of names linear. */
const MAX_NAMES = 12;
/** Tokens between two names: beside each other, in one phrase, in one sentence. */
const GAPS = [2, 6, 15] as const;

/** A company that a match may stand for: the features are those of the linear model. */
export type JudgedReading = { readonly company: number; readonly traits: number; readonly features: readonly number[] };

/** Adds what speaks for one company that a match may stand for. */
export function addReading(
  slots: Slots,
  block: Block,
  match: Match,
  { company, traits, features }: JudgedReading,
  words: SurroundingWords,
  knowledge: Knowledge,
  known: KnownWords,
): void {
  const { gazetteer } = block;
  const kind = riskOf(traits) * 8 + senseOf(traits);
  const trade = tradeOf(gazetteer, company);
  for (const feature of features) {
    put(slots, TEMPLATE.linear, feature);
    put(slots, TEMPLATE.linear + 1, feature, words.language);
    put(slots, TEMPLATE.linear + 2, feature, kind);
  }
  const length = Math.min(MAX_LENGTH, match.end - match.start) * 8;
  put(slots, TEMPLATE.form + 6, kind, words.language);
  put(slots, TEMPLATE.form + 7, length + Math.min(MAX_NAME_WORDS, match.endToken - match.token), kind);
  put(slots, TEMPLATE.trade, trade + 1);
  addRecord(slots, block, match, company, kind, knowledge);
  addKnown(slots, known);
  addOtherNames(slots, block, match, company, trade);
}

/**
 * How much the pack holds about the company, as powers of two: of a firm with many relations and few other senses a
 * bare name is meant more often. And whether the name's first word is one that the records use themselves.
 */
function addRecord(
  slots: Slots,
  { gazetteer, tokens }: Block,
  { token, endToken, firstForm, endForm }: Match,
  company: number,
  kind: number,
  { words }: Knowledge,
): void {
  const { relatedStart, contextStart, context } = gazetteer;
  const related = powerOf(at(relatedStart, company + 1) - at(relatedStart, company));
  let against = 0;
  eachOf(contextStart, context, company, (term) => {
    if (isAgainst(term)) against += 1;
  });
  const speaking = powerOf(at(contextStart, company + 1) - at(contextStart, company) - against);
  const rivals = powerOf(against);
  put(slots, TEMPLATE.record, related);
  put(slots, TEMPLATE.record + 1, speaking);
  put(slots, TEMPLATE.record + 2, rivals);
  put(slots, TEMPLATE.record + 3, related * 8 + rivals, kind);
  put(slots, TEMPLATE.record + 4, speaking * 8 + rivals);
  put(slots, TEMPLATE.record + 5, endForm - firstForm);
  const word = at(tokens.hash, token);
  const cell = cellOf(word);
  const polarity = entry(words, cell) === checkOf(word) ? entry(words, cell + 1) + 1 : 0;
  put(slots, TEMPLATE.record + 6, polarity, endToken - token);
  put(slots, TEMPLATE.record + 7, polarity, rivals);
}

/** 0 for none, else one more than the power of two, at most {@link MAX_POWER}. */
function powerOf(count: number): number {
  return Math.min(MAX_POWER, 32 - Math.clz32(count));
}

/** What the pack knows of the words around makes of a company. */
export type KnownWords = {
  /** Words of its record, of texts about it, and of other senses. */
  readonly describing: SaidWords;
  readonly speaking: SaidWords;
  readonly denying: SaidWords;
  /** Words of its sector, words of others, and both weighed by how much they tell. */
  readonly alike: number;
  readonly other: number;
  readonly likeness: number;
};

/** Weighs the words around for a company. */
export function knownWords(
  gazetteer: Gazetteer,
  company: number,
  { stems, distances, inSentence }: SurroundingWords,
  { words }: Knowledge,
): KnownWords {
  const trade = tradeOf(gazetteer, company);
  const [describing, speaking, denying] = saidWords(
    gazetteer.vocabularyStart,
    gazetteer.vocabulary,
    company,
    distances,
    inSentence,
    FAR,
  );
  let [alike, other, likeness] = [0, 0, 0];
  for (const stem of stems) {
    const cell = cellOf(stem);
    if (entry(words, cell) !== checkOf(stem)) continue;
    const packed = entry(words, cell + 2);
    if (packed === 0) continue;
    const strength = packed >> STRENGTH_SHIFT;
    const isAlike = (packed & SECTOR_MASK) - 1 === trade;
    likeness += isAlike ? 2 * (1 + strength) : -strength;
    if (isAlike) alike += 1;
    else other += 1;
  }
  return { describing, speaking, denying, alike, other, likeness };
}

/** The words of the company's own record and vocabulary, and those of its sector. */
function addKnown(slots: Slots, { describing, speaking, denying, alike, other, likeness }: KnownWords): void {
  put(slots, TEMPLATE.own, Math.min(MAX_WORDS, describing.count));
  put(slots, TEMPLATE.own + 1, Math.min(MAX_WORDS, speaking.count), Math.min(MAX_WORDS, denying.count));
  put(slots, TEMPLATE.known + 4, Math.max(-MAX_LIKENESS, Math.min(MAX_LIKENESS, likeness >> 1)));
  put(slots, TEMPLATE.known + 2, Math.min(MAX_WORDS, alike), Math.min(MAX_WORDS, other));
}

/** Other names of the block: whether they are related to the company or of its sector, and how near they stand. */
function addOtherNames(slots: Slots, block: Block, match: Match, company: number, trade: number): void {
  const { matches } = block;
  const index = matches.indexOf(match);
  const last = Math.min(matches.length, index + MAX_NAMES + 1);
  for (let other = Math.max(0, index - MAX_NAMES); other < last; other += 1) {
    const neighbour = matches[other];
    if (!neighbour || other === index) continue;
    const [from, to] = other < index ? [neighbour.endToken, match.token] : [match.endToken, neighbour.token];
    const gap = GAPS.findIndex((most) => to - from <= most);
    const bond = bondOf(block.gazetteer, neighbour, company, trade);
    const isNext = Math.abs(other - index) === 1;
    put(slots, TEMPLATE.names, bond, isNext ? 1 : 0);
    put(slots, TEMPLATE.names + 1, bond, gap * 2 + (isNext ? 1 : 0));
    if (isNext) put(slots, TEMPLATE.names + 2, gapHash(block, from, to), (other < index ? 1 : 0) + (bond & 4));
  }
}

/** 1 where one company that a name may stand for is of the sector, 2 where one is related, 4 where the name is safe. */
function bondOf(gazetteer: Gazetteer, { firstForm, endForm }: Match, company: number, trade: number): number {
  let bond = riskOf(entry(gazetteer.formTraits, firstForm)) === SAFE ? 4 : 0;
  for (let form = firstForm; form < endForm; form += 1) {
    const named = entry(gazetteer.formCompany, form);
    if (named === company) continue;
    if (trade >= 0 && isListed(gazetteer.sectorStart, gazetteer.sectors, named, trade)) bond |= 1;
    if (isListed(gazetteer.relatedStart, gazetteer.related, company, named)) bond |= 2;
  }
  return bond;
}

/** What stands between two names, figures aside. */
function gapHash({ tokens }: Block, from: number, to: number): number {
  let hash = 7;
  for (let token = from; token < Math.min(to, from + 5); token += 1) {
    const first = at(tokens.first, token) & 0xff;
    hash = Math.imul(hash ^ (first >= 0x30 && first <= 0x39 ? 1 : at(tokens.hash, token)), 0x01_00_01_93);
  }
  return hash;
}

/** Adds what is known of the form itself: of a name that the training text does not hold, nothing. */
export function addName(slots: Slots, block: Block, match: Match, words: SurroundingWords): void {
  const name = at(block.gazetteer.formHash, match.firstForm);
  const { capitals, smalls } = match.appearance;
  put(slots, TEMPLATE.name, name);
  put(slots, TEMPLATE.name + 1, name, words.language);
  put(slots, TEMPLATE.name + 2, name, capitals ^ (smalls << 8));
  put(slots, TEMPLATE.name + 3, name, words.before[0] ?? OUTSIDE);
  put(slots, TEMPLATE.name + 4, name, words.after[0] ?? OUTSIDE);
  for (let place = 0; place < NEAR; place += 1) {
    put(slots, TEMPLATE.name + 5, name, words.before[place] ?? OUTSIDE);
    put(slots, TEMPLATE.name + 5, name, words.after[place] ?? OUTSIDE);
  }
}
