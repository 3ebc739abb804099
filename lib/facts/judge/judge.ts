/** Answers what each candidate of a text is, whom it is about, how sure it is and when it holds. */
import { FACT_CERTAINTIES, type FactCertainty, type FactKind } from '../../model/fact.ts';
import type { FactDocument } from '../reading/document.ts';
import { periodEnding } from '../reading/spans.ts';
import { secondHalf, wordHash } from '../reading/word-hash.ts';
import { viewAnchor, type AnchorView, type Focus } from './anchor-view.ts';
import type { Anchor } from './anchors.ts';
import { addCertaintyFeatures, addDateFeatures, addNoDateFeatures, dateCandidates } from './detail-features.ts';
import type { DateCandidate } from './detail-features.ts';
import { createFeatures } from './features.ts';
import { firmCandidates, type FirmCandidate } from './firm-candidates.ts';
import { addFirmFeatures, addNoFirmFeatures, firmSalts } from './firm-features.ts';
import { FIRM_SORTS } from './firm-templates.ts';
import { addKindFeatures, KIND_SORTS } from './kind-features.ts';
import { scoreOf, softmax, sortScores, type FactModel } from './model.ts';

/** The class that a candidate has which is no fact. */
export const NO_KIND = 'none';
export const kindSalt = (kind: FactKind | typeof NO_KIND): number => wordHash(`kind=${kind}`);
export const certaintySalt = (certainty: FactCertainty): number => wordHash(`certainty=${certainty}`);
/** Of questions whose candidates have features of their own. */
export const NO_SALT = 0;

const features = createFeatures();

export type JudgedFirm = { readonly firm: FirmCandidate; readonly probability: number };
/** `none`: that it is about, or has for its other party, none of the candidates. */
type JudgedFirms = { readonly firms: readonly JudgedFirm[]; readonly none: number };
/** What an anchor may be: how likely a kind is, and given the kind, each company, which few kinds are asked for. */
export type JudgedKind = {
  readonly kind: FactKind;
  readonly probability: number;
  readonly judgedFirms: () => JudgedFirms;
  /** What each sort of features says for the kind against nothing. */
  readonly sorts: () => Float64Array;
  /** What each sort of features says for a company as the one that the kind is about. */
  readonly firmSorts: (firm: FirmCandidate) => Float64Array;
};

/** An anchor of which the words say so little is not compared with companies: log-odds of a kind against nothing. */
const HOPELESS = -3.5;

/**
 * Kinds and companies of an anchor, weighed together; what the kinds leave to 1 is that it tells nothing. `isTold`
 * where rules or structure state a fact of it.
 */
export function judgeAnchor(
  model: FactModel,
  article: FactDocument,
  anchor: Anchor,
  { focus, isTold }: { readonly focus: Focus; readonly isTold: boolean },
): { readonly view: AnchorView; readonly kinds: readonly JudgedKind[] } | undefined {
  const { kindSalts, firmSalts, seats } = saltsOf(anchor.kinds);
  features.count = 0;
  addKindFeatures(article, anchor, focus, features);
  const sums = sortScores(model, features, kindSalts, KIND_SORTS);
  const scored = anchor.kinds.map((kind, index) => {
    const from = (index + 1) * KIND_SORTS;
    let odds = 0;
    for (let sort = 0; sort < KIND_SORTS; sort += 1) odds += (sums[from + sort] ?? 0) - (sums[sort] ?? 0);
    return { kind, odds };
  });
  if (!isTold && scored.every(({ odds }) => odds < HOPELESS)) return undefined;
  const view = viewAnchor(article, anchor, firmCandidates(article, anchor), focus);
  if (!view) return undefined;
  const ofFirms = firmSums(model, view, undefined, view.candidates, firmSalts);
  const scores = [0];
  for (let kind = 0; kind < scored.length; kind += 1)
    for (const of of ofFirms) scores.push((scored[kind]?.odds ?? 0) + scoreAt(of, seats[kind] ?? NO_SEATS));
  const chances = softmax(scores);
  const kinds = scored.map(({ kind }, index): JudgedKind => {
    const from = 1 + index * ofFirms.length;
    const none = chances[from] ?? 0;
    let probability = none;
    for (let at = 1; at < ofFirms.length; at += 1) probability += chances[from + at] ?? 0;
    const chanceOf = (firm: FirmCandidate, at: number): JudgedFirm => ({
      firm,
      probability: (chances[from + at + 1] ?? 0) / probability,
    });
    return {
      kind,
      probability,
      judgedFirms: () => ({
        firms: view.candidates.map(chanceOf).toSorted(byProbability),
        none: none / probability,
      }),
      sorts: () => {
        const sorts = sums.slice((index + 1) * KIND_SORTS, (index + 2) * KIND_SORTS);
        for (let at = 0; at < KIND_SORTS; at += 1) sorts[at] = (sorts[at] ?? 0) - (sums[at] ?? 0);
        return sorts;
      },
      firmSorts: (firm) => sortsAt(ofFirms[view.candidates.indexOf(firm) + 1], seats[index] ?? NO_SEATS),
    };
  });
  return { view, kinds };
}

function byProbability(a: JudgedFirm, b: JudgedFirm): number {
  return b.probability - a.probability;
}

/** Halves of salts of nothing and of each kind; of companies; and which of those a kind’s score is made of. */
type Salts = {
  readonly kindSalts: Int32Array;
  readonly firmSalts: Int32Array;
  readonly seats: readonly (readonly number[])[];
};
const NO_SEATS: readonly number[] = [];
const SALTS = new Map<string, Salts>();

function saltsOf(kinds: readonly FactKind[]): Salts {
  const name = kinds.join(' ');
  const known = SALTS.get(name);
  if (known) return known;
  const ofFirms = [...new Set(kinds.flatMap(firmSalts))];
  const salts = {
    kindSalts: Int32Array.from([NO_KIND, ...kinds] as const, (kind) => secondHalf(kindSalt(kind))),
    firmSalts: Int32Array.from(ofFirms, secondHalf),
    seats: kinds.map((kind) => firmSalts(kind).map((salt) => ofFirms.indexOf(salt))),
  };
  SALTS.set(name, salts);
  return salts;
}

/** Probability of each company as the other party of a fact about one. */
export function judgeOther(model: FactModel, view: AnchorView, kind: FactKind, company: FirmCandidate): JudgedFirms {
  const candidates = view.candidates.filter(({ id }) => id !== company.id);
  const { firmSalts: salts, seats } = saltsOf([kind]);
  const scores = firmSums(model, view, company, candidates, salts).map((of) => scoreAt(of, seats[0] ?? NO_SEATS));
  const [none = 0, ...chances] = softmax(scores);
  const firms = candidates.map((firm, index) => ({ firm, probability: chances[index] ?? 0 }));
  return { none, firms: firms.toSorted(byProbability) };
}

/** For none of the candidates and each of them, what each sort of features says with each salt. */
function firmSums(
  model: FactModel,
  view: AnchorView,
  company: FirmCandidate | undefined,
  candidates: readonly FirmCandidate[],
  salts: Int32Array,
): readonly Float64Array[] {
  const sums = [];
  features.count = 0;
  addNoFirmFeatures(view, company, features);
  sums.push(sortScores(model, features, salts, FIRM_SORTS));
  for (const firm of candidates) {
    features.count = 0;
    addFirmFeatures(view, firm, company, features);
    sums.push(sortScores(model, features, salts, FIRM_SORTS));
  }
  return sums;
}

/** The score of a company with the salts of a kind. */
function scoreAt(sums: Float64Array, seats: readonly number[]): number {
  let score = 0;
  for (const seat of seats)
    for (let sort = 0; sort < FIRM_SORTS; sort += 1) score += sums[seat * FIRM_SORTS + sort] ?? 0;
  return score;
}

function sortsAt(sums: Float64Array | undefined, seats: readonly number[]): Float64Array {
  const sorts = new Float64Array(FIRM_SORTS);
  for (const seat of seats)
    for (let sort = 0; sort < FIRM_SORTS; sort += 1)
      sorts[sort] = (sorts[sort] ?? 0) + (sums?.[seat * FIRM_SORTS + sort] ?? 0);
  return sorts;
}

export function judgeCertainty(model: FactModel, article: FactDocument, anchor: Anchor, kind: FactKind): FactCertainty {
  features.count = 0;
  addCertaintyFeatures(article, anchor, kind, features);
  const scores = FACT_CERTAINTIES.map((certainty) => scoreOf(model, features, certaintySalt(certainty)));
  return FACT_CERTAINTIES[scores.indexOf(Math.max(...scores))] ?? 'said';
}

/** The period that a fact holds at; undefined where the text tells none. */
export function judgePeriod(
  model: FactModel,
  article: FactDocument,
  anchor: Anchor,
  kind: FactKind,
): string | undefined {
  const sentence = article.sentences[anchor.sentence];
  const candidates = dateCandidates(article, anchor);
  if (!sentence || candidates.length === 0) return undefined;
  features.count = 0;
  addNoDateFeatures(candidates, kind, features);
  let [best, value]: [number, string | undefined] = [scoreOf(model, features, NO_SALT), undefined];
  for (const candidate of candidates) {
    features.count = 0;
    addDateFeatures(sentence, anchor, candidate, kind, features);
    const score = scoreOf(model, features, NO_SALT);
    if (score > best) [best, value] = [score, periodOf(candidate)];
  }
  return value === '' ? undefined : value;
}

function periodOf({ value, date: { months } }: DateCandidate): string {
  return months === undefined ? value : periodEnding(value, months);
}
