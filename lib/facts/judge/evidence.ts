/** What a proposal's probability is made from: numbers in a fixed order. */
import { FACT_KINDS, type FactKind } from '../../model/fact.ts';
import { isRegion } from '../reading/profiles.ts';
import { firstWordOf } from '../reading/proper-names.ts';
import type { AnchorView } from './anchor-view.ts';
import type { FirmCandidate } from './firm-candidates.ts';

/** What the judge and the rules say of a proposal; odds are natural logarithms. */
export type Odds = {
  readonly kind: number;
  /** By how much the kind is likelier than the next one, as a difference of probabilities. */
  readonly kindLead: number;
  readonly firm: number;
  readonly firmLead: number;
  /** Of kind and company together. */
  readonly both: number;
  readonly rank: number;
  /** What each sort of features says for the kind and for the company. */
  readonly kindSorts: Float64Array;
  readonly firmSorts: Float64Array;
  /** How likely the other party is whose kind has one; below zero of the rest. */
  readonly other: number;
  readonly isRuled: boolean;
  readonly isContradicted: boolean;
  /** A deal that its price stands for. */
  readonly isImplied: boolean;
  readonly structure: StructureEvidence;
};

/**
 * What the structure of the text says: whether this kind was asked for, and whether this company is whom the sentence
 * is about; below zero where it says another.
 */
type StructureEvidence = {
  readonly asked: number;
  readonly holder: number;
  readonly granted: number;
  /** How many companies its line or cell may be about; below zero of prose. */
  readonly owners: number;
  /** 1 in the answers of an interview, 2 in its questions, 0 elsewhere. */
  readonly turn: number;
};

const FAR = 40;
const ROLES = { subject: 1, own: 2, object: 3, oblique: 4, aside: 5 } as const;
const GROUPS = { money: 1, percent: 2, people: 3, customers: 4, users: 5, capacity: 6, none: 7 } as const;
const TYPES = { amount: 1, person: 2, place: 3, event: 4 } as const;

/** The evidence for a company and a kind at an anchor; of the same length for all. */
export function evidenceOf(view: AnchorView, kind: FactKind, firm: FirmCandidate, odds: Odds): readonly number[] {
  const { article, sentence } = view;
  // One list that grows: lists spread into another were a tenth of the judge's time.
  const row: number[] = [
    odds.both,
    odds.kind,
    odds.kindLead,
    odds.firm,
    odds.firmLead,
    odds.rank,
    Number(odds.isRuled),
    Number(odds.isContradicted),
    Number(odds.isImplied),
    odds.structure.asked,
    odds.structure.holder,
    odds.structure.granted,
  ];
  addFirmEvidence(row, view, firm);
  addAmountEvidence(row, view);
  row.push(
    Number(sentence.isQuestion),
    Number(article.sentences[sentence.index - 1]?.isQuestion ?? false),
    Number(sentence.isLine),
    sentence.tokens.length,
    sentence.index,
    sentence.parties,
    article.firms.size,
    Number(article.lang === 'fr'),
    Number(view.focus.company === firm.id),
    Number(view.focus.kind === kind),
    Math.min(FAR, view.anchor.sentence - view.focus.sentence),
    odds.other,
  );
  for (let sort = 0; sort < odds.kindSorts.length; sort += 1) row.push(odds.kindSorts[sort] ?? 0);
  for (let sort = 0; sort < odds.firmSorts.length; sort += 1) row.push(odds.firmSorts[sort] ?? 0);
  for (const one of FACT_KINDS) row.push(one === kind ? 1 : 0);
  row.push(odds.structure.owners, odds.structure.turn);
  return row;
}

/** Where the company stands, and what the text makes of it. */
function addFirmEvidence(
  row: number[],
  { article, sentence, anchor, subjects, opener, candidates }: AnchorView,
  firm: FirmCandidate,
): void {
  const { tokens } = sentence;
  const near = firm.before ?? firm.after;
  const known = article.firms.get(firm.id);
  const [from, to] = near === undefined ? [0, 0] : near < anchor.token ? [near, anchor.token] : [anchor.token, near];
  let [signs, stops] = [0, 0];
  for (let index = from + 1; index < to; index += 1) {
    const text = tokens[index]?.text ?? '';
    if (text.length !== 1) continue;
    if (',;:()—–|/'.includes(text)) signs += 1;
    if (';|/'.includes(text)) stops += 1;
  }
  row.push(
    firm.before === undefined ? FAR : anchor.token - firm.before,
    firm.after === undefined ? FAR : firm.after - anchor.token,
    firm.back ?? FAR,
    firm.backRank ?? FAR,
    firm.between,
    signs,
    stops,
    near === undefined ? 0 : ROLES[tokens[near]?.firm?.role ?? 'object'],
    article.topics.indexOf(firm.id),
    Number(known?.isInTitle ?? false),
    known?.count ?? 0,
    known?.order ?? FAR,
    Number(subjects.includes(firm.id)),
    subjects.length,
    opener.code,
    candidates.length,
  );
}

/** What stands at the anchor itself. */
function addAmountEvidence(row: number[], { article, sentence, anchor }: AnchorView): void {
  const token = sentence.tokens[anchor.token];
  const quantity = token?.quantity;
  const folded = token?.folded ?? '';
  let [quantities, earlier] = [0, 0];
  for (const [index, { kind }] of sentence.tokens.entries()) {
    if (kind !== 'quantity') continue;
    quantities += 1;
    if (index < anchor.token) earlier += 1;
  }
  row.push(
    TYPES[anchor.type],
    quantity ? GROUPS[quantity.group] : 0,
    quantity && quantity.value > 0 ? Math.log10(quantity.value) : -1,
    Number(quantity?.bound !== undefined),
    Number(quantity !== undefined && quantity.per !== ''),
    quantities,
    earlier,
    anchor.token,
    Number(article.towns.has(folded)),
    Number(isRegion(folded)),
    Number(article.seats.has(folded)),
    Number(article.leaders.has(folded)),
    Number(article.firstNames.has(firstWordOf(folded))),
    token?.text.split(' ').length ?? 0,
  );
}
