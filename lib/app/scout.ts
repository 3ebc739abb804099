import type { Matcher } from '../gazetteer/match.ts';
import type { TaughtWord } from '../gazetteer/taught-word.ts';
import type { MentionFinder } from '../page/marking.ts';

/**
 * Reads a page of which it is not known yet whether it names anybody: most pages do not, and need no linking. Marks nothing,
 * keeps nothing, and tells of each text with a name in it.
 */
export function createScout({ match }: Matcher, taught: TaughtWord, onName: () => void): MentionFinder {
  return {
    setBlock(_, text) {
      if (match(text, taught).matches.length > 0) onName();
      return false;
    },
    removeBlock: () => {},
    mentions: () => [],
    changedBlocks: () => [],
  };
}
