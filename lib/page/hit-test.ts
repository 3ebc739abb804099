import { contains, type Point } from '../hover/geometry.ts';
import { rectsOf } from './mark-rects.ts';
import type { Mark, Marks } from './marks.ts';
import { offsetOf, type TextIndex, type TextPlace } from './text-index.ts';

/** The mark under a point of the viewport, painted or not. */
export function markAt(point: Point, index: TextIndex, marks: Marks): Mark | undefined {
  const place = textAt(point);
  const block = place && index.blockOf(place.node);
  if (!place || !block) return undefined;
  const candidates = marks.inBlock(block);
  if (candidates.length === 0) return undefined;
  const offset = offsetOf(block, place);
  if (offset === undefined) return undefined;
  // The caret of a point right of the last letter stands after it, and that of a point in the margin at the nearest word.
  return candidates.find(
    (mark) => offset >= mark.mention.start && offset <= mark.mention.end && rectsOf(mark).some((rect) => contains(rect, point)),
  );
}

function textAt({ x, y }: Point): TextPlace | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position?.offsetNode instanceof Text ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range?.startContainer instanceof Text ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
