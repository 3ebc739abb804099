/** What speaks for a company as the one a candidate is about, or as its other party. */
import type { CompanyId } from '../../model/company.ts';
import type { FactKind } from '../../model/fact.ts';
import type { Token } from '../reading/document.ts';
import { wordHash } from '../reading/word-hash.ts';
import type { Add, AnchorView } from './anchor-view.ts';
import { addHash, featureHash, step, templatesOf, type Features } from './features.ts';
import type { FirmCandidate } from './firm-candidates.ts';
import { addFocus, addKnown } from './firm-knowledge.ts';

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
const SORTS = [
  'none none-context topic title count only first',
  'subject opener rule',
  'before after role rank commas line-head company-order company-between pair-edge',
  'edge',
  'between between-class unknown',
  'back back-role next question we',
  'known profile',
  'focus',
];
const T = templatesOf('firm', SORTS);
/** How many sorts of evidence there are for a company. */
export const FIRM_SORTS = SORTS.length;
const NO_TEMPLATE = { hash: 0, sort: 0 } as const;
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
  const side = company ? 2 : 1;
  return (template, a, b, c, d) => {
    const { hash, sort } = T[template] ?? NO_TEMPLATE;
    addHash(features, featureHash(featureHash(hash, side), a, b, c, d), sort);
  };
}

/** Features of the candidate «none of them». */
export function addNoFirmFeatures(view: AnchorView, company: FirmCandidate | undefined, features: Features): void {
  const add = adder(features, company);
  const { tokens } = view.sentence;
  const { token: at } = view.anchor;
  add('none');
  add('none', Math.min(4, view.candidates.length), 1);
  add('none', view.opener.code, 2);
  add('none', view.subjects.length, 3);
  add('none', Number(view.sentence.firms.length > 0), 4);
  add('none', Number(view.sentence.firms.some((index) => index < at)), view.opener.code, 5);
  for (let offset = -3; offset <= 3; offset += 1)
    if (offset !== 0) add('none-context', offset, tokens[at + offset]?.concept ?? EDGE);
  if (unknownBetween(tokens, Math.max(0, at - 12), at)) add('unknown', 0);
  for (const word of tokens.slice(Math.max(0, at - 8), at))
    for (const index of word.classes) add('none-context', 50, index);
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
  add('topic', isTopic, isNear);
  add('topic', isTopic, opener.code, isNear, 1);
  add('title', Number(known?.isInTitle ?? false), isNear);
  add('count', Math.min(4, known?.count ?? 0), isNear);
  add('first', Math.min(2, known?.order ?? 3), isNear);
  add('only', Number(article.firms.size === 1), isNear);
  if (subjects.includes(firm.id)) add('subject', subjects.length);
  else if (subjects.length > 0) add('subject', 0);
  for (const { at, fact } of sentence.ruled.drafts) addRule(view, at, fact, firm, company, add);
  if (firm.before !== undefined) addSide(view, firm.before, firm.between, 'before', add);
  if (firm.after !== undefined) addSide(view, firm.after, firm.between, 'after', add);
  if (isNear === 0) addBack(view, firm, add);
  else if (firm.back !== undefined) add('back', 50, Math.min(3, firm.back));
  addKnown(view, firm, add);
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
  if (company) add('rule', fact.with === id ? 1 : 0, isHere, 1, told);
  else add('rule', fact.company === id ? 1 : 0, fact.with === id ? 1 : 0, isHere, told);
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
  add(side, step(distance));
  add(side, step(distance), Math.min(3, rank), 1);
  const role = ROLES[tokens[at]?.firm?.role ?? 'object'];
  add('role', side === 'before' ? 0 : 1, role);
  add('role', side === 'before' ? 0 : 1, role, Math.min(3, rank), 1);
  add('rank', side === 'before' ? 0 : 1, Math.min(3, rank));
  const code = side === 'before' ? 1 : 2;
  for (const offset of [-2, -1, 1, 2]) {
    const near = tokens[at + offset];
    if (at + offset === anchor.token) add('edge', code, offset, 7);
    else add('edge', code, offset, near?.concept ?? EDGE);
    for (const index of near?.classes ?? []) add('edge', code, offset, index, 1);
  }
  add('edge', code, tokens[at - 1]?.concept ?? EDGE, tokens[at + 1]?.concept ?? EDGE, 3);
  let commas = 0;
  for (let index = from + 1; index < to; index += 1) {
    const near = tokens[index];
    if (near?.kind === 'sign' && /[,;:()—–]/.test(near.text)) commas += 1;
    if (Math.min(index - from, to - index) > MAX_BETWEEN) continue;
    if (near) add('between', code, near.concept);
    for (const one of near?.classes ?? []) add('between-class', code, one);
    if (near?.kind === 'name' || near?.kind === 'person') add('unknown', code, 1);
  }
  add('commas', code, Math.min(3, commas));
  if (distance <= 2)
    add('between', code, tokens[from + 1]?.concept ?? EDGE, tokens[from + 2]?.concept ?? EDGE, distance);
  if (from === 0 && tokens[1]?.text === ':') add('line-head', code);
}

/** A company of earlier sentences: how far back, and what the anchor's sentence has for a subject. */
function addBack({ article, sentence, anchor, opener }: AnchorView, firm: FirmCandidate, add: Add): void {
  const hasOther = sentence.firms.some((index) => index < anchor.token) ? 1 : 0;
  const back = firm.back ?? 9;
  add('back', Math.min(4, back), Math.min(2, firm.backRank ?? 3));
  add('back', Math.min(4, back), opener.code, hasOther, 1);
  add('back', Math.min(2, firm.backRank ?? 3), opener.code, hasOther, 2);
  add('opener', opener.code, hasOther);
  add('opener', opener.word, hasOther, 1);
  if (firm.next === true && firm.back === undefined) add('next', opener.code);
  const earlier = article.sentences[sentence.index - back];
  if (!earlier || firm.backToken === undefined) return;
  const role = ROLES[earlier.tokens[firm.backToken]?.firm?.role ?? 'object'];
  add('back-role', role, Math.min(3, back));
  add('back-role', role, opener.code, hasOther, 1);
  add(
    'only',
    Number(new Set(earlier.firms.map((index) => earlier.tokens[index]?.firm?.id)).size === 1),
    opener.code,
    2,
  );
  add('question', Number(earlier.isQuestion), opener.code);
  add('line-head', Number(earlier.isLine), Number(sentence.isLine));
  add('edge', 9, earlier.tokens[firm.backToken + 1]?.concept ?? EDGE);
  add('edge', 10, earlier.tokens[firm.backToken - 1]?.concept ?? EDGE);
  if (
    opener.nominal !== 0 &&
    earlier.tokens
      .slice(Math.max(0, firm.backToken - 4), firm.backToken + 7)
      .some(({ hash }) => hash === opener.nominal)
  )
    add('we', 77);
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
    add('company-order', ORDER_MISSING, Number(one === undefined), Number(other === undefined));
    return;
  }
  const place = (index: number): number => (index < anchor.token ? 0 : 1);
  add('company-order', Number(one < other), place(one), place(other));
  const [from, to] = one < other ? [one, other] : [other, one];
  const isFirst = Number(one < other);
  for (let index = from + 1; index < to; index += 1) {
    if (Math.min(index - from, to - index) > MAX_BETWEEN) continue;
    const near = tokens[index];
    if (near) add('company-between', isFirst, near.concept);
    for (const name of near?.classes ?? []) add('company-between', isFirst, name, 1);
  }
  if (to - from <= 3) add('pair-edge', isFirst, tokens[from + 1]?.concept ?? EDGE, tokens[from + 2]?.concept ?? EDGE);
}
