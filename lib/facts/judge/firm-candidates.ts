/** The companies that a candidate may be about: those near it, and those the text is about. */
import type { CompanyId } from '../../model/company.ts';
import type { FactDocument } from '../reading/document.ts';
import type { Anchor } from './anchors.ts';

/** Where a company stands from an anchor; tokens are indexes in the anchor's sentence, `back` counts sentences. */
export type FirmCandidate = {
  readonly id: CompanyId;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** How many sentences back it is named last, and as the how-manieth from the end there. */
  readonly back: number | undefined;
  readonly backRank: number | undefined;
  readonly backToken: number | undefined;
  readonly next: boolean;
  /** How many other companies stand between in the sentence. */
  readonly between: number;
};

/** Sentences looked back through; farther off only topics are candidates. */
const MAX_BACK = 6;
const MAX_CANDIDATES = 9;
/** Names on one side of an anchor in its own sentence. */
const MAX_SIDE = 6;
const MAX_TOPICS = 2;
const MAX_NAMES_BACK = 6;

type Draft = { -readonly [K in keyof FirmCandidate]: FirmCandidate[K] };

/** The candidates for an anchor, nearest first: a bounded number, whatever the text. */
export function firmCandidates(article: FactDocument, anchor: Anchor): readonly FirmCandidate[] {
  const found = new Map<CompanyId, Draft>();
  const of = (id: CompanyId, between: number): Draft | undefined => {
    const known = found.get(id);
    if (known || found.size >= MAX_CANDIDATES) return known;
    // All have the same fields, known or not: an engine reads those of one form several times as fast.
    const draft: Draft = {
      id,
      between,
      next: false,
      before: undefined,
      after: undefined,
      back: undefined,
      backRank: undefined,
      backToken: undefined,
    };
    found.set(id, draft);
    return draft;
  };
  const sentence = article.sentences[anchor.sentence];
  if (!sentence) return [];
  const { tokens, firms } = sentence;
  let behind = 0;
  while ((firms[behind] ?? Infinity) < anchor.token) behind += 1;
  for (let rank = 0; rank < Math.min(MAX_SIDE, behind); rank += 1) {
    const index = firms[behind - 1 - rank] ?? 0;
    const draft = of(tokens[index]?.firm?.id ?? '', rank);
    if (draft) draft.before ??= index;
  }
  if (firms[behind] === anchor.token) behind += 1;
  for (let rank = 0; rank < Math.min(MAX_SIDE, firms.length - behind); rank += 1) {
    const index = firms[behind + rank] ?? 0;
    const draft = of(tokens[index]?.firm?.id ?? '', rank);
    if (draft) draft.after ??= index;
  }
  for (let back = 1; back <= MAX_BACK; back += 1) {
    const earlier = article.sentences[anchor.sentence - back];
    if (!earlier) break;
    const named = earlier.firms;
    for (let rank = 0; rank < Math.min(MAX_NAMES_BACK, named.length); rank += 1) {
      const index = named[named.length - 1 - rank] ?? 0;
      const draft = of(earlier.tokens[index]?.firm?.id ?? '', 0);
      if (!draft || draft.back !== undefined) continue;
      draft.back = back;
      draft.backRank = rank;
      draft.backToken = index;
    }
  }
  const { firms: nextFirms = [], tokens: nextTokens = [] } = article.sentences[anchor.sentence + 1] ?? {};
  for (let rank = 0; rank < Math.min(2, nextFirms.length); rank += 1) {
    const draft = of(nextTokens[nextFirms[rank] ?? 0]?.firm?.id ?? '', 0);
    if (draft) draft.next = true;
  }
  for (const id of article.topics.slice(0, MAX_TOPICS)) of(id, 0);
  return [...found.values()];
}
