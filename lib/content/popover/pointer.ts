import type { Point } from '../../hover/geometry.ts';
import { doesMatch, page } from '../dom-members.ts';
import { hearReader } from './event-gate.ts';

/** Where the pointer is after a frame’s worth of moves, and how fast it got there, px/ms. */
type PointerMove = Point & { readonly speed: number; readonly altKey: boolean; readonly target: EventTarget | null };

export type PointerListener = {
  readonly onMove: (move: PointerMove) => void;
  /** The pointer left the page, or nothing may open now. */
  readonly onAway: () => void;
  readonly onPress: (press: PointerEvent) => void;
  /** A click or a tap that nothing of the page is there for. */
  readonly onClick: (click: PointerEvent) => void;
  /** Text of the page was selected, by mouse, finger or key. */
  readonly onSelect: () => void;
};

/**
 * Follows the mouse and the pen, once a frame. What the page makes up (`isTrusted` is false) is not heard.
 * Of touch only taps are taken: a long press selects text, and ends in no click.
 */
export function followPointer(
  { onMove, onAway, onPress, onClick, onSelect }: PointerListener,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  let last: PointerEvent | undefined;
  let frame: number | undefined;
  let before: { readonly x: number; readonly y: number; readonly time: number } | undefined;

  const look = (): void => {
    frame = undefined;
    if (!last) return;
    const { clientX: x, clientY: y, timeStamp: time, buttons, altKey } = last;
    const span = before ? time - before.time : 0;
    const speed = before && span > 0 ? Math.hypot(x - before.x, y - before.y) / span : 0;
    before = { x, y, time };
    if (buttons !== 0 || isSelecting()) onAway();
    else onMove({ x, y, speed, altKey, target: last.target });
  };

  hearReader(
    page,
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event;
      frame ??= requestAnimationFrame(look);
    },
    options,
  );
  hearReader(
    page,
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
      last = undefined;
      before = undefined;
      onAway();
    },
    options,
  );
  hearReader(
    page,
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      // A move that led here is over: looked at after the press, it would open again what the press closed.
      last = undefined;
      onPress(event);
    },
    options,
  );
  page.addEventListener('selectionchange', (event) => event.isTrusted && isSelecting() && onSelect(), options);
  hearReader(page, 'click', (event) => isFree(event) && onClick(event), options);
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame), { once: true });
}

/** What a click is meant for before it is meant for us. */
const CLICKABLE =
  'a[href],audio,button,input,label,option,select,summary,textarea,video,[contenteditable],[role],[tabindex],[onclick]';

function isFree(event: PointerEvent): boolean {
  if (!event.isTrusted || event.button !== 0 || event.defaultPrevented || isSelecting()) return false;
  return !event
    .composedPath()
    .some((element) => element instanceof Element && element !== page.documentElement && doesMatch(element, CLICKABLE));
}

/** Whether the reader holds text selected: then nothing opens over it. */
export function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
