/**
 * What the structure of a text says of its candidates: lines with labels, questions with their answers, and whom a
 * sentence without a name is about.
 */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { kindsAsked } from './asked.ts';
import { BOUGHT, holderAt, type FactHolder, type HolderContext } from './holders.ts';
import { lineOwners } from './line-owners.ts';
import { answerTo, echoOf, type Echo } from './replies.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import { statementsIn, type AskedKinds, type Statement } from './statements.ts';
import { gridOf } from './tables.ts';
import { turnsOf, type TurnPart } from './turns.ts';

export type Structure = {
  readonly holder: (sentence: DocumentSentence, at: number, kind: FactKind) => FactHolder | undefined;
  readonly asked: (sentence: DocumentSentence, at: number) => AskedKinds | undefined;
  /** Whether the answer to a question grants what it says (1) or denies it (-1). */
  readonly granted: (sentence: DocumentSentence) => -1 | 0 | 1;
  readonly stated: (sentence: DocumentSentence) => readonly Statement[];
  /** Whether an answer puts another figure for the one of a question. */
  readonly isCorrected: (sentence: DocumentSentence) => boolean;
  /** 1 in the answers of an interview, 2 in its questions, 0 elsewhere. */
  readonly turn: (sentence: DocumentSentence) => 0 | 1 | 2;
  /** Whom a cell of a table, or the line of a list, may be about; undefined of what is in none. */
  readonly owners: (sentence: DocumentSentence, at: number) => ReadonlySet<CompanyId> | undefined;
};

type Entry = HolderContext & {
  readonly kinds: readonly FactKind[];
  readonly answer: -1 | 0 | 1;
  readonly echo?: Echo;
  readonly label?: Token;
  readonly from: number;
  readonly isCorrected: boolean;
};

const YOU = /(?<![a-z])(?:vous|votre|vos|you|your)(?![a-z])/;
const THIRD = /(?<![a-z])(?:il|elle|ils|elles|it|they|its|son|sa|ses|leur|leurs|their)(?![a-z])/;
const LABEL = /^[•·*– -]*(?<label>[^:|]{2,40}?) ?[:|] ?/;

/** Reads a document's structure once; linear in its length. */
export function structureOf(article: FactDocument): Structure {
  const turns = turnsOf(article);
  const speaker = turns.size > 0 ? speakerOf(article, turns) : undefined;
  const entries = entriesOf(article, turns, speaker);
  const lines = lineOwners(article);
  // Kinds that a company has of its own share their holder, and are asked for one after the other.
  let last:
    | { readonly sentence: DocumentSentence; readonly at: number; readonly holder: FactHolder | undefined }
    | undefined;
  const holder: Structure['holder'] = (sentence, at, kind) => {
    const entry = entries[sentence.index];
    const own = lines.get(sentence.index);
    if (own?.size === 1 && !BOUGHT.has(kind)) return { company: [...own][0] ?? '', way: 'colon' };
    if (!entry || BOUGHT.has(kind)) return entry && holderAt(article, sentence, at, kind, entry);
    if (last?.sentence !== sentence || last.at !== at)
      last = { sentence, at, holder: holderAt(article, sentence, at, kind, entry) };
    return last.holder;
  };
  const asked: Structure['asked'] = (sentence, at) => askedAt(sentence, at, entries[sentence.index]?.kinds ?? []);
  const stated = new Map<number, readonly Statement[]>();
  const grid = gridOf(article);
  return {
    owners: (sentence, at) => grid.owners(sentence, at) ?? lines.get(sentence.index),
    holder,
    asked,
    isCorrected: ({ index }) => entries[index]?.isCorrected === true,
    turn: ({ index }) => (entries[index]?.isTalk !== true ? 0 : entries[index].isQuestion ? 2 : 1),
    granted: ({ index }) => entries[index]?.answer ?? 0,
    stated: (sentence) => {
      const entry = entries[sentence.index];
      const known = stated.get(sentence.index);
      if (known || !entry) return known ?? [];
      const found = statementsIn(article, sentence, {
        ...entry,
        holder: (at, kind) => holder(sentence, at, kind),
        asked: (at) => asked(sentence, at),
      }).concat(grid.statements(sentence));
      stated.set(sentence.index, found);
      return found;
    },
  };
}

function askedAt(sentence: DocumentSentence, at: number, kinds: readonly FactKind[]): AskedKinds | undefined {
  const rank = sentence.tokens.slice(0, at).filter(({ kind }) => kind === 'quantity').length;
  if (kinds.length > 0) return { kinds, by: 'question', rank };
  const { folded } = sentence.ruled.passage;
  const label = sentence.isLine ? LABEL.exec(folded) : null;
  const start = sentence.tokens[at]?.start ?? 0;
  if (!label || start < label[0].length) return undefined;
  const asked = kindsAsked(label.groups?.['label'] ?? '');
  return asked.length > 0 ? { kinds: asked, by: 'label', rank } : undefined;
}

/** A text of so many questions is an interview, whatever its lines begin with. */
const MIN_ASKING = 2;

type State = {
  center: CompanyId | undefined;
  heading: CompanyId | undefined;
  asked: CompanyId | undefined;
  spokenOf: CompanyId | undefined;
  kinds: readonly FactKind[];
  echo: Echo | undefined;
  turn: number;
};

function entriesOf(
  article: FactDocument,
  turns: ReadonlyMap<number, TurnPart>,
  speaker: Speaker | undefined,
): readonly Entry[] {
  const state: State = {
    center: article.firms.size === 1 ? [...article.firms.keys()][0] : undefined,
    heading: undefined,
    asked: undefined,
    spokenOf: article.topics.find((id) => id !== speaker?.company) ?? speaker?.company,
    kinds: [],
    echo: undefined,
    turn: -1,
  };
  const asking = article.sentences.filter(({ isQuestion }) => isQuestion).length;
  const isInterview = article.labels.length > 0 || asking >= MIN_ASKING;
  return article.sentences.map((sentence): Entry => {
    const part = turns.get(sentence.index);
    const isFirst = part !== undefined && part.turn !== state.turn;
    if (part) readTurn(state, sentence, part, speaker);
    const reply = part?.role === 'question' ? answerTo(article, sentence, turns, part) : 0;
    const entry: Entry = {
      ...(state.center !== undefined && { center: state.center }),
      ...(speaker && { speaker }),
      ...(state.asked !== undefined && { asked: state.asked }),
      ...(state.spokenOf !== undefined && { spokenOf: state.spokenOf }),
      ...(state.heading !== undefined && { heading: state.heading }),
      isQuestion: part?.role === 'question',
      isTalk: part !== undefined,
      isFirst,
      kinds: part?.role === 'answer' && (isFirst || isNear(article, sentence, turns, part)) ? state.kinds : [],
      answer: reply === 'corrects' ? -1 : reply,
      isCorrected: reply === 'corrects',
      ...(part?.role === 'answer' && isFirst && state.echo && { echo: state.echo }),
      ...(part?.role === 'answer' && isInterview && part.label && { label: part.label }),
      from: part?.from ?? 0,
    };
    follow(state, sentence, article);
    return entry;
  });
}

/** The second sentence of an answer that gave no figure yet. */
function isNear(
  article: FactDocument,
  { index }: DocumentSentence,
  turns: ReadonlyMap<number, TurnPart>,
  part: TurnPart,
): boolean {
  const before = article.sentences[index - 1];
  const isSecond = turns.get(index - 1)?.turn === part.turn && turns.get(index - 2)?.turn !== part.turn;
  return isSecond && before !== undefined && !before.tokens.some(({ kind }) => kind === 'quantity');
}

/** A question says whom it is about and what it asks for. */
function readTurn(
  state: State,
  { tokens, firms, ruled }: DocumentSentence,
  part: TurnPart,
  speaker: Speaker | undefined,
): void {
  if (part.role === 'question') {
    if (part.turn !== state.turn) [state.kinds, state.echo] = [[], undefined];
    state.echo = echoOf(tokens) ?? state.echo;
    const { folded } = ruled.passage;
    const last = firms.at(-1);
    const named = last === undefined ? undefined : tokens[last]?.firm?.id;
    const other = firms.map((index) => tokens[index]?.firm?.id).findLast((id) => id !== speaker?.company);
    if (other !== undefined) state.spokenOf = other;
    const isYou = YOU.test(folded);
    const isAt = /^(?:chez|at)$/.test(tokens[(last ?? 0) - 1]?.text ?? '');
    if (isYou && !isAt) state.asked = speaker?.company;
    else if (named !== undefined && (!isYou || isAt)) state.asked = subjectOf(tokens, firms) ?? named;
    else if (THIRD.test(folded) && state.spokenOf !== undefined) state.asked = state.spokenOf;
    const asked = kindsAsked(folded);
    if (asked.length > 0) state.kinds = asked;
  }
  state.turn = part.turn;
}

/** After a sentence: who its subject was, and whether it heads a list. */
function follow(state: State, sentence: DocumentSentence, article: FactDocument): void {
  const { tokens, firms, isLine } = sentence;
  const subject = firms.find((index) => /^(?:subject|own)$/.test(tokens[index]?.firm?.role ?? ''));
  const first = subject ?? (new Set(firms.map((index) => tokens[index]?.firm?.id)).size === 1 ? firms[0] : undefined);
  const id = first === undefined ? undefined : tokens[first]?.firm?.id;
  if (subject !== undefined || state.center === undefined) state.center = id ?? state.center;
  if (isLine && id !== undefined && !tokens.some(({ kind }) => kind === 'quantity')) state.heading = id;
  else if (isLine && state.heading === undefined && article.firms.size === 1) [state.heading] = article.firms.keys();
  else if (!isLine && state.heading !== undefined && firms.length > 0) state.heading = undefined;
}

/** «Axians pèse combien au sein de Vinci ?»: the one that acts. */
function subjectOf(tokens: DocumentSentence['tokens'], firms: readonly number[]): CompanyId | undefined {
  const subject = firms.find((index) => /^(?:subject|own)$/.test(tokens[index]?.firm?.role ?? ''));
  return subject === undefined ? undefined : tokens[subject]?.firm?.id;
}
