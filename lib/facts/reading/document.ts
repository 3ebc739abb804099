/** A text read into sentences of tokens, in which companies, quantities, people, towns and dates are one token each. */
import type { CompanyId } from '../../model/company.ts';
import type { TextRange } from '../../model/library.ts';
import { matchesOf } from '../../text/matches.ts';
import { finish, type Steps } from '../../text/steps.ts';
import type { FactText, RuledSentence } from '../rules/facts-by-rules.ts';
import { readSentences } from '../rules/facts-by-rules.ts';
import type { Name } from '../rules/names.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { afterSentence, nothingEarlier, withEllipses } from './ellipses.ts';
import { profileOf, type FirmCard, type FirmProfile } from './profiles.ts';
import { peopleNames, placeNames } from './proper-names.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { speakerLabels, type SpeakerLabel } from './speaker-labels.ts';
import { cellAt, inUnitOf, tableCells, type TableCell } from './tables.ts';
import { wordHash } from './word-hash.ts';
import { readWord, type WordReading } from './word-reading.ts';

/** What a token is. A `name` is capitalised and no company: a town or somebody. */
type TokenKind = 'word' | 'sign' | 'firm' | 'quantity' | 'person' | 'name' | 'date';

/** Offsets are into the sentence; `hash` and `concept` are of the folded word, or of the kind of token. */
export type Token = WordReading & {
  readonly kind: TokenKind;
  readonly text: string;
  /** The text folded, of people and names. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly firm: Name | undefined;
  readonly quantity: Quantity | undefined;
  readonly date: FoundDate | undefined;
};

/** Whom or what a sentence or clause opens with. */
export type DocumentSentence = {
  readonly index: number;
  /** Counts lines and paragraphs. */
  readonly block: number;
  /** Offset of the sentence in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly cased: string;
  readonly tokens: readonly Token[];
  /** Indexes of the tokens that name companies. */
  readonly firms: readonly number[];
  /** How many companies those are. */
  readonly parties: number;
  readonly isQuestion: boolean;
  /** A line without a full stop: a heading, a bullet, a row. */
  readonly isLine: boolean;
  readonly ruled: RuledSentence;
};

/** What the whole text tells of a company. */
type FirmInText = { readonly id: CompanyId; count: number; readonly order: number; readonly isInTitle: boolean };

export type FactDocument = {
  readonly sentences: readonly DocumentSentence[];
  readonly firms: ReadonlyMap<CompanyId, FirmInText>;
  /** Companies by how often they are named, the first named before others. */
  readonly topics: readonly CompanyId[];
  readonly lang: string;
  readonly published?: string;
  /** Where the title ends that the text begins with; 0 where it has none. */
  readonly titleEnd: number;
  readonly profiles: ReadonlyMap<CompanyId, FirmProfile>;
  /** Folded names of towns. */
  readonly towns: ReadonlySet<string>;
  /** Folded first names. */
  readonly firstNames: ReadonlySet<string>;
  /** Folded names of the seats of its companies, and of those who lead them. */
  readonly seats: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  /** Who speaks in an interview whose lines say so. */
  readonly labels: readonly SpeakerLabel[];
  /** Of all its tables. */
  readonly cells: readonly TableCell[];
};

/** What is known beside the text. */
export type DocumentKnowledge = {
  readonly cards?: readonly FirmCard[];
  readonly towns?: ReadonlySet<string>;
  readonly firstNames?: ReadonlySet<string>;
};

const WORD = /[a-z0-9œæß²]+(?:'(?=[a-zœ@#]))?|[^\sa-z0-9]/g;
/** More tokens than the longest sentence that is read can have words. */
const HASH_OF = Object.fromEntries(
  (['firm', 'quantity', 'person', 'name', 'date'] as const).map((kind) => [kind, wordHash(`<${kind}>`)]),
) as Readonly<Record<TokenKind, number>>;

const NO_NAMES: ReadonlySet<string> = new Set();

/** Reads a text whose first `titleEnd` units are its title. */
export function readDocument(text: FactText, titleEnd = 0, knowledge: DocumentKnowledge = {}): FactDocument {
  return finish(documentSteps(text, titleEnd, knowledge));
}

/** {@link readDocument} in steps of one sentence. */
export function* documentSteps(
  text: FactText,
  titleEnd: number,
  { cards = [], towns = NO_NAMES, firstNames = NO_NAMES }: DocumentKnowledge,
): Steps<FactDocument> {
  const labels = speakerLabels(text.text, titleEnd);
  yield;
  const source = withoutAskers(text, labels);
  const cells = tableCells(text.text);
  yield;
  const firms = new Map<CompanyId, FirmInText>();
  const sentences: DocumentSentence[] = [];
  let earlier = nothingEarlier();
  for (const ruled of readSentences(source)) {
    const { passage, sentence } = ruled;
    const tokens = withEllipses(inTables(tokensOf(ruled, source), sentence.start, cells), earlier);
    const isQuestion = /\?["»”’)\s]*$/.test(passage.text);
    earlier = afterSentence(tokens, isQuestion, earlier);
    const indexes = tokens.flatMap(({ firm }, at) => (firm ? [at] : []));
    for (const at of indexes) countFirm(firms, tokens[at]?.firm?.id, sentence.start < titleEnd);
    sentences.push({
      index: sentences.length,
      block: sentence.block,
      start: sentence.start,
      end: sentence.end,
      text: passage.text,
      cased: passage.cased,
      tokens,
      firms: indexes,
      parties: new Set(indexes.map((at) => tokens[at]?.firm?.id)).size,
      isQuestion,
      isLine: !/[.!?…»”"]$/.test(passage.text),
      ruled,
    });
    yield;
  }
  const topics = [...firms.values()].toSorted((a, b) => b.count - a.count || a.order - b.order).map(({ id }) => id);
  const { lang, published } = source;
  const profiles = new Map(cards.filter(({ id }) => firms.has(id)).map((card) => [card.id, profileOf(card)] as const));
  const known = [...profiles.values()];
  return {
    sentences,
    firms,
    topics,
    lang,
    titleEnd,
    profiles,
    towns,
    firstNames,
    seats: new Set(known.map(({ city }) => city)),
    leaders: new Set(known.flatMap(({ people }) => Array.from(people))),
    labels,
    cells,
    ...(published !== undefined && { published }),
  };
}

/** Numbers of cells with the unit of their head. */
function inTables(tokens: Token[], start: number, cells: readonly TableCell[]): Token[] {
  if (cells.length === 0) return tokens;
  return tokens.map((token) => {
    const cell = token.quantity && cellAt(cells, start + token.start);
    return cell && token.quantity ? { ...token, quantity: inUnitOf(token.quantity, cell) } : token;
  });
}

/** The paper that asks is no company of the text. */
function withoutAskers(source: FactText, labels: readonly SpeakerLabel[]): FactText {
  const asking = labels.filter(({ asks }) => asks);
  if (asking.length === 0) return source;
  const isAsking = ({ start, end }: TextRange): boolean =>
    asking.some((label) => start < label.nameEnd && label.start < end);
  const askers = new Set(source.mentions.filter(isAsking).map(({ companyId }) => companyId));
  return askers.size === 0
    ? source
    : { ...source, mentions: source.mentions.filter(({ companyId }) => !askers.has(companyId)) };
}

function countFirm(firms: Map<CompanyId, FirmInText>, id: CompanyId | undefined, isInTitle: boolean): void {
  if (id === undefined) return;
  const known = firms.get(id);
  if (known) known.count += 1;
  else firms.set(id, { id, count: 1, order: firms.size, isInTitle });
}

type Part = Pick<Token, 'kind' | 'start' | 'end'> & {
  readonly firm?: Name;
  readonly quantity?: Quantity;
  readonly date?: FoundDate;
};

function tokensOf({ passage }: RuledSentence, { lang, published }: FactText): Token[] {
  const { folded, cased, names } = passage;
  const dates = datesIn(passage, published);
  const people = peopleNames(cased);
  const quantities = quantitiesIn(folded, lang).filter(
    ({ group, isScaled, start, end }) =>
      (group !== 'none' || isScaled || !dates.some((date) => date.start < end && start < date.end)) &&
      !/^(?:19|20)\d\d$/.test(group === 'none' ? folded.slice(start, end) : ''),
  );
  const parts: Part[] = [];
  const taken: Part[] = [];
  const add = (more: readonly Part[]): void => {
    const merged = [...taken, ...more].toSorted((a, b) => a.start - b.start || taken.indexOf(b) - taken.indexOf(a));
    taken.length = 0;
    for (const part of merged) {
      const last = taken.at(-1);
      if (!last || last.end <= part.start) taken.push(part);
      else if (more.includes(last) && !more.includes(part)) taken[taken.length - 1] = part;
    }
  };
  add(names.map((firm) => ({ kind: 'firm', start: firm.start, end: firm.end, firm })));
  add(quantities.map((quantity) => ({ kind: 'quantity', start: quantity.start, end: quantity.end, quantity })));
  add(dates.map((date) => ({ kind: 'date', start: date.start, end: date.end, date })));
  add(people.map(({ start, end }) => ({ kind: 'person', start, end })));
  add(placeNames(cased).map(({ start, end }) => ({ kind: 'name', start, end })));
  parts.push(...taken);
  return withWords(passage, parts, lang);
}

const NO_CLASSES: readonly number[] = [];

/** What of a sign or a part stands in the place of what is known of words. */
function withoutWord(hash: number): WordReading {
  return { hash, concept: hash, classes: NO_CLASSES, stem: 0, country: '' };
}

/** All tokens have the same fields in the same order: an engine reads those of one form several times as fast. */
function tokenOf(
  { kind, start, end, firm, quantity, date }: Part,
  text: string,
  folded: string,
  { hash, concept, classes, stem, country }: WordReading,
): Token {
  return { kind, text, folded, hash, start, end, concept, classes, stem, country, firm, quantity, date };
}

/** The words and signs between parts. */
function withWords({ folded, text }: RuledSentence['passage'], parts: readonly Part[], lang: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const words = (to: number): void => {
    for (const { 0: word, index } of matchesOf(folded.slice(from, to), WORD)) {
      const [start, end] = [from + index, from + index + word.length];
      const isWord = /[a-z0-9œæß²]/.test(word);
      const reading = isWord ? readWord(word, lang) : withoutWord(wordHash(word));
      tokens.push(tokenOf({ kind: isWord ? 'word' : 'sign', start, end }, word, word, reading));
    }
  };
  for (const part of parts) {
    words(part.start);
    const { kind, start, end } = part;
    tokens.push(tokenOf(part, text.slice(start, end), folded.slice(start, end), withoutWord(HASH_OF[kind])));
    from = end;
  }
  words(folded.length);
  return tokens;
}
