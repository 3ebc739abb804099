import type { CorrectionRules } from '../../recognition/corrections/corrections.ts';
import type { Matcher } from '../../recognition/gazetteer/match.ts';
import type { MentionFinder } from './marking.ts';

/**
 * Reads a page of which it is not known yet whether it names anybody: most pages do not, and need no linking. Marks
 * nothing, keeps nothing, and tells of each text with a name in it.
 */
export function createNameDetector(
  { match }: Matcher,
  correctionRules: CorrectionRules,
  onName: () => void,
): MentionFinder {
  return {
    setBlock(_, text) {
      if (match(text, correctionRules).matches.length > 0) onName();
      return false;
    },
    removeBlock: () => {},
    mentions: () => [],
    changedBlocks: () => [],
  };
}
