import type { Tokens } from '../../text/tokens.ts';

/** Adds the reader’s corrections of a name to the features of a reading of it; the sentence as tokens, end excluded. */
type AddCorrections = (found: number[], tokens: Tokens, company: number, from: number, to: number) => void;

/** The rule of a name that is never marked. */
export const NEVER = -1;

/** The reader's word about names, by the hashes of their forms; `compile-corrections.ts` makes it. */
export type CorrectionRules = {
  /** The company that a form always stands for, or {@link NEVER}. */
  ruleOf(hash: number): number | undefined;
  correctionsOf(hash: number): AddCorrections | undefined;
};

/**
 * As if there were a correction about every name, which says nothing: names written small are met too, and all that
 * stands around names is read.
 */
export const ANY_NAME: CorrectionRules = { ruleOf: () => undefined, correctionsOf: () => () => {} };
