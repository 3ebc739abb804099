import type { FactKind } from '../../model/fact.ts';
/** Facts that a text may state, each with its calibrated probability: what the judge finds, and what the rules find. */
import { oddsOfRow } from '../../recognition/judge/trees.ts';
import type { FactDocument, DocumentSentence, Token } from '../reading/document.ts';
import type { FactDraft } from '../rules/passage.ts';
import { NO_FOCUS, nextFocus, type AnchorView, type Focus } from './anchor-view.ts';
import { anchorsOf, type Anchor } from './anchors.ts';
import { evidenceOf, type Odds } from './evidence.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { judgeFirms, judgeKind, viewOf } from './judge.ts';
import { logit, sigmoid, type FactModel } from './model.ts';

export type Proposal = {
  readonly anchor: Anchor;
  readonly view: AnchorView;
  readonly kind: FactKind;
  readonly firm: FirmCandidate;
  /** What the rules made of the same candidate. */
  readonly draft?: FactDraft;
  /** Numbers from which the probability is made. */
  readonly evidence: readonly number[];
  readonly probability: number;
};

/** Less likely kinds and companies of a candidate are not pursued. */
const MIN_KIND = 0.12;
const MIN_FIRM = 0.2;
const MIN_IMPLIED = 0.2;
/** As likely a fact is, that what follows is judged as if it were stated. */
const MIN_FOCUS = 0.4;
/** Kinds of which one word may tell several companies. */
const SEVERAL = new Set(['event', 'person', 'place']);

/** The proposals of a text in order, however unlikely. */
export function proposalsOf(model: FactModel, article: FactDocument): readonly Proposal[] {
  let focus = NO_FOCUS;
  return anchorsOf(article).flatMap((anchor) => {
    const proposals = proposalsAt(model, article, anchor, focus);
    const best = proposals.toSorted((a, b) => b.probability - a.probability)[0];
    if (best && best.probability >= MIN_FOCUS)
      focus = nextFocus(focus, anchor, { kind: best.kind, company: best.firm.id });
    return proposals;
  });
}

function proposalsAt(model: FactModel, article: FactDocument, anchor: Anchor, focus: Focus): readonly Proposal[] {
  const sentence = article.sentences[anchor.sentence];
  const token = sentence?.tokens[anchor.token];
  if (!sentence || !token) return [];
  const drafts = draftsAt(sentence, anchor, token);
  const kinds = judgeKind(model, article, anchor, focus).filter(
    ([kind, chance]) => chance >= MIN_KIND || drafts.some(({ fact }) => fact.kind === kind),
  );
  const view = kinds.length > 0 ? viewOf(article, anchor, focus) : undefined;
  if (!view) return [];
  return kinds.flatMap(([kind, chance]) => {
    const { firms, none } = judgeFirms(model, view, kind);
    const kindLead = chance - Math.max(0, ...kinds.filter(([one]) => one !== kind).map(([, other]) => other));
    return firms.flatMap(({ firm, probability }, rank): readonly Proposal[] => {
      const draft = drafts.find(({ fact }) => fact.kind === kind && fact.company === firm.id);
      const share = SEVERAL.has(anchor.type) ? probability / (probability + none) : probability;
      if (!draft && (share < MIN_FIRM || (rank > 0 && !SEVERAL.has(anchor.type)))) return [];
      const odds: Odds = {
        kind: logit(chance),
        kindLead,
        firm: logit(share),
        firmLead: probability - (firms[rank === 0 ? 1 : 0]?.probability ?? 0),
        both: logit(chance * share),
        rank,
        isRuled: draft !== undefined,
        isContradicted: !draft && drafts.length > 0,
        isImplied: false,
      };
      const proposal = proposalOf(model, { anchor, view, kind, firm, ...(draft && { draft }) }, odds);
      return kind === 'deal-value' ? [proposal].concat(impliedBy(model, proposal, odds) ?? []) : [proposal];
    });
  });
}

function proposalOf(model: FactModel, base: Omit<Proposal, 'evidence' | 'probability'>, odds: Odds): Proposal {
  const evidence = evidenceOf(base.view, base.kind, base.firm, odds);
  return { ...base, evidence, probability: calibrated(model, evidence) };
}

/** Who pays for a company buys it: of 464 prices of deals in the lots 400 stand beside an acquisition. */
function impliedBy(model: FactModel, { anchor, view, firm }: Proposal, odds: Odds): Proposal | undefined {
  const buyer = judgeFirms(model, view, 'deal-value', firm).firms[0]?.probability ?? 0;
  const both = sigmoid(odds.both) * buyer;
  if (both < MIN_IMPLIED) return undefined;
  return proposalOf(
    model,
    { anchor, view, kind: 'acquisition', firm },
    { ...odds, both: logit(both), kindLead: buyer, isRuled: false, isContradicted: false, isImplied: true },
  );
}

/** What the rules found at an anchor. */
function draftsAt({ ruled }: DocumentSentence, { type }: Anchor, token: Token): readonly FactDraft[] {
  return ruled.drafts.filter(({ at, fact }) => {
    if (type === 'person') return fact.person?.name === token.text;
    if (type === 'place') return fact.kind === 'place' && fact.place === token.text;
    if (fact.person || fact.place !== undefined) return fact.kind === 'closure' && at === token.start;
    return at >= token.start - 2 && at < token.end && (type === 'amount') === (fact.value !== undefined);
  });
}

/** The probability that evidence amounts to. */
export function calibrated({ trees }: FactModel, evidence: readonly number[]): number {
  // While the weights are fitted there is no calibration yet: the odds of kind and company come first.
  return trees ? sigmoid(oddsOfRow(trees, evidence)) : sigmoid(evidence[0] ?? 0);
}
