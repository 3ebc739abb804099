import type { FeedProblem, FeedProblemKind } from './parsed-feed.ts';

/** Counts what was mended. */
export type ProblemCounter = {
  readonly add: (kind: FeedProblemKind, count?: number) => void;
  readonly list: () => FeedProblem[];
};

/** Builds an empty {@link ProblemCounter}; the list keeps the order in which kinds were first met. */
export function createProblemCounter(): ProblemCounter {
  const counts = new Map<FeedProblemKind, number>();
  return {
    add: (kind, count = 1) => {
      if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
    },
    list: () => Array.from(counts, ([kind, count]) => ({ kind, count })),
  };
}
