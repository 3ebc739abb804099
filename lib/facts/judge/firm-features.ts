/** What speaks for a company as the one a candidate is about, or as its other party. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Token } from '../reading/document.ts';
import { wordHash } from '../reading/word-hash.ts';
import type { Add, AnchorView } from './anchor-view.ts';
import { addHash, featureHash, step, type Features } from './features.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { addFocus, addKnown, addTalk } from './firm-knowledge.ts';
import { FIRM_TEMPLATES as T, OF_COMPANY, OF_OTHER } from './firm-templates.ts';

const OWN_FIGURES = new Set<FactKind>([
  'revenue',
  'target',
  'headcount',
  'customers',
  'capacity',
  'price',
  'market-share',
]);
const OWN = wordHash('own figures');
const ROLES = { subject: 1, own: 2, object: 3, oblique: 4, aside: 5 } as const;
const MAX_BETWEEN = 7;
const EDGE = wordHash('<edge>');

const ANY = wordHash('any kind');
const SALTS = new Map<FactKind, readonly number[]>();

/** What the features of a company are joined with for a kind: weights of all kinds, of its group and its own. */
export function firmSalts(kind: FactKind): readonly number[] {
  const known = SALTS.get(kind);
  if (known) return known;
  const salts = OWN_FIGURES.has(kind) ? [ANY, OWN, wordHash(kind)] : [ANY, wordHash(kind)];
  SALTS.set(kind, salts);
  return salts;
}

function adder(features: Features, company: FirmCandidate | undefined): Add {
  const bases = company ? OF_OTHER : OF_COMPANY;
  return ({ at, sort }, a, b, c, d) => addHash(features, featureHash(bases[at] ?? 0, a, b, c, d), sort);
}

/** Features of the candidate «none of them». */
export function addNoFirmFeatures(view: AnchorView, company: FirmCandidate | undefined, features: Features): void {
  const add = adder(features, company);
  const { tokens } = view.sentence;
  const { token: at } = view.anchor;
  add(T.none);
  add(T.none, Math.min(4, view.candidates.length), 1);
  add(T.none, view.opener.code, 2);
  add(T.none, view.subjects.length, 3);
  add(T.none, Number(view.sentence.firms.length > 0), 4);
  add(T.none, Number(view.sentence.firms.some((index) => index < at)), view.opener.code, 5);
  for (let offset = -3; offset <= 3; offset += 1)
    if (offset !== 0) add(T['none-context'], offset, tokens[at + offset]?.concept ?? EDGE);
  if (unknownBetween(tokens, Math.max(0, at - 12), at)) add(T.unknown, 0);
  for (const word of tokens.slice(Math.max(0, at - 8), at))
    for (const index of word.classes) add(T['none-context'], 50, index);
}

/** A capitalised name that is no company we know, near an anchor: it may be whom it is about. */
function unknownBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'name');
}

/** Features of one candidate. */
export function addFirmFeatures(
  view: AnchorView,
  firm: FirmCandidate,
  company: FirmCandidate | undefined,
  features: Features,
): void {
  const add = adder(features, company);
  const { article, sentence, opener, subjects } = view;
  const known = article.firms.get(firm.id);
  const isTopic = article.topics[0] === firm.id ? 1 : 0;
  const isNear = firm.before !== undefined || firm.after !== undefined ? 1 : 0;
  add(T.topic, isTopic, isNear);
  add(T.topic, isTopic, opener.code, isNear, 1);
  add(T.title, Number(known?.isInTitle ?? false), isNear);
  add(T.count, Math.min(4, known?.count ?? 0), isNear);
  add(T.first, Math.min(2, known?.order ?? 3), isNear);
  add(T.only, Number(article.firms.size === 1), isNear);
  if (subjects.includes(firm.id)) add(T.subject, subjects.length);
  else if (subjects.length > 0) add(T.subject, 0);
  for (const { at, fact } of sentence.ruled.drafts) addRule(view, at, fact, firm, company, add);
  if (firm.before !== undefined) addSide(view, firm.before, firm.between, 'before', add);
  if (firm.after !== undefined) addSide(view, firm.after, firm.between, 'after', add);
  if (isNear === 0) addBack(view, firm, add);
  else if (firm.back !== undefined) add(T.back, 50, Math.min(3, firm.back));
  addKnown(view, firm, add);
  addTalk(view, firm, isNear, add);
  addFocus(view, firm, isNear, add);
  if (company) addPair(view, firm, company, add);
}

function addRule(
  { sentence, anchor }: AnchorView,
  at: number,
  fact: { readonly kind: FactKind; readonly company: CompanyId; readonly with?: CompanyId },
  { id }: FirmCandidate,
  company: FirmCandidate | undefined,
  add: Add,
): void {
  const token = sentence.tokens[anchor.token];
  if (!token) return;
  const told = wordHash(fact.kind);
  const isHere = at >= token.start - 2 && at < token.end ? 1 : 0;
  if (company) add(T.rule, fact.with === id ? 1 : 0, isHere, 1, told);
  else add(T.rule, fact.company === id ? 1 : 0, fact.with === id ? 1 : 0, isHere, told);
}

/** A mention in the anchor's own sentence: what stands between, and beside it. */
function addSide(
  { sentence: { tokens }, anchor }: AnchorView,
  at: number,
  rank: number,
  side: 'before' | 'after',
  add: Add,
): void {
  const [from, to] = at < anchor.token ? [at, anchor.token] : [anchor.token, at];
  const distance = to - from - 1;
  add(T[side], step(distance));
  add(T[side], step(distance), Math.min(3, rank), 1);
  const role = ROLES[tokens[at]?.firm?.role ?? 'object'];
  add(T.role, side === 'before' ? 0 : 1, role);
  add(T.role, side === 'before' ? 0 : 1, role, Math.min(3, rank), 1);
  add(T.rank, side === 'before' ? 0 : 1, Math.min(3, rank));
  const code = side === 'before' ? 1 : 2;
  for (const offset of [-2, -1, 1, 2]) {
    const near = tokens[at + offset];
    if (at + offset === anchor.token) add(T.edge, code, offset, 7);
    else add(T.edge, code, offset, near?.concept ?? EDGE);
    for (const index of near?.classes ?? []) add(T.edge, code, offset, index, 1);
  }
  add(T.edge, code, tokens[at - 1]?.concept ?? EDGE, tokens[at + 1]?.concept ?? EDGE, 3);
  let commas = 0;
  for (let index = from + 1; index < to; index += 1) {
    const near = tokens[index];
    if (near?.kind === 'sign' && ',;:()—–'.includes(near.text)) commas += 1;
    if (Math.min(index - from, to - index) > MAX_BETWEEN) continue;
    if (near) add(T.between, code, near.concept);
    for (const one of near?.classes ?? []) add(T['between-class'], code, one);
    if (near?.kind === 'name' || near?.kind === 'person') add(T.unknown, code, 1);
  }
  add(T.commas, code, Math.min(3, commas));
  if (distance <= 2)
    add(T.between, code, tokens[from + 1]?.concept ?? EDGE, tokens[from + 2]?.concept ?? EDGE, distance);
  if (from === 0 && tokens[1]?.text === ':') add(T['line-head'], code);
}

/** A company of earlier sentences: how far back, and what the anchor's sentence has for a subject. */
function addBack({ article, sentence, anchor, opener }: AnchorView, firm: FirmCandidate, add: Add): void {
  const hasOther = sentence.firms.some((index) => index < anchor.token) ? 1 : 0;
  const back = firm.back ?? 9;
  add(T.back, Math.min(4, back), Math.min(2, firm.backRank ?? 3));
  add(T.back, Math.min(4, back), opener.code, hasOther, 1);
  add(T.back, Math.min(2, firm.backRank ?? 3), opener.code, hasOther, 2);
  add(T.opener, opener.code, hasOther);
  add(T.opener, opener.word, hasOther, 1);
  if (firm.next === true && firm.back === undefined) add(T.next, opener.code);
  const earlier = article.sentences[sentence.index - back];
  if (!earlier || firm.backToken === undefined) return;
  const role = ROLES[earlier.tokens[firm.backToken]?.firm?.role ?? 'object'];
  add(T['back-role'], role, Math.min(3, back));
  add(T['back-role'], role, opener.code, hasOther, 1);
  add(T.only, Number(earlier.parties === 1), opener.code, 2);
  add(T.question, Number(earlier.isQuestion), opener.code);
  add(T['line-head'], Number(earlier.isLine), Number(sentence.isLine));
  add(T.edge, 9, earlier.tokens[firm.backToken + 1]?.concept ?? EDGE);
  add(T.edge, 10, earlier.tokens[firm.backToken - 1]?.concept ?? EDGE);
  if (opener.nominal === 0) return;
  for (let index = Math.max(0, firm.backToken - 4); index < firm.backToken + 7; index += 1)
    if (earlier.tokens[index]?.hash === opener.nominal) {
      add(T.we, 77);
      return;
    }
}

const ORDER_MISSING = 5;

/** The other party beside the company. */
function addPair(
  { sentence: { tokens }, anchor }: AnchorView,
  firm: FirmCandidate,
  company: FirmCandidate,
  add: Add,
): void {
  const one = company.before ?? company.after;
  const other = firm.before ?? firm.after;
  if (one === undefined || other === undefined) {
    add(T['company-order'], ORDER_MISSING, Number(one === undefined), Number(other === undefined));
    return;
  }
  const place = (index: number): number => (index < anchor.token ? 0 : 1);
  add(T['company-order'], Number(one < other), place(one), place(other));
  const [from, to] = one < other ? [one, other] : [other, one];
  const isFirst = Number(one < other);
  for (let index = from + 1; index < to; index += 1) {
    if (Math.min(index - from, to - index) > MAX_BETWEEN) continue;
    const near = tokens[index];
    if (near) add(T['company-between'], isFirst, near.concept);
    for (const name of near?.classes ?? []) add(T['company-between'], isFirst, name, 1);
  }
  if (to - from <= 3)
    add(T['pair-edge'], isFirst, tokens[from + 1]?.concept ?? EDGE, tokens[from + 2]?.concept ?? EDGE);
}
