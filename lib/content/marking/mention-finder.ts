import type { GazetteerDocument } from '../../recognition/linking/document.ts';
import type { MentionFinder } from './marking.ts';

/**
 * What marking asks of a document. Blocks without names are not kept in it; `isPending` tells of the last text whether
 * one may turn out to hold some.
 */
export function findMentionsIn(
  read: GazetteerDocument,
  publicBodies: boolean,
  isPending: () => boolean = () => false,
): MentionFinder {
  return {
    ...read,
    setBlock(key, text) {
      read.setBlock(key, text);
      if (read.linkedBlock(key)) return true;
      read.removeBlock(key);
      return isPending();
    },
    mentions: (key) =>
      publicBodies ? read.mentions(key) : read.mentions(key).filter(({ kind }) => kind !== 'public-body'),
  };
}
