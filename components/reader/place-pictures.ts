/** Where the pictures of an article stand among the blocks of its text. */
import type { KeptPicture } from '../../lib/model/picture.ts';
import type { ReaderBlock } from './text-blocks.ts';

/** A block, or a picture behind the block before it. */
export type ReaderPart =
  | { readonly kind: 'block'; readonly block: ReaderBlock }
  | { readonly kind: 'picture'; readonly picture: KeptPicture };

/** Blocks and pictures in the order in which they are read; a picture within a block stands behind it. */
export function readerParts(blocks: readonly ReaderBlock[], pictures: readonly KeptPicture[]): readonly ReaderPart[] {
  const parts: ReaderPart[] = [];
  const waiting = pictures.toSorted((one, other) => one.at - other.at || one.number - other.number);
  const placeUntil = (start: number): void => {
    while (waiting[0] !== undefined && waiting[0].at <= start) {
      const [picture] = waiting.splice(0, 1);
      if (picture) parts.push({ kind: 'picture', picture });
    }
  };
  for (const block of blocks) {
    placeUntil(startOf(block));
    parts.push({ kind: 'block', block });
  }
  placeUntil(Number.POSITIVE_INFINITY);
  return parts;
}

/** Where a block begins in the text, which tells it apart as well. */
export function startOf(block: ReaderBlock): number {
  return 'start' in block ? block.start : (block.lines[0]?.start ?? 0);
}
