/** Answers what each candidate of a text is, whom it is about, how sure it is and when it holds. */
import { FACT_CERTAINTIES, type FactCertainty, type FactKind } from '../../model/fact.ts';
import type { FactDocument } from '../reading/document.ts';
import { periodEnding } from '../reading/spans.ts';
import { wordHash } from '../reading/word-hash.ts';
import { viewAnchor, type AnchorView, type Focus } from './anchor-view.ts';
import type { Anchor } from './anchors.ts';
import { addCertaintyFeatures, addDateFeatures, addNoDateFeatures, dateCandidates } from './detail-features.ts';
import type { DateCandidate } from './detail-features.ts';
import { createFeatures } from './features.ts';
import { firmCandidates, type FirmCandidate } from './firm-candidates.ts';
import { addFirmFeatures, addNoFirmFeatures, FIRM_SORTS, firmSalts } from './firm-features.ts';
import { addKindFeatures, KIND_SORTS } from './kind-features.ts';
import { scoreOf, softmax, sortScores, type FactModel } from './model.ts';

/** The class that a candidate has which is no fact. */
export const NO_KIND = 'none';
export const kindSalt = (kind: FactKind | typeof NO_KIND): number => wordHash(`kind=${kind}`);
export const certaintySalt = (certainty: FactCertainty): number => wordHash(`certainty=${certainty}`);
/** Of questions whose candidates have features of their own. */
export const NO_SALT = 0;

const SALTS = new Map<string, number>();
function saltOf(kind: FactKind | typeof NO_KIND): number {
  const known = SALTS.get(kind);
  if (known !== undefined) return known;
  const salt = kindSalt(kind);
  SALTS.set(kind, salt);
  return salt;
}

const features = createFeatures();

type JudgedFirm = { readonly firm: FirmCandidate; readonly probability: number };
/** `none`: that it is about, or has for its other party, none of the candidates. */
export type JudgedFirms = { readonly firms: readonly JudgedFirm[]; readonly none: number };
/** What an anchor may be: how likely a kind is, and given the kind, each company. */
export type JudgedKind = JudgedFirms & {
  readonly kind: FactKind;
  readonly probability: number;
  /** What each sort of features says for the kind against nothing. */
  readonly sorts: readonly number[];
};

/** An anchor of which the words say so little is not compared with companies: log-odds of a kind against nothing. */
const HOPELESS = -4;

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
  features.count = 0;
  addKindFeatures(article, anchor, focus, features);
  const nothing = sortScores(model, features, saltOf(NO_KIND), KIND_SORTS);
  const scored = anchor.kinds.map((kind) => {
    const sorts = sortScores(model, features, saltOf(kind), KIND_SORTS).map(
      (score, sort) => score - (nothing[sort] ?? 0),
    );
    return { kind, sorts, odds: sumOf(sorts) };
  });
  if (!isTold && scored.every(({ odds }) => odds < HOPELESS)) return undefined;
  const view = viewAnchor(article, anchor, firmCandidates(article, anchor), focus);
  if (!view) return undefined;
  const fits = firmScores(model, view, undefined, view.candidates, anchor.kinds);
  const chances = softmax([0, ...scored.flatMap(({ odds }, kind) => fits.map((fit) => odds + (fit[kind] ?? 0)))]);
  const kinds = scored.map(({ kind, sorts }, index): JudgedKind => {
    const [none = 0, ...own] = chances.slice(1 + index * fits.length, 1 + (index + 1) * fits.length);
    const probability = sumOf(own) + none;
    const firms = view.candidates.map((firm, at) => ({ firm, probability: (own[at] ?? 0) / probability }));
    return { kind, probability, none: none / probability, firms: firms.toSorted(byProbability), sorts };
  });
  return { view, kinds };
}

function byProbability(a: JudgedFirm, b: JudgedFirm): number {
  return b.probability - a.probability;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Probability of each company as the other party of a fact about one. */
export function judgeOther(model: FactModel, view: AnchorView, kind: FactKind, company: FirmCandidate): JudgedFirms {
  const candidates = view.candidates.filter(({ id }) => id !== company.id);
  const [none = 0, ...chances] = softmax(
    firmScores(model, view, company, candidates, [kind]).map(([score = 0]) => score),
  );
  const firms = candidates.map((firm, index) => ({ firm, probability: chances[index] ?? 0 }));
  return { none, firms: firms.toSorted(byProbability) };
}

/** For none of the candidates and each of them, the score with each kind. */
function firmScores(
  model: FactModel,
  view: AnchorView,
  company: FirmCandidate | undefined,
  candidates: readonly FirmCandidate[],
  kinds: readonly FactKind[],
): readonly (readonly number[])[] {
  const salts = [...new Set(kinds.flatMap(firmSalts))];
  const seats = kinds.map((kind) => firmSalts(kind).map((salt) => salts.indexOf(salt)));
  return [undefined, ...candidates].map((firm) => {
    features.count = 0;
    if (firm) addFirmFeatures(view, firm, company, features);
    else addNoFirmFeatures(view, company, features);
    const scores = salts.map((salt) => scoreOf(model, features, salt));
    return seats.map((own) => own.reduce((sum, at) => sum + (scores[at] ?? 0), 0));
  });
}

/** What each sort of features says for a company as the one that a kind is about. */
export function firmSorts(model: FactModel, view: AnchorView, firm: FirmCandidate, kind: FactKind): readonly number[] {
  features.count = 0;
  addFirmFeatures(view, firm, undefined, features);
  const bySalt = firmSalts(kind).map((salt) => sortScores(model, features, salt, FIRM_SORTS));
  return Array.from({ length: FIRM_SORTS }, (_, sort) => sumOf(bySalt.map((scores) => scores[sort] ?? 0)));
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
