/** Facts that a text states of the companies it names: proposed widely, then judged. */
import type { Fact } from '../model/fact.ts';
import { finish, type Steps } from '../text/steps.ts';
import { chooseProposals } from './judge/choose.ts';
import { composeFact } from './judge/compose.ts';
import type { FactModel } from './judge/model.ts';
import { proposalSteps } from './judge/proposals.ts';
import { shippedModel } from './judge/shipped-model.ts';
import { documentSteps, type DocumentKnowledge } from './reading/document.ts';
import { MAX_FACTS, type FactText } from './rules/facts-by-rules.ts';

export type { FactText } from './rules/facts-by-rules.ts';

/**
 * How facts are read: what is known beside the text, with which model, and where the title ends that the text begins
 * with.
 */
export type FactOptions = DocumentKnowledge & {
  readonly model?: FactModel;
  readonly titleEnd?: number;
  readonly threshold?: number;
};

/**
 * The facts of a text in its order, each with its probability. Offsets count from the end of the title; facts of the
 * title have none. Linear in the length of the text.
 */
export function factsIn(text: FactText, options: FactOptions = {}): readonly Fact[] {
  return finish(factSteps(text, options));
}

/** {@link factsIn} in steps, of one sentence or one candidate mostly: a long article takes longer than a task may. */
export function* factSteps(
  text: FactText,
  { model = shippedModel(), titleEnd = 0, threshold, cards = [], ...known }: FactOptions = {},
): Steps<readonly Fact[]> {
  const { towns, firstNames } = model;
  const ofModel = { ...(towns && { towns }), ...(firstNames && { firstNames }) };
  const article = yield* documentSteps(text, titleEnd, { cards, ...ofModel, ...known });
  if (article.firms.size === 0) return [];
  const proposals = yield* proposalSteps(model, article);
  const facts: Fact[] = [];
  for (const proposal of chooseProposals(proposals, threshold ?? model.threshold).slice(0, MAX_FACTS)) {
    yield;
    const fact = composeFact(model, article, proposal);
    if (fact) facts.push(fact);
  }
  return facts;
}
