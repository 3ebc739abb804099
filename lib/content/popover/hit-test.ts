import { contains, type Point } from '../../hover/geometry.ts';
import { boxOf, childrenOf, rootOf, page } from '../dom-members.ts';
import { isPageInert, layersAt } from '../marking/first-entry.ts';
import { rectsOf } from '../marking/mark-rects.ts';
import type { Marking } from '../marking/marking.ts';
import { isInPlainSight, isSeeThrough } from '../marking/plain-sight.ts';
import type { Mark, TextBlock, TextPlace } from '../reading/text-index.ts';

type BlockOf = Marking['blockOf'];

/** So many names of one text are measured in search of the one that lies under something. */
const MAX_MEASURED = 100;

/** The mark under a point of the viewport, painted or not. */
export function markAt(point: Point, { blockOf, marks }: Pick<Marking, 'blockOf' | 'marks'>): Mark | undefined {
  const place = caretAt(point);
  const block = place && blockOf(place.node, place.offset);
  const offset = block && offsetOf(block, place);
  // The caret of a point right of the last letter stands after it, and that of a point in the margin at the nearest
  // word.
  const mark =
    offset === undefined
      ? undefined
      : block?.marks.find(
          (each) => offset >= each.mention.start && offset <= each.mention.end && isDrawnAt(point, each),
        );
  return (
    mark ??
    markUnderneath(point, block, blockOf) ??
    (isPageInert() ? marks().find((each) => isDrawnAt(point, each)) : undefined)
  );
}

function caretAt(point: Point): TextPlace | undefined {
  const shadowRoots = layersAt(point).flatMap((element) => {
    const root = rootOf(element);
    return root instanceof ShadowRoot ? root : [];
  });
  const caret = page.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}

/** The offset into the block's text of a place in one of its nodes; `undefined` for a foreign node. */
export function offsetOf(block: TextBlock, { node, offset }: TextPlace): number | undefined {
  const start = block.starts[block.nodes.indexOf(node)];
  return start === undefined ? undefined : start + offset;
}

function isDrawnAt(point: Point, mark: Mark): boolean {
  return rectsOf(mark).some((rect) => contains(rect, point)) && isInPlainSight(mark);
}

/**
 * The caret finds only what lies on top. The link that is stretched over a whole card hides its names from the
 * caret, but not from the reader. `asked` is the block that the caret has answered for.
 */
function markUnderneath(point: Point, asked: TextBlock | undefined, blockOf: BlockOf): Mark | undefined {
  for (const element of layersAt(point)) {
    const blocks = new Set([...childrenOf(element)].map((node) => (node instanceof Text ? blockOf(node) : undefined)));
    if (asked && blocks.has(asked) && contains(boxOf(element), point)) return undefined;
    for (const block of blocks) {
      const mark = block?.marks.slice(0, MAX_MEASURED).find((each) => isDrawnAt(point, each));
      if (mark) return mark;
    }
    if (!isSeeThrough(element)) return undefined;
  }
  return undefined;
}
