/** Answers what each candidate of a text is, whom it is about, how sure it is and when it holds. */
import { FACT_CERTAINTIES, type FactCertainty, type FactKind } from '../../model/fact.ts';
import type { FactDocument } from '../reading/document.ts';
import { periodEnding } from '../reading/spans.ts';
import { wordHash } from '../reading/word-hash.ts';
import { NO_FOCUS, viewAnchor, type AnchorView, type Focus } from './anchor-view.ts';
import type { Anchor } from './anchors.ts';
import { addCertaintyFeatures, addDateFeatures, addNoDateFeatures, dateCandidates } from './detail-features.ts';
import type { DateCandidate } from './detail-features.ts';
import { createFeatures } from './features.ts';
import { firmCandidates, type FirmCandidate } from './firm-candidates.ts';
import { addFirmFeatures, addNoFirmFeatures } from './firm-features.ts';
import { addKindFeatures } from './kind-features.ts';
import { scoreOf, softmax, type FactModel } from './model.ts';

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

/** Probability of each kind that an anchor may be; what is left to 1 is that it is none. */
export function judgeKind(
  model: FactModel,
  article: FactDocument,
  anchor: Anchor,
  focus: Focus = NO_FOCUS,
): readonly (readonly [FactKind, number])[] {
  features.count = 0;
  addKindFeatures(article, anchor, focus, features);
  const scores = [NO_KIND, ...anchor.kinds] as const;
  const chances = softmax(scores.map((kind) => scoreOf(model, features, saltOf(kind))));
  return anchor.kinds.map((kind, index) => [kind, chances[index + 1] ?? 0] as const);
}

type JudgedFirm = { readonly firm: FirmCandidate; readonly probability: number };
export type JudgedFirms = { readonly firms: readonly JudgedFirm[]; readonly none: number };

export function viewOf(article: FactDocument, anchor: Anchor, focus: Focus = NO_FOCUS): AnchorView | undefined {
  return viewAnchor(article, anchor, firmCandidates(article, anchor), focus);
}

/** Probability of each company as the one that an anchor of a kind is about, or of its other party. */
export function judgeFirms(model: FactModel, view: AnchorView, kind: FactKind, company?: FirmCandidate): JudgedFirms {
  const seat = company ? { kind, company } : { kind };
  const candidates = view.candidates.filter(({ id }) => id !== company?.id);
  features.count = 0;
  addNoFirmFeatures(view, seat, features);
  const scores = [scoreOf(model, features, NO_SALT)];
  for (const firm of candidates) {
    features.count = 0;
    addFirmFeatures(view, firm, seat, features);
    scores.push(scoreOf(model, features, NO_SALT));
  }
  const [none = 0, ...chances] = softmax(scores);
  const firms = candidates.map((firm, index) => ({ firm, probability: chances[index] ?? 0 }));
  return { none, firms: firms.toSorted((a, b) => b.probability - a.probability) };
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
