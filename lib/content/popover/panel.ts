import { clamp, overlaps, type Point, type Rect, type Size } from '../../hover/geometry.ts';
import { MARGIN, placePopover, type Side } from '../../hover/position.ts';
import { isReal } from './event-gate.ts';

/** One popover’s box in the overlay: at its word, or where the reader put it. */
export type Panel = {
  /** What is drawn goes in here. */
  readonly element: HTMLElement;
  readonly rect: Rect;
  /**
   * Stands at a word, given as one rectangle a line; without any in the lower corner. A panel that the reader moved or
   * pinned stays.
   */
  place(word: readonly Rect[]): void;
  readonly isPinned: boolean;
  /** Since when it has stood in the same place, on the clock of `performance.now()`. */
  readonly stillSince: number;
  /** Whether it is drawn where it was put, and as large: the page can zoom its root. */
  readonly isInPlace: boolean;
  /** Counts as put there just now. */
  restart(): void;
  /** Stays where it is from now on, or goes back to its word. */
  pin(pinned: boolean): void;
  /** Goes so far, px, and not over the edge. */
  move(by: Point): void;
  /** Goes to the next corner of the window, clockwise: for those who cannot drag (WCAG 2.5.7). */
  nextCorner(): void;
  /** Stands anew: its content or the window has another size. */
  settle(): void;
};

/** The part of a card that it is dragged by, and the controls in it. */
const HANDLE = '.head';
const PRESSED = 'button';

/** Shorter movements are a hand that trembles, px. */
const DRAG_BEGINS = 4;

/** Builds a panel in a box whose size is that of the window. `onDrag` is called once when the reader begins to drag. */
export function createPanel(box: HTMLElement, element: HTMLElement, onDrag: () => void): Panel {
  let side: Side = 'below';
  let word: readonly Rect[] = [];
  let natural: Size = { width: 0, height: 0 };
  let corner = 2;
  /** Where the reader wants it; none while it follows its word. */
  let wished: Point | undefined;
  let at: Point = { x: 0, y: 0 };
  let stillSince = performance.now();

  const measure = (): void => {
    const { maxHeight } = element.style;
    element.style.maxHeight = '';
    const { width, height } = element.getBoundingClientRect();
    natural = { width, height };
    element.style.maxHeight = maxHeight;
  };
  const stand = ({ x, y }: Point, maxHeight: number): void => {
    at = { x, y };
    const height = maxHeight < natural.height ? `${String(maxHeight)}px` : '';
    const translate = `${String(Math.round(x))}px ${String(Math.round(y))}px`;
    if (element.style.maxHeight === height && element.style.translate === translate) return;
    element.style.maxHeight = height;
    element.style.translate = translate;
    stillSince = performance.now();
  };
  const freely = ({ x, y }: Point): void => {
    const { clientWidth, clientHeight } = box;
    const tallest = Math.max(0, clientHeight - 2 * MARGIN);
    const height = Math.min(natural.height, tallest);
    stand(
      {
        x: clamp(x, MARGIN, clientWidth - MARGIN - natural.width),
        y: clamp(y, MARGIN, clientHeight - MARGIN - height),
      },
      tallest,
    );
  };
  const settle = (): void => {
    const anchor = wordAnchor(word);
    if (wished) freely(wished);
    else if (anchor) {
      const placed = placePopover(anchor, natural, { width: box.clientWidth, height: box.clientHeight }, side);
      side = placed.side;
      stand({ x: placed.left, y: placed.top }, placed.maxHeight);
    } else freely({ x: Infinity, y: Infinity });
  };
  const move = ({ x, y }: Point): void => {
    freely({ x: at.x + x, y: at.y + y });
    wished = at;
  };

  makeDraggable(element, {
    place: () => at,
    onDrag,
    onMove(point) {
      freely(point);
      wished = at;
    },
  });

  return {
    element,
    get rect() {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    },
    place(rects) {
      word = rects;
      if (natural.height === 0) measure();
      settle();
    },
    get isPinned() {
      return wished !== undefined;
    },
    pin(pinned) {
      wished = pinned ? (wished ?? at) : undefined;
      settle();
    },
    get stillSince() {
      return stillSince;
    },
    get isInPlace() {
      const { left, top, width } = element.getBoundingClientRect();
      return Math.abs(left - at.x) < 2 && Math.abs(top - at.y) < 2 && Math.abs(width - natural.width) < 2;
    },
    restart() {
      stillSince = performance.now();
    },
    move,
    nextCorner() {
      corner = (corner + 1) % 4;
      move({ x: corner === 1 || corner === 2 ? Infinity : -Infinity, y: corner > 1 ? Infinity : -Infinity });
    },
    settle() {
      measure();
      settle();
    },
  };
}

type Dragging = {
  /** Where the element is before it is dragged. */
  readonly place: () => Point;
  /** Called once when it begins to be dragged. */
  readonly onDrag: () => void;
  /** Called with each place that it is dragged to. */
  readonly onMove: (to: Point) => void;
};

/** Lets an element be dragged by its handle. */
function makeDraggable(element: HTMLElement, { place, onDrag, onMove }: Dragging): void {
  element.addEventListener('pointerdown', (down) => {
    const handle = down.target instanceof Element && !down.target.closest(PRESSED) ? down.target.closest(HANDLE) : null;
    if (!handle || !isReal(down) || down.button !== 0) return;
    // Neither text of the card nor of the page shall be selected by it.
    down.preventDefault();
    const { x, y } = place();
    const start = { x: x - down.clientX, y: y - down.clientY };
    let isDragging = false;
    const ended = new AbortController();
    const { signal } = ended;
    handle.setPointerCapture(down.pointerId);
    element.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (!isDragging && Math.hypot(clientX - down.clientX, clientY - down.clientY) < DRAG_BEGINS) return;
        if (!isDragging) onDrag();
        isDragging = true;
        onMove({ x: start.x + clientX, y: start.y + clientY });
      },
      { signal },
    );
    handle.addEventListener('lostpointercapture', () => ended.abort(), { signal });
  });
}

/** Whether another panel covers part of this one. */
export function overlapsAnother({ element, rect }: Panel, panels: readonly Panel[]): boolean {
  return panels.some((other) => other.element !== element && overlaps(other.rect, rect));
}

/** What a panel stands at: the first line of a word, as tall as all its lines. */
function wordAnchor(word: readonly Rect[]): Rect | undefined {
  const [first] = word;
  return (
    first && {
      left: first.left,
      right: first.right,
      top: Math.min(...word.map(({ top }) => top)),
      bottom: Math.max(...word.map(({ bottom }) => bottom)),
    }
  );
}
