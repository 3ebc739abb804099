import type { Point } from '../hover/geometry.ts';

/** Where the pointer is after a frame’s worth of moves, and how fast it got there, px/ms. */
type PointerMove = Point & { readonly speed: number; readonly target: EventTarget | null };

export type PointerListener = {
  readonly onMove: (move: PointerMove) => void;
  /** The pointer left the page, or nothing may open now. */
  readonly onAway: () => void;
  readonly onPress: (target: EventTarget | null) => void;
};

/**
 * Follows the mouse and the pen, once a frame. What the page makes up (`isTrusted` is false) is not heard.
 * Touch is left alone: there a long press selects text.
 */
export function followPointer({ onMove, onAway, onPress }: PointerListener, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let last: PointerEvent | undefined;
  let frame: number | undefined;
  let before: { readonly x: number; readonly y: number; readonly time: number } | undefined;

  const look = (): void => {
    frame = undefined;
    if (!last) return;
    const { clientX: x, clientY: y, timeStamp: time, buttons } = last;
    const span = before ? time - before.time : 0;
    const speed = before && span > 0 ? Math.hypot(x - before.x, y - before.y) / span : 0;
    before = { x, y, time };
    if (buttons !== 0 || isSelecting()) onAway();
    else onMove({ x, y, speed, target: last.target });
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event;
      frame ??= requestAnimationFrame(look);
    },
    options,
  );
  document.addEventListener(
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
      last = undefined;
      before = undefined;
      onAway();
    },
    options,
  );
  document.addEventListener('pointerdown', (event) => event.isTrusted && onPress(event.target), options);
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame), { once: true });
}

/** Whether the reader holds text selected: then nothing opens over it. */
export function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
