import type { AppError } from '../model/app-error.ts';
import type { Result } from '../model/result.ts';
import { openColdNames } from '../recognition/gazetteer/cold-names.ts';
import { decodeGazetteer, type Gazetteer } from '../recognition/gazetteer/format.ts';
import { matcherOf } from '../recognition/gazetteer/match.ts';
import { createColdQuestions, type ColdQuestions } from './cold-questions.ts';
import { withColdNames, type ColdMatcher } from './marking/cold-matcher.ts';

/** The names that are looked for on a page: those that it holds, and those that it asks the background about. */
export type PageNames = {
  /** Takes other names in place of those before; the same bytes change nothing. */
  take(bytes: Uint8Array): void;
  /** Takes them, and makes them ready. */
  prepare(bytes: Uint8Array): void;
  /** The names that the page holds; none before the installation has finished. */
  decode(): Result<Gazetteer, AppError> | undefined;
  /** The same, where they are decoded already. */
  readonly decoded: Gazetteer | undefined;
  /** A maker of matchers that note names which `held`, the names of the page, does not have. */
  matchersFor(held: Gazetteer): (gazetteer: Gazetteer) => ColdMatcher;
  /** What was answered about names that the page does not hold. */
  readonly replies: readonly Gazetteer[];
  readonly isAwaited: boolean;
};

type Options = {
  /** Asks for the companies whose names begin so: see `cold-questions.ts`. */
  readonly request: (openings: readonly number[]) => Promise<string>;
  /** Called after replies that brought companies. */
  readonly onReply: () => void;
  readonly signal: AbortSignal;
};

export function createPageNames({ request, onReply, signal }: Options): PageNames {
  let bytes: Uint8Array | undefined;
  let decoded: Result<Gazetteer, AppError> | undefined;
  /** What is asked about names that the page does not hold; anew with each gazetteer. */
  let questions: ColdQuestions | undefined;
  let matchers: ((gazetteer: Gazetteer) => ColdMatcher) | undefined;

  const startMatchers = (held: Gazetteer): ((gazetteer: Gazetteer) => ColdMatcher) => {
    const cold = openColdNames(held);
    const asked = cold && createColdQuestions({ cold, request, onReply, signal });
    questions = asked;
    return (wanted) => withColdNames(matcherOf(wanted), cold, () => asked?.ask());
  };

  const take = (given: Uint8Array): void => {
    if (given === bytes) return;
    bytes = given;
    decoded = matchers = questions = undefined;
  };
  const decode: PageNames['decode'] = () => (decoded ??= bytes && decodeGazetteer(bytes));

  return {
    take,
    prepare(given) {
      take(given);
      decode();
    },
    decode,
    get decoded() {
      return decoded?.ok ? decoded.value : undefined;
    },
    matchersFor: (held) => (matchers ??= startMatchers(held)),
    get replies() {
      return questions?.replies ?? [];
    },
    get isAwaited() {
      return questions?.isAwaited ?? false;
    },
  };
}
