/** The companies that a candidate may be about: those near it, and those the text is about. */
import type { CompanyId } from '../../model/company.ts';
import type { FactDocument } from '../reading/document.ts';
import type { Anchor } from './anchors.ts';

/** Where a company stands from an anchor; tokens are indexes in the anchor's sentence, `back` counts sentences. */
export type FirmCandidate = {
  readonly id: CompanyId;
  readonly before?: number;
  readonly after?: number;
  /** How many sentences back it is named last, and as the how-manieth from the end there. */
  readonly back?: number;
  readonly backRank?: number;
  readonly backToken?: number;
  readonly next?: boolean;
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
    const draft: Draft = { id, between };
    found.set(id, draft);
    return draft;
  };
  const sentence = article.sentences[anchor.sentence];
  if (!sentence) return [];
  const { tokens, firms } = sentence;
  const left = firms
    .filter((index) => index < anchor.token)
    .slice(-MAX_SIDE)
    .toReversed();
  const right = firms.filter((index) => index > anchor.token).slice(0, MAX_SIDE);
  left.forEach((index, rank) => {
    const draft = of(tokens[index]?.firm?.id ?? '', rank);
    if (draft) draft.before ??= index;
  });
  right.forEach((index, rank) => {
    const draft = of(tokens[index]?.firm?.id ?? '', rank);
    if (draft) draft.after ??= index;
  });
  for (let back = 1; back <= MAX_BACK; back += 1) {
    const earlier = article.sentences[anchor.sentence - back];
    if (!earlier) break;
    for (const [rank, index] of earlier.firms.slice(-MAX_NAMES_BACK).toReversed().entries()) {
      const draft = of(earlier.tokens[index]?.firm?.id ?? '', 0);
      if (draft && draft.back === undefined) Object.assign(draft, { back, backRank: rank, backToken: index });
    }
  }
  const next = article.sentences[anchor.sentence + 1];
  for (const index of next?.firms.slice(0, 2) ?? []) {
    const draft = of(next?.tokens[index]?.firm?.id ?? '', 0);
    if (draft) draft.next = true;
  }
  for (const id of article.topics.slice(0, MAX_TOPICS)) of(id, 0);
  return [...found.values()];
}
