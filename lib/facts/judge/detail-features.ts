/** What speaks for how sure a text is of a fact, and for the date that it holds at. */
import type { FactKind } from '../../model/fact.ts';
import type { FoundDate } from '../reading/dates.ts';
import type { DocumentSentence, FactDocument } from '../reading/document.ts';
import { joinHash, wordHash } from '../reading/word-hash.ts';
import { moodOf } from '../rules/certainty.ts';
import { clauseAt } from '../rules/clauses.ts';
import type { Add } from './anchor-view.ts';
import type { Anchor } from './anchors.ts';
import { addHash, featureHash, step, templatesOf, type Features } from './features.ts';

const T = templatesOf('detail', [
  'bias mood word class bag ending question date none distance between role size edge only back rule answer',
]);
const REACH = 12;
const EDGE = wordHash('<edge>');

function adder(features: Features, kind: FactKind, salt: number): Add {
  const exact = wordHash(kind);
  return ({ hash }, a, b, c, d) => {
    const base = joinHash(hash, salt);
    addHash(features, featureHash(base, a, b, c, d));
    addHash(features, featureHash(joinHash(base, exact), a, b, c, d));
  };
}

/** Features of an anchor for its certainty: `said`, `aimed`, `estimated` or `denied`. */
export function addCertaintyFeatures(article: FactDocument, anchor: Anchor, kind: FactKind, features: Features): void {
  const sentence = article.sentences[anchor.sentence];
  const token = sentence?.tokens[anchor.token];
  if (!sentence || !token) return;
  const add = adder(features, kind, 1);
  add(T.bias);
  const { passage } = sentence.ruled;
  const clause = clauseAt(passage.clauses, token.start);
  add(T.mood, wordHash(moodOf(passage.folded.slice(clause.start, token.start))));
  add(T.mood, wordHash(moodOf(passage.folded.slice(token.end, clause.end))), 1);
  for (const { at, fact } of sentence.ruled.drafts)
    if (at >= token.start - 2 && at < token.end && fact.kind === kind) add(T.rule, wordHash(fact.certainty ?? 'said'));
  for (const side of [-1, 1]) {
    for (let distance = 1; distance <= REACH; distance += 1) {
      const near = sentence.tokens[anchor.token + side * distance];
      if (!near) break;
      if (distance <= 4) add(T.word, side * distance, near.hash);
      if (near.kind !== 'word') continue;
      add(T.bag, side, near.hash);
      for (const index of near.classes) add(T.class, side, index, Number(distance > 5));
      if (/(?:era|ira|dra|tra|vra)(?:it|ient)?$|(?:er|ir|dr)ont$/.test(near.text))
        add(T.ending, side, Number(/it$|ient$/.test(near.text)));
    }
  }
  if (token.kind === 'word') add(T.word, 0, token.hash);
  const before = article.sentences[anchor.sentence - 1];
  const next = article.sentences[anchor.sentence + 1];
  if (sentence.isQuestion) {
    add(T.question, 0);
    for (const word of next?.tokens.slice(0, 5) ?? []) add(T.answer, word.hash);
  }
  if (before?.isQuestion === true) for (const word of sentence.tokens.slice(0, 3)) add(T.question, word.hash);
}

/** A date that a fact may hold at: of its own sentence, or of one before. */
export type DateCandidate = {
  readonly date: FoundDate;
  readonly value: string;
  readonly token: number;
  readonly back: number;
  readonly isYearBefore: boolean;
};

const MAX_DATES = 6;

export function dateCandidates(article: FactDocument, anchor: Anchor): readonly DateCandidate[] {
  const found: DateCandidate[] = [];
  for (let back = 0; back <= 2; back += 1) {
    const tokens = article.sentences[anchor.sentence - back]?.tokens ?? [];
    const dated = tokens
      .map(({ date }, token) => ({ date, token }))
      .filter((entry): entry is { date: FoundDate; token: number } => entry.date !== undefined)
      .toSorted((a, b) =>
        back === 0 ? Math.abs(a.token - anchor.token) - Math.abs(b.token - anchor.token) : b.token - a.token,
      )
      .slice(0, back === 0 ? MAX_DATES : 1);
    for (const { date, token } of dated) {
      found.push({ date, value: date.value, token, back, isYearBefore: false });
      if (back === 0 && /^20\d\d$/.test(date.value))
        found.push({ date, value: String(Number(date.value) - 1), token, back, isYearBefore: true });
    }
  }
  return found;
}

/** Features of «at no date». */
export function addNoDateFeatures(candidates: readonly DateCandidate[], kind: FactKind, features: Features): void {
  const add = adder(features, kind, 2);
  add(T.none);
  add(T.none, Math.min(3, candidates.filter(({ back }) => back === 0).length), 1);
}

export function addDateFeatures(
  sentence: DocumentSentence,
  anchor: Anchor,
  candidate: DateCandidate,
  kind: FactKind,
  features: Features,
): void {
  const add = adder(features, kind, 3);
  const { date, token, back, isYearBefore } = candidate;
  const { tokens } = sentence;
  add(T.date, back, Number(isYearBefore), wordHash(date.role));
  add(T.size, back, date.value.length, Number(isYearBefore));
  if (back > 0) {
    add(T.back, back, Number(sentence.isLine));
    for (const word of tokens.slice(0, 3)) add(T.back, word.hash);
    return;
  }
  const [from, to] = token < anchor.token ? [token, anchor.token] : [anchor.token, token];
  const side = token < anchor.token ? 0 : 1;
  add(T.distance, side, step(to - from), Number(isYearBefore));
  const between = tokens.slice(from + 1, to);
  add(T.between, side, Math.min(2, between.filter(({ kind: one }) => one === 'quantity').length), Number(isYearBefore));
  add(
    T.between,
    side,
    Math.min(2, between.filter(({ text }) => /^[,;:()]$/.test(text)).length),
    1,
    Number(isYearBefore),
  );
  for (const near of between.slice(0, 6)) add(T.between, side, near.hash, 2, Number(isYearBefore));
  add(T.edge, side, tokens[token - 1]?.hash ?? EDGE, Number(isYearBefore));
  add(T.edge, side, tokens[anchor.token - 1]?.hash ?? EDGE, Number(isYearBefore), 1);
  if (token <= 2) add(T.edge, 3);
  for (const { at, fact } of sentence.ruled.drafts)
    if (at <= (tokens[anchor.token]?.end ?? 0) && fact.kind === kind && fact.period === candidate.value)
      add(T.rule, Number(isYearBefore));
}
