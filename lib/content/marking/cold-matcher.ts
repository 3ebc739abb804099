import type { ColdNames } from '../../recognition/gazetteer/cold-names.ts';
import type { Matcher } from '../../recognition/gazetteer/match.ts';

/** A matcher that notes in each text it matches what may be a name that the page does not hold. */
export type ColdMatcher = Matcher & {
  /** Whether the last text holds one that is not answered yet. */
  readonly isPending: () => boolean;
};

/** Lays the look for cold names over a matcher; `onNoted` is called where there are some to be asked about. */
export function withColdNames(matcher: Matcher, cold: ColdNames | undefined, onNoted: () => void): ColdMatcher {
  let isPending = false;
  return {
    ...matcher,
    match(text, correctionRules) {
      const met = matcher.match(text, correctionRules);
      isPending = cold?.note(matcher.tokens, met.isCaseless) ?? false;
      if (isPending) onNoted();
      return met;
    },
    isPending: () => isPending,
  };
}
