import { firstIndex } from '../../text/bisect.ts';
import { isBefore } from '../reading/section.ts';
import type { Mark, TextBlock } from '../reading/text-index.ts';

export type MarkOrder = {
  /** The marks of all blocks in document order. */
  readonly marks: () => readonly Mark[];
  /** Takes in a block that is new, or whose marks are others. */
  readonly place: (block: TextBlock) => void;
  /** Forgets a block and its marks; tells whether it was known. */
  readonly forget: (block: TextBlock) => boolean;
};

export function createMarkOrder(): MarkOrder {
  /** Blocks that hold marks, or did. */
  const known = new Set<TextBlock>();
  /** The same in document order, and some that are forgotten. */
  let blocks: TextBlock[] = [];
  let all: readonly Mark[] | undefined;

  const tidy = (): void => {
    if (blocks.length > known.size) blocks = blocks.filter((block) => known.has(block));
  };
  return {
    marks() {
      tidy();
      all ??= blocks.flatMap((block) => block.marks);
      return all;
    },
    place(block) {
      all = undefined;
      if (known.has(block)) return;
      tidy();
      known.add(block);
      blocks.splice(placeOf(block, blocks), 0, block);
    },
    forget(block) {
      const isKnown = known.delete(block);
      if (isKnown) all = undefined;
      return isKnown;
    },
  };
}

/**
 * Where a block belongs among others in document order. Mostly they were read in that order, so that their keys tell,
 * and two looks beside the place prove it: cheap ones, since browsers go from a node backwards to find one that stands
 * before it.
 */
function placeOf({ key, nodes: [text] }: TextBlock, blocks: readonly TextBlock[]): number {
  const isBehind = (one: Text | undefined, other: Text | undefined): boolean =>
    one !== undefined && other !== undefined && isBefore(other, one);
  const likely = firstIndex(0, blocks.length, (at) => (blocks[at]?.key ?? 0) > key);
  if (!isBehind(blocks[likely - 1]?.nodes[0], text) && !isBehind(text, blocks[likely]?.nodes[0])) return likely;
  return firstIndex(0, blocks.length, (at) => isBehind(blocks[at]?.nodes[0], text));
}
