import type { Rect } from '../../hover/geometry.ts';
import { page } from '../dom-members.ts';
import { placeAt, type Mark } from '../reading/text-index.ts';

/** One rectangle a line; none where the word is not drawn or no longer there. */
export function rectsOf({ block, mention }: Mark): readonly Rect[] {
  const from = placeAt(block, mention.start, 'start');
  const to = placeAt(block, mention.end, 'end');
  if (!from || !to || from.offset > from.node.length || to.offset > to.node.length) return [];
  const range = page.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** The line of a word that is nearest to a height, or its first. */
export function rectNear(rects: readonly Rect[], y?: number): Rect | undefined {
  if (y === undefined) return rects[0];
  const distance = (rect: Rect): number => Math.max(rect.top - y, y - rect.bottom, 0);
  return rects.reduce<Rect | undefined>(
    (best, rect) => (best === undefined || distance(rect) < distance(best) ? rect : best),
    undefined,
  );
}
