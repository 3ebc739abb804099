import { chooseProposals } from '../../lib/facts/judge/choose.ts';
import { composeFact } from '../../lib/facts/judge/compose.ts';
import type { FactModel } from '../../lib/facts/judge/model.ts';
import { probabilityOf, proposalsOf, type Proposal } from '../../lib/facts/judge/proposals.ts';
/** Fits the judge: weights of all questions, then the calibration on hands that the weights have not seen. */
import type { FactDocument } from '../../lib/facts/reading/document.ts';
import type { Trees } from '../../lib/recognition/judge/trees.ts';
import { fitTrees, type BoostOptions } from './boost.ts';
import { documentOf, type Pack } from './documents.ts';
import { examplesOf, type AnyExample } from './examples.ts';
import { labelAnchors } from './labels.ts';
import type { LotPassage } from './lots.ts';
import { isLenientMatch } from './matching.ts';
import { trainWeights, type TrainOptions } from './train.ts';

export type FitSettings = {
  readonly size: number;
  /** What a passage of a template counts for, of one that somebody wrote. */
  readonly templates: number;
  /** What precision the threshold is to reach on the lots: hands that no fit knows are read at 0.85 then. */
  readonly precision: number;
  readonly training: Omit<TrainOptions, 'size'>;
  readonly boost: BoostOptions;
};
/**
 * 2^19 weights: with half as many, features that share a weight cost a point of recall. A rate of 0.05 is surer of what
 * it says of a new hand, and less often right.
 */
export const SETTINGS: FitSettings = {
  size: 1 << 19,
  templates: 0.2,
  precision: 0.875,
  training: { rounds: 6, rate: 0.03, decay: 1e-4 },
  boost: { trees: 120, rate: 0.1, minWeight: 4, ridge: 2 },
};
export type FittedModel = FactModel & { readonly table: Int8Array; readonly trees: Trees };

type Prepared = {
  readonly passage: LotPassage;
  readonly document: FactDocument;
  readonly examples: readonly AnyExample[];
};
/** Passages of templates: weights learn from them, but nothing is judged by them. */
type Extra = readonly Prepared[];
type Judged = { readonly prepared: Prepared; readonly proposal: Proposal; readonly isRight: boolean };

/** Each form stands once or twice in this lot, and often in the press. */
const FORMS = 'f0-forms';
const FORMS_WEIGHT = 8;
/** Hands with fewer passages are only learnt from: a fit to judge so few by takes as long, and tells nothing. */
const MIN_JUDGED = 200;

/** Passages read once, with their examples. */
export function prepareLots(pack: Pack, passages: readonly LotPassage[], size: number): readonly Prepared[] {
  return passages.map((passage) => {
    const document = documentOf(pack, passage, 'recognised');
    return {
      passage,
      document,
      examples: examplesOf(
        document,
        labelAnchors(document, passage.facts),
        size - 1,
        passage.author === FORMS ? FORMS_WEIGHT : 1,
      ),
    };
  });
}

/** Passages that templates give; any company of the pack may stand in them, so that their own list names them. */
export function prepareExpansions(
  pack: Pack,
  passages: readonly LotPassage[],
  { size, templates: weight }: FitSettings,
): readonly Prepared[] {
  return passages.map((passage) => {
    const document = documentOf(pack, passage, 'listed');
    const examples = examplesOf(document, labelAnchors(document, passage.facts), size - 1, weight);
    return { passage, document, examples };
  });
}

/**
 * Fits a judge. What a proposal’s probability is made from is learnt by leaving each hand out in turn: readers’
 * articles are by hands that no weight has seen.
 */
export function fitJudge(
  prepared: readonly Prepared[],
  settings: FitSettings,
  extra: Extra = [],
): { readonly model: FittedModel; readonly lines: readonly string[] } {
  const byHand = Map.groupBy(prepared, ({ passage }) => passage.author);
  const hands = [...byHand].filter(([, own]) => own.length >= MIN_JUDGED).map(([hand]) => hand);
  const judged = hands.flatMap((hand) => {
    const weights = fitWeights(prepared.filter(({ passage }) => passage.author !== hand).concat(extra), settings);
    return (byHand.get(hand) ?? [])
      .flatMap((one) => judge({ ...weights, threshold: 0 }, one))
      .map((row) => Object.assign(row, { hand }));
  });
  const weights = fitWeights(prepared.concat(extra), settings);
  // Trees that are asked about a hand have not seen it either.
  const known = new Map(
    hands.map((hand) => [
      hand,
      treesOf(
        judged.filter((row) => row.hand !== hand),
        settings,
      ),
    ]),
  );
  const rows = judged.map((row): Judged => {
    const trees = known.get(row.hand);
    const probability = probabilityOf({ ...weights, ...(trees && { trees }), threshold: 0 }, row.proposal);
    return { ...row, proposal: { ...row.proposal, probability } };
  });
  const trees = treesOf(judged, settings);
  const unseen = hands.flatMap((hand) => byHand.get(hand) ?? []);
  const { threshold, lines } = chooseThreshold(unseen, rows, settings.precision);
  return { model: { ...weights, trees, threshold }, lines };
}

function treesOf(judged: readonly Judged[], { boost }: FitSettings): Trees {
  return fitTrees(
    judged.map(({ proposal }) => proposal.evidence),
    judged.map(({ isRight }) => isRight),
    boost,
  );
}

/** Weights as they ship: 8 bits, in steps of a thirty-second. */
function fitWeights(
  prepared: readonly Prepared[],
  { size, training }: FitSettings,
): Pick<FittedModel, 'table' | 'step'> {
  const weights = trainWeights(
    prepared.flatMap(({ examples }) => examples),
    { size, ...training },
  );
  return {
    step: STEP,
    table: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP)))),
  };
}

const STEP = 1 / 32;

function judge(model: FactModel, prepared: Prepared): readonly Judged[] {
  const { document, passage } = prepared;
  return proposalsOf(model, document).map((proposal) => {
    const fact = composeFact(model, document, proposal);
    return {
      prepared,
      proposal,
      isRight: fact !== undefined && passage.facts.some((wanted) => isLenientMatch(fact, wanted)),
    };
  });
}

/** The lowest threshold in hundredths at which facts of unseen hands are right often enough. */
function chooseThreshold(
  prepared: readonly Prepared[],
  judged: readonly Judged[],
  precision: number,
): { readonly threshold: number; readonly lines: readonly string[] } {
  const wanted = prepared.reduce((sum, { passage }) => sum + passage.facts.length, 0);
  const lines: string[] = [`${prepared.length} passages, ${wanted} facts; hands that the weights have not seen:`];
  let threshold = 0.95;
  for (let step = 95; step >= 25; step -= 1) {
    const { right, chosenCount } = countAt(prepared, judged, step / 100);
    const share = right / Math.max(1, chosenCount);
    if (share >= precision) threshold = step / 100;
    if (step % 5 > 0) continue;
    lines.push(
      `  threshold ${(step / 100).toFixed(2)}  precision ${share.toFixed(3)}  recall ${(right / wanted).toFixed(3)}`,
    );
  }
  return { threshold, lines: [...lines, `threshold ${threshold}`] };
}

function countAt(
  prepared: readonly Prepared[],
  judged: readonly Judged[],
  threshold: number,
): { right: number; chosenCount: number } {
  const of = Map.groupBy(judged, (row) => row.prepared);
  let [right, chosenCount] = [0, 0];
  for (const one of prepared) {
    const rows = of.get(one) ?? [];
    const rightOnes = new Set(rows.filter(({ isRight }) => isRight).map(({ proposal }) => proposal));
    const chosen = chooseProposals(
      rows.map(({ proposal }) => proposal),
      threshold,
    );
    chosenCount += chosen.length;
    right += chosen.filter((proposal) => rightOnes.has(proposal)).length;
  }
  return { right, chosenCount };
}
