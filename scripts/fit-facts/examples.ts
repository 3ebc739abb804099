/** What the judge learns from: for each question, the alternatives as lists of weights, and which is right. */
import { NO_FOCUS, nextFocus, type AnchorView, type Focus } from '../../lib/facts/judge/anchor-view.ts';
import {
  addCertaintyFeatures,
  addDateFeatures,
  addNoDateFeatures,
  dateCandidates,
} from '../../lib/facts/judge/detail-features.ts';
import { createFeatures, type Features } from '../../lib/facts/judge/features.ts';
import { addFirmFeatures, addNoFirmFeatures } from '../../lib/facts/judge/firm-features.ts';
import { certaintySalt, kindSalt, NO_KIND, NO_SALT, viewOf } from '../../lib/facts/judge/judge.ts';
import { addKindFeatures } from '../../lib/facts/judge/kind-features.ts';
import type { FactDocument } from '../../lib/facts/reading/document.ts';
import { joinHash } from '../../lib/facts/reading/word-hash.ts';
import { FACT_CERTAINTIES } from '../../lib/model/fact.ts';
import type { LabelledAnchor } from './labels.ts';
import type { LotFact } from './lots.ts';

/** `right` has the share of each alternative. */
export type Example = {
  readonly alternatives: readonly Int32Array[];
  readonly right: readonly number[];
  readonly weight: number;
};

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
): readonly Example[] {
  let focus = NO_FOCUS;
  return labelled.flatMap((one): readonly Example[] => {
    if (one.isSkipped) return [];
    const view = one.facts.length > 0 ? viewOf(document, one.anchor, focus) : undefined;
    const before = focus;
    const [stated] = one.facts;
    // As often as the judge misses a fact it learns to do without the one before.
    if (stated && document.firms.has(stated.company) && (one.anchor.sentence + one.anchor.token) % MISSES !== 0)
      focus = nextFocus(focus, one.anchor, { company: stated.company, kind: stated.kind });
    const examples = [
      kindExample(document, one, before, mask),
      ...(view ? firmExamples(view, one, mask) : []),
      ...one.facts.slice(0, 1).flatMap((fact) => detailExamples(document, one, fact, mask)),
    ];
    return weight === 1 ? examples : examples.map(({ alternatives, right }) => ({ alternatives, right, weight }));
  });
}

function taken(mask: number, salt: number, fill: (features: Features) => void): Int32Array {
  features.count = 0;
  fill(features);
  return features.hashes.slice(0, features.count).map((hash) => joinHash(hash, salt) & mask);
}

function kindExample(document: FactDocument, { anchor, facts }: LabelledAnchor, focus: Focus, mask: number): Example {
  const kinds = [NO_KIND, ...anchor.kinds] as const;
  const stated = new Set(facts.map(({ kind }) => kind));
  return {
    alternatives: kinds.map((kind) =>
      taken(mask, kindSalt(kind), (all) => addKindFeatures(document, anchor, focus, all)),
    ),
    right: kinds.map((kind) =>
      stated.size === 0 ? Number(kind === NO_KIND) : kind !== NO_KIND && stated.has(kind) ? 1 / stated.size : 0,
    ),
    weight: 1,
  };
}

function firmExamples(view: AnchorView, { facts }: LabelledAnchor, mask: number): readonly Example[] {
  return [...new Set(facts.map(({ kind }) => kind))].flatMap((kind) => {
    const own = facts.filter((fact) => fact.kind === kind);
    const owners = new Set(own.map(({ company }) => company));
    const hits = view.candidates.filter(({ id }) => owners.has(id)).length;
    const owner: Example = {
      alternatives: [
        taken(mask, NO_SALT, (all) => addNoFirmFeatures(view, { kind }, all)),
        ...view.candidates.map((firm) => taken(mask, NO_SALT, (all) => addFirmFeatures(view, firm, { kind }, all))),
      ],
      right: [hits === 0 ? 1 : 0, ...view.candidates.map(({ id }) => (owners.has(id) ? 1 / hits : 0))],
      weight: 1,
    };
    return [owner].concat(own.flatMap((fact) => otherExample(view, fact, mask)));
  });
}

function otherExample(view: AnchorView, fact: LotFact, mask: number): readonly Example[] {
  const company = view.candidates.find(({ id }) => id === fact.company);
  if (!company || !WITH_OTHER.has(fact.kind)) return [];
  const seat = { kind: fact.kind, company };
  const others = view.candidates.filter(({ id }) => id !== company.id);
  const isFound = others.some(({ id }) => id === fact.with);
  return [
    {
      alternatives: [
        taken(mask, NO_SALT, (all) => addNoFirmFeatures(view, seat, all)),
        ...others.map((firm) => taken(mask, NO_SALT, (all) => addFirmFeatures(view, firm, seat, all))),
      ],
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
