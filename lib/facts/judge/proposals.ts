/** Facts that a text may state, each with its calibrated probability: what the judge finds, and what the rules find. */
import type { FactKind } from '../../model/fact.ts';
import { oddsOfRow } from '../../recognition/judge/trees.ts';
import { finish, type Steps } from '../../text/steps.ts';
import type { FactDocument, DocumentSentence, Token } from '../reading/document.ts';
import type { FactDraft } from '../rules/passage.ts';
import { HOLDER_WAYS, type FactHolder } from '../structure/holders.ts';
import { certaintyOfRule } from '../structure/rule-certainty.ts';
import type { AskedKinds, Statement } from '../structure/statements.ts';
import { structureSteps, type Structure } from '../structure/structure.ts';
import { NO_FOCUS, nextFocus, type AnchorView, type Focus } from './anchor-view.ts';
import { anchorSteps, type Anchor } from './anchors.ts';
import { evidenceOf, type Odds } from './evidence.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { judgeAnchor, judgeOther, type JudgedFirm } from './judge.ts';
import { logit, oddsOffOf, sigmoid, type FactModel } from './model.ts';
import { isNotOfKind } from './refusals.ts';

export type Proposal = {
  readonly anchor: Anchor;
  readonly view: AnchorView;
  readonly kind: FactKind;
  readonly firm: FirmCandidate;
  /** The likeliest other party, of kinds that have one and are no deal that its price stands for. */
  readonly other: JudgedFirm | undefined;
  /** What the rules made of the same candidate. */
  readonly draft: FactDraft | undefined;
  /** What the structure of the text states of the same candidate. */
  readonly stated: Statement | undefined;
  /** How far the trees are off, in log-odds. */
  readonly oddsOff: number;
  /** Numbers from which the probability is made. */
  readonly evidence: readonly number[];
  readonly probability: number;
};

/** Less likely kinds and companies of a candidate are not pursued. */
const MIN_KIND = 0.12;
const MIN_FIRM = 0.2;
/** Of a company that the structure of the text says is meant. */
const MIN_HOLDER = 0.05;
const MIN_IMPLIED = 0.2;
/** As likely a fact is, that what follows is judged as if it were stated. */
const MIN_FOCUS = 0.4;
/** As likely the other party is, that it is told as one to what follows. */
const MIN_OTHER = 0.5;
/** Kinds of which one word may tell several companies. */
const SEVERAL = new Set(['event', 'person', 'place']);

/** The proposals of a text in order, however unlikely. */
export function proposalsOf(model: FactModel, article: FactDocument): readonly Proposal[] {
  return finish(proposalSteps(model, article));
}

/** {@link proposalsOf} in steps of one candidate. */
export function* proposalSteps(model: FactModel, article: FactDocument): Steps<readonly Proposal[]> {
  const structure = yield* structureSteps(article);
  const anchors = yield* anchorSteps(article, structure.stated);
  let focus = NO_FOCUS;
  const found: Proposal[] = [];
  for (const anchor of anchors) {
    const proposals = proposalsAt(model, article, anchor, { focus, structure });
    const best = proposals.toSorted((a, b) => b.probability - a.probability)[0];
    if (best && best.probability >= MIN_FOCUS)
      focus = nextFocus(focus, anchor, {
        kind: best.kind,
        company: best.firm.id,
        ...(best.other && best.other.probability >= MIN_OTHER && { with: best.other.firm.id }),
      });
    found.push(...proposals);
    yield;
  }
  return found;
}

function proposalsAt(
  model: FactModel,
  article: FactDocument,
  anchor: Anchor,
  { focus, structure }: { readonly focus: Focus; readonly structure: Structure },
): readonly Proposal[] {
  const sentence = article.sentences[anchor.sentence];
  const token = sentence?.tokens[anchor.token];
  if (!sentence || !token || isNoFigure(sentence, anchor.token)) return [];
  if (anchor.type === 'amount' && structure.isCorrected(sentence)) return [];
  const drafts = draftsAt(sentence, anchor, token);
  const stated = structure.stated(sentence).filter(({ at, kind }) => at === anchor.token && isOfType(anchor, kind));
  const asked = anchor.type === 'amount' ? structure.asked(sentence, anchor.token) : undefined;
  const told = [...drafts.map(({ fact }) => fact.kind), ...stated.map(({ kind }) => kind)];
  const judged = judgeAnchor(model, article, anchor, { focus, isTold: told.length > 0 });
  if (!judged) return [];
  const { view } = judged;
  const kinds = judged.kinds.filter(
    ({ kind, probability }) => probability >= MIN_KIND || told.includes(kind) || asked?.kinds.includes(kind) === true,
  );
  const owners = structure.owners(sentence, anchor.token);
  const [granted, turn] = [structure.granted(sentence), structure.turn(sentence)];
  const read = { granted, turn, owners: owners?.size ?? -1 };
  return kinds.flatMap(({ kind, probability: chance, judgedFirms, sorts, firmSorts }) => {
    if (structure.isOfUnknown(sentence, anchor.token, kind) || isNotOfKind(sentence, anchor.token, kind)) return [];
    const { firms, none } = judgedFirms();
    const ofKind = sorts();
    const others = kinds.filter((one) => one.kind !== kind).map(({ probability }) => probability);
    const kindLead = chance - Math.max(0, ...others);
    const holder = structure.holder(sentence, anchor.token, kind);
    return firms.flatMap(({ firm, probability }, rank): readonly Proposal[] => {
      if (owners?.has(firm.id) === false) return [];
      const draft = drafts.find(({ fact }) => fact.kind === kind && fact.company === firm.id);
      const own = stated.find((one) => one.kind === kind && one.company === firm.id);
      const share = SEVERAL.has(anchor.type) ? probability / (probability + none) : probability;
      const isTold = draft !== undefined || own !== undefined || (holder?.company === firm.id && share >= MIN_HOLDER);
      if (!isTold && (share < MIN_FIRM || (rank > 0 && !SEVERAL.has(anchor.type)))) return [];
      const other = WITH_OTHER.has(kind) ? judgeOther(model, view, kind, firm).firms[0] : undefined;
      const odds: Odds = {
        kind: logit(chance),
        kindLead,
        firm: logit(share),
        firmLead: probability - (firms[rank === 0 ? 1 : 0]?.probability ?? 0),
        both: logit(chance * share),
        rank,
        kindSorts: ofKind,
        firmSorts: firmSorts(firm),
        other: WITH_OTHER.has(kind) ? (other?.probability ?? 0) : -1,
        isRuled: draft !== undefined,
        isContradicted: !draft && drafts.length > 0,
        isImplied: false,
        structure: { ...read, asked: askedEvidence(asked, kind), holder: holderEvidence(holder, firm) },
      };
      const proposal = proposalOf(model, { anchor, view, kind, firm, other, draft, stated: own }, odds);
      if (kind !== 'deal-value') return [proposal];
      const deal = stated.find((one) => one.kind === 'acquisition' && one.company === firm.id);
      return [proposal].concat(impliedBy(model, proposal, odds, deal) ?? []);
    });
  });
}

/** Kinds that have another party. */
export const WITH_OTHER = new Set<FactKind>(['deal-value', 'stake', 'funding', 'acquisition', 'partnership']);

/** A purchase is told by its price too. */
function isOfType({ type, kinds }: Anchor, kind: FactKind): boolean {
  return kinds.includes(kind) || (kind === 'acquisition' && type === 'amount');
}

const LABEL_EVIDENCE = 4;

/** Whether a question or a label asks for a kind: the first figure of an answer more than the next. */
function askedEvidence(asked: AskedKinds | undefined, kind: FactKind): number {
  if (!asked) return 0;
  const sure = asked.by === 'label' ? LABEL_EVIDENCE : LABEL_EVIDENCE - 1 - Math.min(2, asked.rank);
  return asked.kinds.includes(kind) ? sure : -sure;
}

function holderEvidence(holder: FactHolder | undefined, { id }: FirmCandidate): number {
  if (!holder) return 0;
  return HOLDER_WAYS.indexOf(holder.way) * (holder.company === id ? 1 : -1);
}

/** Whether what stands there is no figure of a kind that facts have. */
function isNoFigure(sentence: DocumentSentence, at: number): boolean {
  return isConverted(sentence.tokens, at) || isChange(sentence, at) || isOfOtherThing(sentence, at);
}

/** «40 millions de dollars (36 millions d’euros)»: the same sum in another currency. */
function isConverted(tokens: readonly Token[], at: number): boolean {
  const [quantity, before] = [tokens[at]?.quantity, tokens[at - 2]?.quantity];
  return (
    quantity?.group === 'money' &&
    before?.group === 'money' &&
    quantity.unit !== before.unit &&
    tokens[at - 1]?.text === '(' &&
    tokens[at + 1]?.text === ')'
  );
}

/** «12 millions d’économies», «17 milliards de flux»: sums of what has no kind. */
const OTHER_THING = new RegExp(
  "^ (?:d'|de |of |in )(?:flux|transactions?|paiements?|economies|synergies|savings|payments?|encours|pertes?" +
    '|loss(?:es)?|benefices?|profits?|ebitda|dividendes?|dividends|impots|cost cuts|capex)(?![a-z])',
);
const BEHIND = 24;

function isOfOtherThing({ ruled, tokens }: DocumentSentence, at: number): boolean {
  const { quantity, end = 0 } = tokens[at] ?? {};
  return quantity?.group === 'money' && OTHER_THING.test(ruled.passage.folded.slice(end, end + BEHIND));
}

/** «+80 %», «Bull -2 %», «| – 15 % |»: what a share has won or lost is no holding and no part of a market. */
function isChange({ tokens, text }: DocumentSentence, at: number): boolean {
  const [token, sign, before] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (token?.quantity?.group !== 'percent' || !sign) return false;
  if (sign.text === '+') return true;
  if (!/^[-–−]$/.test(sign.text)) return false;
  if (before?.text === '|' || text.charAt(sign.start - 1) === '\t') return true;
  return before !== undefined && sign.end === token.start && before.end < sign.start;
}

function proposalOf(
  model: FactModel,
  likely: Omit<Proposal, 'evidence' | 'probability' | 'oddsOff'>,
  odds: Odds,
): Proposal {
  const { anchor, view, kind, firm, other, draft, stated } = likely;
  // Somebody may be told of two companies: what is known of the likelier is not of the other.
  const oddsOff = odds.rank === 0 ? oddsOffOf(kind) : 0;
  const evidence = evidenceOf(view, kind, firm, odds);
  const probability = probabilityOf(model, { evidence, stated, oddsOff });
  return { anchor, view, kind, firm, other, draft, stated, oddsOff, evidence, probability };
}

/** How sure a proposal is: at least as its rule of structure is known to be. */
export function probabilityOf(
  model: FactModel,
  { evidence, stated, oddsOff }: Pick<Proposal, 'evidence' | 'stated' | 'oddsOff'>,
): number {
  const judged = calibrated(model, evidence, oddsOff);
  return stated ? Math.max(judged, certaintyOfRule(stated.by)) : judged;
}

/** Who pays for a company buys it: of 464 prices of deals in the lots 400 stand beside an acquisition. */
function impliedBy(
  model: FactModel,
  { anchor, view, firm }: Proposal,
  odds: Odds,
  stated: Statement | undefined,
): Proposal | undefined {
  const buyer = odds.other;
  const both = sigmoid(odds.both) * buyer;
  if (both < MIN_IMPLIED && !stated) return undefined;
  return proposalOf(
    model,
    { anchor, view, kind: 'acquisition', firm, other: undefined, draft: undefined, stated },
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
function calibrated({ trees }: FactModel, evidence: readonly number[], off: number): number {
  // While the weights are fitted there is no calibration yet: the odds of kind and company come first.
  return trees ? sigmoid(oddsOfRow(trees, evidence) + off) : sigmoid(evidence[0] ?? 0);
}
