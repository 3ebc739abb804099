/** Facts that a text may state, each with its calibrated probability: what the judge finds, and what the rules find. */
import type { FactKind } from '../../model/fact.ts';
import type { FactDocument, DocumentSentence, Token } from '../reading/document.ts';
import type { Draft } from '../rules/draft.ts';
import { NO_FOCUS, type AnchorView, type Focus } from './anchor-view.ts';
import { anchorsOf, type Anchor } from './anchors.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { judgeFirms, judgeKind, viewOf } from './judge.ts';
import { logit, sigmoid, type FactModel } from './model.ts';

export type Proposal = {
  readonly anchor: Anchor;
  readonly view: AnchorView;
  readonly kind: FactKind;
  readonly firm: FirmCandidate;
  /** What the rules made of the same candidate. */
  readonly draft?: Draft;
  /** Named numbers from which the probability is made. */
  readonly evidence: Readonly<Record<string, number>>;
  readonly probability: number;
};

/** Less likely kinds and companies of a candidate are not pursued. */
const MIN_KIND = 0.12;
const MIN_FIRM = 0.2;
/** As likely a fact is, that what follows is judged as if it were told. */
const MIN_FOCUS = 0.4;
/** Kinds of which one word may tell several companies. */
const SEVERAL = new Set(['event', 'person', 'place']);

/** The proposals of a text in order, however unlikely. */
export function proposalsOf(model: FactModel, article: FactDocument): readonly Proposal[] {
  let focus = NO_FOCUS;
  return anchorsOf(article).flatMap((anchor) => {
    const proposals = proposalsAt(model, article, anchor, focus);
    const best = proposals.toSorted((a, b) => b.probability - a.probability)[0];
    if (best && best.probability >= MIN_FOCUS) focus = focusOf(best);
    return proposals;
  });
}

function focusOf({ kind, firm, anchor: { sentence } }: Proposal): Focus {
  return { kind, company: firm.id, sentence };
}

function proposalsAt(model: FactModel, article: FactDocument, anchor: Anchor, focus: Focus): readonly Proposal[] {
  const sentence = article.sentences[anchor.sentence];
  const token = sentence?.tokens[anchor.token];
  if (!sentence || !token) return [];
  const drafts = draftsAt(sentence, anchor, token);
  const kinds = judgeKind(model, article, anchor).filter(
    ([kind, chance]) => chance >= MIN_KIND || drafts.some(({ fact }) => fact.kind === kind),
  );
  const view = kinds.length > 0 ? viewOf(article, anchor, focus) : undefined;
  if (!view) return [];
  return kinds.flatMap(([kind, chance]) => {
    const { firms, none } = judgeFirms(model, view, kind);
    return firms.flatMap(({ firm, probability }, rank): Proposal[] => {
      const draft = drafts.find(({ fact }) => fact.kind === kind && fact.company === firm.id);
      const share = SEVERAL.has(anchor.type) ? probability / (probability + none) : probability;
      if (!draft && (share < MIN_FIRM || (rank > 0 && !SEVERAL.has(anchor.type)))) return [];
      const evidence = evidenceOf(view, kind, firm, {
        kindOdds: logit(chance),
        firmOdds: logit(share),
        both: logit(chance * share),
        rank,
        ruled: draft ? 1 : 0,
        contradicted: !draft && drafts.length > 0 ? 1 : 0,
      });
      const base = { anchor, view, kind, firm, evidence, probability: calibrated(model, evidence) };
      return [draft ? { ...base, draft } : base];
    });
  });
}

/** What the rules found at an anchor. */
function draftsAt({ ruled }: DocumentSentence, { type }: Anchor, token: Token): readonly Draft[] {
  return ruled.drafts.filter(({ at, fact }) => {
    if (type === 'person') return fact.person?.name === token.text;
    if (type === 'place') return fact.kind === 'place' && fact.place === token.text;
    if (fact.person || fact.place !== undefined) return fact.kind === 'closure' && at === token.start;
    return at >= token.start - 2 && at < token.end && (type === 'amount') === (fact.value !== undefined);
  });
}

const ALWAYS = { bias: 1 } as const;

function evidenceOf(
  { sentence, article, candidates }: AnchorView,
  kind: FactKind,
  firm: FirmCandidate,
  odds: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const isNear = firm.before !== undefined || firm.after !== undefined;
  return {
    ...ALWAYS,
    ...odds,
    [`is ${kind}`]: 1,
    [`${kind} odds`]: odds['both'] ?? 0,
    isFar: isNear ? 0 : 1,
    isQuestion: sentence.isQuestion ? 1 : 0,
    isLine: sentence.isLine ? 1 : 0,
    isOnly: article.firms.size === 1 ? 1 : 0,
    others: Math.min(6, candidates.length) / 6,
  };
}

/** The probability that evidence amounts to. */
export function calibrated({ calibration }: FactModel, evidence: Readonly<Record<string, number>>): number {
  // While the weights are fitted there is no calibration yet.
  if (calibration['bias'] === undefined) return sigmoid(evidence['both'] ?? 0);
  let odds = 0;
  for (const [name, value] of Object.entries(evidence)) odds += (calibration[name] ?? 0) * value;
  return sigmoid(odds);
}
