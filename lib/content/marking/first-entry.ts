import type { Point } from '../../hover/geometry.ts';
import { shadowRootOf } from '../../platform/shadow-roots.ts';
import { childrenOf, doesMatch, rootOf, page } from '../dom-members.ts';
import type { Marking } from './marking.ts';

/** So many elements are looked through: one link stretched over a card, and what is drawn on it. */
const LAYERS = 3;

/** The elements at a point of the viewport, the topmost first; those of a shadow tree before its host. */
export function layersAt(point: Point, root: Document | ShadowRoot = page): readonly Element[] {
  const tree = root === page ? rootOf(page.documentElement) : root;
  return (
    root
      .elementsFromPoint(point.x, point.y)
      // Chromium names what lies around a shadow tree too, Firefox does not.
      .filter((element) => rootOf(element) === tree)
      .slice(0, LAYERS)
      .flatMap((element) => {
        const shadow = shadowRootOf(element);
        return shadow ? layersAt(point, shadow).concat(element) : element;
      })
  );
}

/** Whether the page made all of itself inert: Firefox finds no element and no caret at any point then. */
export const isPageInert = (): boolean => doesMatch(page.documentElement, '[inert]');

/**
 * Whether a point lies in an element whose own words name a company, on top or under what is stretched over it.
 * Coarse on purpose: the popover’s script, which is fetched then, knows where in the words the names are.
 */
export function isNearMark(point: Point, { blockOf, marks }: Marking): boolean {
  const holdsMark = (node: Node): boolean => {
    let block = node instanceof Text ? blockOf(node) : undefined;
    while (block?.next && block.marks.length === 0) block = block.next;
    return Boolean(block?.marks.length);
  };
  const isIn = (element: Element): boolean => [...childrenOf(element)].some(holdsMark);
  return marks().length > 0 && (isPageInert() || layersAt(point).some(isIn));
}

/**
 * Tells where the mouse or the pen is, once a frame, and where a finger tapped or was held down (`contextmenu`, which
 * bears no `pointerType` in Firefox). What the page makes up (`isTrusted` is false) is not heard.
 */
export function watchPointer(onFrame: (last: PointerEvent) => void, signal: AbortSignal): void {
  let last: PointerEvent | undefined;
  const look = (): void => {
    if (last && !signal.aborted) onFrame(last);
    last = undefined;
  };
  for (const type of ['pointermove', 'click', 'contextmenu'] as const) {
    page.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || (event.pointerType === 'touch' && type === 'pointermove')) return;
        if (!last) requestAnimationFrame(look);
        last = event;
      },
      { capture: true, passive: true, signal },
    );
  }
}
