/** How sentences hang together: turns of an interview, and what each sentence takes from those before it. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import { finish, type Steps } from '../../text/steps.ts';
import type { DocumentSentence, FactDocument, Token } from '../reading/document.ts';
import { kindsAsked } from './asked.ts';
import type { HolderContext } from './holders.ts';
import { answerTo, echoOf, type Echo } from './replies.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import { titledSpeaker } from './titled.ts';
import { turnsOf, type TurnPart } from './turns.ts';

/** What a sentence takes from those before it: who speaks, whom and what was asked for, who its subject may be. */
export type TalkContext = HolderContext & {
  readonly kinds: readonly FactKind[];
  readonly answer: -1 | 0 | 1;
  readonly echo: Echo | undefined;
  readonly label: Token | undefined;
  readonly from: number;
  readonly isCorrected: boolean;
  /** Of an answer: the last sentence of its question. */
  readonly question: number | undefined;
};

const YOU = /(?<![a-z])(?:vous|votre|vos|you|your)(?![a-z])/;
const THIRD = /(?<![a-z])(?:il|elle|ils|elles|it|they|its|son|sa|ses|leur|leurs|their)(?![a-z])/;

/** Made once of a document: the judge asks for it at each candidate. */
const KNOWN = new WeakMap<FactDocument, readonly TalkContext[]>();

/** The context of each sentence of a document, by its index. */
export function talkOf(article: FactDocument): readonly TalkContext[] {
  return KNOWN.get(article) ?? finish(talkSteps(article));
}

/** {@link talkOf} in steps. */
export function* talkSteps(article: FactDocument): Steps<readonly TalkContext[]> {
  const turns = turnsOf(article);
  yield;
  const speaker = turns.size > 0 ? speakerOf(article, turns) : undefined;
  yield;
  const contexts = contextsOf(article, turns, speaker);
  KNOWN.set(article, contexts);
  return contexts;
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
  question: number | undefined;
  /** A figure of a company that the question names was asked for: the next question may go on about it. */
  isPursued: boolean;
};

function contextsOf(
  article: FactDocument,
  turns: ReadonlyMap<number, TurnPart>,
  speaker: Speaker | undefined,
): readonly TalkContext[] {
  const state: State = {
    center: article.firms.size === 1 ? [...article.firms.keys()][0] : undefined,
    heading: undefined,
    asked: undefined,
    spokenOf: article.topics.find((id) => id !== speaker?.company) ?? speaker?.company,
    kinds: [],
    echo: undefined,
    turn: -1,
    question: undefined,
    isPursued: false,
  };
  const asking = article.sentences.filter(({ isQuestion }) => isQuestion).length;
  const isInterview = article.labels.length > 0 || asking >= MIN_ASKING;
  const titled = isInterview ? titledSpeaker(article, turns) : undefined;
  return article.sentences.map((sentence): TalkContext => {
    const part = turns.get(sentence.index);
    const isFirst = part !== undefined && part.turn !== state.turn;
    if (part) readTurn(state, sentence, part, speaker);
    const reply = part?.role === 'question' ? answerTo(article, sentence, turns, part) : 0;
    const isAnswer = part?.role === 'answer';
    const told = titled?.sentence === sentence ? titled.token : undefined;
    const entry: TalkContext = {
      center: state.center,
      speaker,
      asked: state.asked,
      spokenOf: state.spokenOf,
      heading: state.heading,
      isQuestion: part?.role === 'question',
      isTalk: part !== undefined,
      isFirst,
      kinds: isAnswer && (isFirst || isNear(article, sentence, turns, part)) ? state.kinds : [],
      answer: reply === 'corrects' ? -1 : reply,
      isCorrected: reply === 'corrects',
      echo: isAnswer && isFirst ? state.echo : undefined,
      label: told ?? (isAnswer && asking > 0 ? part.label : undefined),
      from: part?.from ?? 0,
      question: isAnswer ? state.question : undefined,
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
function readTurn(state: State, sentence: DocumentSentence, part: TurnPart, speaker: Speaker | undefined): void {
  const { index, tokens, firms, ruled } = sentence;
  if (part.role === 'question') {
    state.question = index;
    if (part.turn !== state.turn) [state.kinds, state.echo] = [[], undefined];
    state.echo = echoOf(sentence) ?? state.echo;
    const { folded } = ruled.passage;
    const last = firms.at(-1);
    const named = last === undefined ? undefined : tokens[last]?.firm?.id;
    const other = firms.map((index) => tokens[index]?.firm?.id).findLast((id) => id !== speaker?.company);
    if (other !== undefined) state.spokenOf = other;
    const isYou = YOU.test(folded);
    const asked = kindsAsked(folded);
    const isAt = /^(?:chez|at)$/.test(tokens[(last ?? 0) - 1]?.text ?? '');
    if (isYou && !isAt) state.asked = speaker?.company;
    else if (named !== undefined && (!isYou || isAt)) {
      state.asked = subjectOf(tokens, firms) ?? named;
      state.isPursued = asked.length > 0;
    } else if (THIRD.test(folded) && state.spokenOf !== undefined) state.asked = state.spokenOf;
    // «Amazon en vend. — C’est vrai. — L’effectif ?»: of whom it is, unless a figure of the other was asked for.
    else if (speaker && part.turn !== state.turn && !state.isPursued) state.asked = speaker.company;
    if (isYou && !isAt) state.isPursued = false;
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
