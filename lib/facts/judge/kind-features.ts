/** What speaks for the kind of a candidate: the words about it, its unit, its line, and what the rules say. */
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { classIndex } from '../reading/lexicon.ts';
import { isRegion } from '../reading/profiles.ts';
import { firstWordOf } from '../reading/proper-names.ts';
import { wordHash } from '../reading/word-hash.ts';
import { talkOf } from '../structure/talk.ts';
import type { Add, Focus } from './anchor-view.ts';
import type { Anchor } from './anchors.ts';
import { addHash, basesOf, featureHash, step, templatesOf, type Features } from './features.ts';
import { openerOf } from './opener.ts';

const SORTS = [
  'bias unit size word suffix shape elsewhere known',
  'concept',
  'class',
  'bigram firm-beside',
  'bag classes-before',
  'clause',
  'nearest pair',
  'head line paren',
  'opener subject',
  'question',
  'title companies',
  'previous told',
  'rule',
] as const;
const T = templatesOf('kind', SORTS);
/** How many sorts of evidence there are for a kind. */
export const KIND_SORTS = SORTS.length;
const WINDOW = 4;
const BAG = 12;
const STEM = 5;
const EDGE = wordHash('<edge>');
const TYPES = { amount: 1, person: 2, place: 3, event: 4 } as const;
const GROUPS = { money: 1, percent: 2, people: 3, customers: 4, users: 5, capacity: 6, none: 7 } as const;
const CLASS_LIMIT = 3;
/** Hashes that features begin with: of the type of a candidate, and of that with the group of its unit. */
const BASES = Array.from({ length: 1 + TYPES.event }, (_, type) => basesOf(T, type));
const GROUPED = Array.from({ length: 1 + GROUPS.none }, (_, group) => basesOf(T, TYPES.amount, 100 + group));

/** Adds the features of an anchor; each is joined with the kinds later. */
export function addKindFeatures(article: FactDocument, anchor: Anchor, focus: Focus, features: Features): void {
  const sentence = article.sentences[anchor.sentence];
  const token = sentence?.tokens[anchor.token];
  if (!sentence || !token) return;
  const plain = BASES[TYPES[anchor.type]];
  const grouped = token.quantity ? GROUPED[GROUPS[token.quantity.group]] : undefined;
  const add: Add = ({ at, sort }, a, b, c, d) => {
    addHash(features, featureHash(plain?.[at] ?? 0, a, b, c, d), sort);
    if (grouped) addHash(features, featureHash(grouped[at] ?? 0, a, b, c, d), sort);
  };
  add(T.bias);
  addOwn(token, sentence, add);
  addKnown(article, token, add);
  addWindow(sentence, anchor.token, add);
  addBag(sentence, anchor.token, add);
  addLine(article, sentence, anchor.token, add);
  addHistory(article, anchor, focus, add);
  for (const { at, fact } of sentence.ruled.drafts)
    if (at >= token.start - 2 && at < token.end) add(T.rule, wordHash(fact.kind));
  for (const { fact } of sentence.ruled.drafts)
    if ((anchor.type === 'person' && fact.person) || (anchor.type === 'place' && fact.place === token.text))
      add(T.rule, wordHash(fact.kind), 1);
}

function addOwn(token: Token, { tokens }: DocumentSentence, add: Add): void {
  const { quantity } = token;
  if (quantity) {
    const size = quantity.value <= 0 ? 0 : Math.floor(Math.log10(quantity.value) * 2);
    add(T.unit, wordHash(quantity.unit));
    add(T.size, size);
    if (quantity.per !== '') add(T.unit, wordHash(quantity.per), 1);
    if (quantity.bound) add(T.unit, wordHash(quantity.bound), 2);
    if (quantity.max !== undefined) add(T.unit, 3);
    return;
  }
  if (token.kind === 'word') {
    add(T.word, token.hash);
    add(T.word, wordHash(token.text.slice(0, STEM)), 1);
    for (const index of token.classes) add(T.class, index, 99);
    return;
  }
  const words = token.text.toLowerCase().split(/[ -]/);
  for (const word of words) add(T.word, wordHash(word));
  add(T.suffix, wordHash(token.text.slice(-4).toLowerCase()));
  add(T.shape, words.length, Number(token.text.includes('-')));
  add(T.elsewhere, Math.min(2, tokens.filter(({ text }) => text === token.text).length));
}

/** What is known of a town or a person beside the text. */
function addKnown({ seats, leaders, towns, firstNames }: FactDocument, { kind, folded }: Token, add: Add): void {
  if (kind !== 'name' && kind !== 'person') return;
  add(T.known, Number(towns.has(folded)), Number(isRegion(folded)));
  add(T.known, Number(firstNames.has(firstWordOf(folded))), kind === 'person' ? 5 : 6);
  if (seats.has(folded)) add(T.known, 3);
  if (leaders.has(folded)) add(T.known, 4);
}

function addWindow({ tokens }: DocumentSentence, at: number, add: Add): void {
  for (let offset = 1; offset <= WINDOW; offset += 1) {
    for (const signed of [-offset, offset]) {
      const near = tokens[at + signed];
      add(T.concept, signed, near?.concept ?? EDGE);
      if (near?.kind === 'word' && offset <= 3) {
        for (const index of near.classes) add(T.class, index, signed);
      }
    }
  }
  const conceptAt = (index: number): number => tokens[index]?.concept ?? EDGE;
  add(T.bigram, -2, conceptAt(at - 2), conceptAt(at - 1));
  add(T.bigram, 1, conceptAt(at + 1), conceptAt(at + 2));
  add(T.bigram, 0, conceptAt(at - 1), conceptAt(at + 1));
  add(T.bigram, -3, conceptAt(at - 3), conceptAt(at - 2));
  add(T.bigram, 2, conceptAt(at + 2), conceptAt(at + 3));
  if (tokens[at - 1]?.kind === 'firm') add(T['firm-beside'], -1);
  if (tokens[at + 1]?.kind === 'firm') add(T['firm-beside'], 1);
}

/** Words farther off, and the nearest class on each side. */
function addBag({ tokens }: DocumentSentence, at: number, add: Add): void {
  const first: number[] = [];
  for (const side of [-1, 1]) {
    const nearest: number[] = [];
    let isClause = true;
    for (let distance = 1; distance <= BAG; distance += 1) {
      const near = tokens[at + side * distance];
      if (!near) break;
      if (near.kind === 'sign' && ',;:()'.includes(near.text)) isClause = false;
      if (near.kind === 'quantity')
        add(T.pair, side, near.quantity ? GROUPS[near.quantity.group] : 0, Number(isClause));
      if (near.kind !== 'word') continue;
      if (distance > 2) add(T.bag, side, near.concept, Number(distance > 6));
      if (isClause) add(T.clause, near.concept);
      for (const index of near.classes) {
        if (!nearest.includes(index) && nearest.length < CLASS_LIMIT) nearest.push(index);
        add(T['classes-before'], side, index, step(distance) > 4 ? 1 : 0);
      }
    }
    nearest.forEach((index, rank) => add(T.nearest, side, index, rank));
    first.push(nearest[0] ?? -1);
    if (nearest[0] !== undefined && nearest[1] !== undefined) add(T.nearest, side, nearest[0], nearest[1], 9);
  }
  add(T.nearest, first[0] ?? -1, first[1] ?? -1, 19);
}

const QUESTION = classIndex('question');

/** The line it stands in, the question before, the heading above. */
function addLine(article: FactDocument, sentence: DocumentSentence, at: number, add: Add): void {
  const { tokens } = sentence;
  const colon = lastSign(tokens, at, ':');
  if (colon > 0 && colon < 8)
    for (const word of tokens.slice(Math.max(0, colon - 5), colon)) {
      add(T.head, word.concept);
      for (const index of word.classes) add(T.head, index, 1);
    }
  const opener = openerOf(sentence, at);
  add(T.subject, opener.code);
  add(T.subject, opener.code, tokens[at - 1]?.hash ?? EDGE);
  add(T.companies, Math.min(3, sentence.firms.length), Math.min(3, article.firms.size));
  if (sentence.isLine) add(T.line, Math.min(tokens.length, 12) > 8 ? 1 : 0);
  for (const word of tokens.slice(0, 2)) add(T.opener, word.concept);
  const open = lastSign(tokens, at, '(');
  if (open >= 0 && closes(tokens, open, at)) {
    add(T.paren, 0);
    add(T.paren, Number(tokens[open - 1]?.kind === 'firm'), 1);
  }
  const before = article.sentences[sentence.index - 1];
  const { question, isQuestion } = talkOf(article)[sentence.index] ?? {};
  const asking = question === undefined ? undefined : article.sentences[question];
  if (before?.isQuestion === true) addQuestion(before, at, add);
  else if (asking && isQuestion !== true) addAnswered(asking, sentence.index - asking.index, add);
  if (sentence.isQuestion) add(T.question, 1);
  let last = at - 1;
  while (last >= 0 && tokens[last]?.kind !== 'quantity') last -= 1;
  const { quantity } = tokens[last] ?? {};
  if (quantity) add(T.previous, GROUPS[quantity.group]);
  addTitle(article, sentence, add);
}

/** Where a sign stands last before a token; -1 where it does not. */
function lastSign(tokens: readonly Token[], at: number, sign: string): number {
  let index = at - 1;
  while (index >= 0 && tokens[index]?.text !== sign) index -= 1;
  return index;
}

/** Whether what opens at one token closes behind another. */
function closes(tokens: readonly Token[], open: number, at: number): boolean {
  for (let index = open + 1; index < tokens.length; index += 1) if (tokens[index]?.text === ')') return index > at;
  return false;
}

/** What was stated before: members of a list, a comparison and a row are of one kind. */
function addHistory(article: FactDocument, anchor: Anchor, focus: Focus, add: Add): void {
  const sentence = article.sentences[anchor.sentence];
  const gap = Math.min(3, anchor.sentence - focus.sentence);
  if (focus.kind !== undefined) add(T.told, wordHash(focus.kind), gap);
  if (!sentence || focus.amountKind === undefined || anchor.type !== 'amount') return;
  const back = Math.min(3, anchor.sentence - focus.amountSentence);
  const before = sentence.tokens[anchor.token - 1]?.hash ?? EDGE;
  add(T.told, wordHash(focus.amountKind), back, 1);
  add(T.told, wordHash(focus.amountKind), back, before, 2);
  add(T.told, wordHash(focus.amountKind), back, Number(isAlikeBefore(article, anchor)), 3);
}

/** Whether the same sort of token stands before the amount as before the last stated one: «Sage 13, Cegid 10». */
function isAlikeBefore({ sentences }: FactDocument, anchor: Anchor): boolean {
  const here = sentences[anchor.sentence];
  const own = here?.tokens[anchor.token - 1]?.hash;
  for (let back = 0; back <= 1; back += 1) {
    const tokens = sentences[anchor.sentence - back]?.tokens ?? [];
    const last = tokens.findLastIndex(({ kind }, index) => kind === 'quantity' && (back > 0 || index < anchor.token));
    if (last >= 0) return last > 0 && tokens[last - 1]?.hash === own;
  }
  return false;
}

function addQuestion(question: DocumentSentence, at: number, add: Add): void {
  const isEarly = at <= 6 ? 1 : 0;
  add(T.question, 2, isEarly);
  for (const word of question.tokens.slice(-14)) {
    if (word.kind !== 'word') continue;
    add(T.question, 3, word.concept, isEarly);
    for (const index of word.classes) if (index !== QUESTION) add(T.question, 4, index, isEarly);
  }
}

/** Sentences behind a question in which an answer still speaks of what it asks. */
const MAX_BEHIND = 4;

/** Behind the first sentence of an answer, or where a question has no question mark. */
function addAnswered(question: DocumentSentence, behind: number, add: Add): void {
  if (behind > MAX_BEHIND) return;
  add(T.question, 5, behind);
  for (const word of question.tokens.slice(-14)) {
    if (word.kind !== 'word') continue;
    add(T.question, 6, word.concept);
    for (const index of word.classes) if (index !== QUESTION) add(T.question, 7, index, behind);
  }
}

const MAX_TITLE = 14;

/** The classes of the words of a title, one after the other: asked for at each candidate. */
const titleClasses = new WeakMap<DocumentSentence, readonly number[]>();

/** Words of the title, or of the line above a list. */
function addTitle(article: FactDocument, sentence: DocumentSentence, add: Add): void {
  const [first] = article.sentences;
  if (!first || first.index === sentence.index || !first.isLine) return;
  let classes = titleClasses.get(first);
  if (!classes) {
    const words = first.tokens.slice(0, MAX_TITLE).filter(({ kind, text }) => kind === 'word' && text.length >= 4);
    classes = words.flatMap((word) => word.classes);
    titleClasses.set(first, classes);
  }
  for (const index of classes) add(T.title, index);
}
