import type { GazetteerDocument } from '../gazetteer/document.ts';
import type { MentionFinder } from '../page/marking.ts';

/** What marking asks of a document. Blocks that say nothing are not kept in it. */
export function findMentionsIn(read: GazetteerDocument, publicBodies: boolean): MentionFinder {
  return {
    ...read,
    setBlock(key, text) {
      read.setBlock(key, text);
      const block = read.linkedBlock(key);
      if (block?.candidates.length) return 'names';
      if (block?.contribution.said.length) return 'evidence';
      read.removeBlock(key);
      return 'nothing';
    },
    mentions: (key) => (publicBodies ? read.mentions(key) : read.mentions(key).filter(({ kind }) => kind !== 'public-body')),
  };
}
