import { isInside } from '../hover/geometry.ts';
import type { CompanyId } from '../model/company.ts';
import { rectsOf } from './mark-rects.ts';
import type { Marking } from './marking.ts';
import type { Mark } from './text-index.ts';

/** The mark before or after one, round the ends; from none, the first in the viewport. */
export function neighbour(marks: readonly Mark[], current: Mark | undefined, direction: 'next' | 'previous'): Mark | undefined {
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

/** Brings a mark into view, in the middle if it was out of it. Nothing moves smoothly: a popover opens there at once. */
export function reveal(mark: Mark): void {
  const [rect] = rectsOf(mark);
  if (rect && isInside(rect, { width: innerWidth, height: innerHeight })) return;
  const around = mark.block.nodes[0]?.parentNode;
  (around instanceof ShadowRoot ? around.host : around instanceof Element ? around : undefined)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
