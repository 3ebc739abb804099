import { isInside } from '../../hover/geometry.ts';
import type { CompanyId } from '../../model/company.ts';
import { boxOf, parentOf as nodeAround, page } from '../dom-members.ts';
import { rectsOf } from '../marking/mark-rects.ts';
import type { Marking } from '../marking/marking.ts';
import type { Mark } from '../reading/text-index.ts';

/** The mark before or after one, round the ends; from none, the first in the viewport. */
export function neighbour(
  marks: readonly Mark[],
  current: Mark | undefined,
  direction: 'next' | 'previous',
): Mark | undefined {
  const at = current ? marks.findIndex((mark) => mark.id === current.id) : -1;
  if (at < 0) return firstInViewport(marks) ?? marks[0];
  return marks.at((at + (direction === 'next' ? 1 : -1)) % marks.length);
}

/** The first of these marks that can be seen without scrolling. */
export function firstInViewport(marks: readonly Mark[]): Mark | undefined {
  const viewport = { width: innerWidth, height: innerHeight };
  return marks.find((mark) => rectsOf(mark).some((rect) => isInside(rect, viewport)));
}

/** The first mention of a company, painted or not. */
export function firstOf(marking: Marking, companyId: CompanyId): Mark | undefined {
  return marking.marks().find(({ mention }) => mention.companyId === companyId);
}

/**
 * Brings a mark into view, in the middle if it was out of it. Nothing moves smoothly: a popover opens there at once.
 */
export function reveal(mark: Mark): void {
  const viewport = { width: innerWidth, height: innerHeight };
  const around = parentOf(mark.block.nodes[0]);
  if (!rectsOf(mark).some((rect) => isInside(rect, viewport)))
    around?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // What was scrolled to is the paragraph; the word may still lie beside what is seen of it, in every box that scrolls.
  for (let box = around; box; box = parentOf(box)) {
    const [word] = rectsOf(mark);
    if (!word) return;
    const isRoot = box === page.scrollingElement;
    if (!isRoot && (box === page.body || box === page.documentElement)) continue;
    const seen = isRoot ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : boxOf(box);
    const left = toMiddle(word.left, word.right, seen.left, seen.right);
    const top = toMiddle(word.top, word.bottom, seen.top, seen.bottom);
    if (left !== 0 || top !== 0) box.scrollBy({ left, top, behavior: 'instant' });
  }
}

/** How far a stretch is from the middle of another, unless it lies in it. */
function toMiddle(from: number, to: number, start: number, end: number): number {
  return from >= start && to <= end ? 0 : (from + to - start - end) / 2;
}

/** The element around a node; that around a shadow tree is its host. */
function parentOf(node: Node | undefined): Element | undefined {
  const parent = node && nodeAround(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}
