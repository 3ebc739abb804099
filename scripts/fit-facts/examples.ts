/** What the judge learns from: for each question, the alternatives as lists of weights, and which is right. */
import { NO_FOCUS, nextFocus, viewAnchor, type AnchorView } from '../../lib/facts/judge/anchor-view.ts';
import {
  addCertaintyFeatures,
  addDateFeatures,
  addNoDateFeatures,
  dateCandidates,
} from '../../lib/facts/judge/detail-features.ts';
import { createFeatures, type Features } from '../../lib/facts/judge/features.ts';
import { firmCandidates } from '../../lib/facts/judge/firm-candidates.ts';
import { addFirmFeatures, addNoFirmFeatures, firmSalts } from '../../lib/facts/judge/firm-features.ts';
import { certaintySalt, kindSalt, NO_KIND, NO_SALT } from '../../lib/facts/judge/judge.ts';
import { addKindFeatures } from '../../lib/facts/judge/kind-features.ts';
import type { FactDocument } from '../../lib/facts/reading/document.ts';
import { joinHash } from '../../lib/facts/reading/word-hash.ts';
import { FACT_CERTAINTIES } from '../../lib/model/fact.ts';
import type { LabelledAnchor } from './labels.ts';
import type { LotFact } from './lots.ts';

/** `right` has the share of each alternative. */
type Example = {
  readonly alternatives: readonly Int32Array[];
  readonly right: readonly number[];
  readonly weight: number;
};

/** Of a question whose alternatives are nothing, and each kind with each company: lists are joined with salts. */
export type PairedExample = {
  readonly kindList: Int32Array;
  /** Of nothing, then of each kind. */
  readonly kindSalts: readonly number[];
  /** Of no company, then of each. */
  readonly firmLists: readonly Int32Array[];
  /** Of each kind. */
  readonly firmSalts: readonly (readonly number[])[];
  /** The share of each company of each kind; what is left to 1 is nothing’s. */
  readonly right: readonly (readonly number[])[];
  readonly weight: number;
};
export type AnyExample = Example | PairedExample;

/** Kinds with another party. */
const WITH_OTHER = new Set(['deal-value', 'stake', 'funding', 'acquisition', 'partnership']);

/** One fact of so many is left out of what is known of those before. */
const MISSES = 3;

const features = createFeatures();

/** The examples of one labelled document; indexes are into a table of `mask + 1` weights. */
export function examplesOf(
  document: FactDocument,
  labelled: readonly LabelledAnchor[],
  mask: number,
  weight = 1,
): readonly AnyExample[] {
  let focus = NO_FOCUS;
  return labelled.flatMap((one): readonly AnyExample[] => {
    if (one.isSkipped) return [];
    const view = viewAnchor(document, one.anchor, firmCandidates(document, one.anchor), focus);
    if (!view) return [];
    const [stated] = one.facts;
    // As often as the judge misses a fact it learns to do without the one before.
    if (stated && document.firms.has(stated.company) && (one.anchor.sentence + one.anchor.token) % MISSES !== 0)
      focus = nextFocus(focus, one.anchor, {
        company: stated.company,
        kind: stated.kind,
        ...(stated.with !== undefined && document.firms.has(stated.with) && { with: stated.with }),
      });
    const examples: AnyExample[] = [
      anchorExample(view, one),
      ...one.facts.flatMap((fact) => otherExample(view, fact, mask)),
      ...one.facts.slice(0, 1).flatMap((fact) => detailExamples(document, one, fact, mask)),
    ];
    return weight === 1 ? examples : examples.map((example) => Object.assign(example, { weight }));
  });
}

/** Features as they are hashed, before they are joined with what they speak for. */
function rawOf(fill: (features: Features) => void): Int32Array {
  features.count = 0;
  fill(features);
  return features.hashes.slice(0, features.count);
}

function taken(mask: number, salt: number, fill: (features: Features) => void): Int32Array {
  return rawOf(fill).map((hash) => joinHash(hash, salt) & mask);
}

/** Kinds and companies of an anchor, weighed together as `judgeAnchor` does. */
function anchorExample(view: AnchorView, { anchor, facts }: LabelledAnchor): PairedExample {
  const { candidates, article, focus } = view;
  const kindList = rawOf((all) => addKindFeatures(article, anchor, focus, all));
  const pairs = anchor.kinds.map((kind) => {
    const own = facts.filter((fact) => fact.kind === kind);
    const seats = [undefined, ...candidates.map(({ id }) => id)];
    const isFound = ({ company }: LotFact): boolean => seats.includes(company);
    return seats.map((id) => own.filter((fact) => (isFound(fact) ? fact.company === id : id === undefined)).length);
  });
  const count = pairs.flat().reduce((sum, one) => sum + one, 0);
  return {
    kindList,
    kindSalts: [NO_KIND, ...anchor.kinds].map((kind) => kindSalt(kind as never)),
    firmLists: [
      rawOf((all) => addNoFirmFeatures(view, undefined, all)),
      ...candidates.map((firm) => rawOf((all) => addFirmFeatures(view, firm, undefined, all))),
    ],
    firmSalts: anchor.kinds.map(firmSalts),
    right: pairs.map((row) => row.map((one) => (count === 0 ? 0 : one / count))),
    weight: 1,
  };
}

function otherExample(view: AnchorView, fact: LotFact, mask: number): readonly Example[] {
  const company = view.candidates.find(({ id }) => id === fact.company);
  if (!company || !WITH_OTHER.has(fact.kind)) return [];
  const others = view.candidates.filter(({ id }) => id !== company.id);
  const isFound = others.some(({ id }) => id === fact.with);
  const lists = [
    rawOf((all) => addNoFirmFeatures(view, company, all)),
    ...others.map((firm) => rawOf((all) => addFirmFeatures(view, firm, company, all))),
  ];
  const salts = firmSalts(fact.kind);
  return [
    {
      alternatives: lists.map((list) =>
        Int32Array.from(salts.flatMap((salt) => Array.from(list, (hash) => joinHash(hash, salt) & mask))),
      ),
      right: [isFound ? 0 : 1, ...others.map(({ id }) => Number(id === fact.with))],
      weight: 1,
    },
  ];
}

function detailExamples(
  document: FactDocument,
  { anchor }: LabelledAnchor,
  fact: LotFact,
  mask: number,
): readonly Example[] {
  const { kind } = fact;
  const certainty: Example = {
    alternatives: FACT_CERTAINTIES.map((one) =>
      taken(mask, certaintySalt(one), (all) => addCertaintyFeatures(document, anchor, kind, all)),
    ),
    right: FACT_CERTAINTIES.map((one) => Number(one === (fact.certainty ?? 'said'))),
    weight: 1,
  };
  const dates = dateCandidates(document, anchor);
  const sentence = document.sentences[anchor.sentence];
  const hit = dates.findIndex(({ value }) => value === fact.period);
  if (!sentence || dates.length === 0 || (fact.period !== undefined && hit < 0)) return [certainty];
  return [
    certainty,
    {
      alternatives: [
        taken(mask, NO_SALT, (all) => addNoDateFeatures(dates, kind, all)),
        ...dates.map((date) => taken(mask, NO_SALT, (all) => addDateFeatures(sentence, anchor, date, kind, all))),
      ],
      right: [fact.period === undefined ? 1 : 0, ...dates.map((_date, index) => Number(index === hit))],
      weight: 1,
    },
  ];
}
