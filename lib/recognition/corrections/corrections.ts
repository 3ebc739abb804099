import type { Tokens } from '../../text/tokens.ts';

/** Adds what the reader taught of a name to the features of a reading of it; the sentence as tokens, end excluded. */
type AddLessons = (found: number[], tokens: Tokens, company: number, from: number, to: number) => void;

/** The rule of a name that is never marked. */
export const NEVER = -1;

/** The reader's word about names, by the hashes of their forms; `lessons.ts` makes it. */
export type TaughtWord = {
  /** The company that a form always stands for, or {@link NEVER}. */
  ruleOf(hash: number): number | undefined;
  lessonsOf(hash: number): AddLessons | undefined;
};

/** As if there were a lesson about every name, which says nothing: names written small are met too, and all that stands around names is read. */
export const ANY_NAME: TaughtWord = { ruleOf: () => undefined, lessonsOf: () => () => {} };
