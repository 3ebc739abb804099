import { markAt } from './hit-test.ts';
import type { Marking } from './marking.ts';
import type { PopoverDoor } from './popover-door.ts';

/**
 * Waits for the pointer’s first entry into a mark, which opens the door; the popover’s script follows the
 * pointer from then on, and learns where it is and how long it has rested there.
 */
export function awaitFirstEntry(door: PopoverDoor, marking: () => Marking | undefined, signal: AbortSignal): void {
  const ended = new AbortController();
  let last: PointerEvent | undefined;
  let entered: number | undefined;
  let frame: number | undefined;

  const look = (): void => {
    frame = undefined;
    const current = marking();
    if (!last || !current) return;
    const isOver = last.buttons === 0 && markAt({ x: last.clientX, y: last.clientY }, current.index, current.marks) !== undefined;
    if (!isOver) entered = undefined;
    else if (entered === undefined) {
      entered = last.timeStamp;
      door.run((script) => {
        ended.abort();
        // Where the pointer has gone on meanwhile, its next move tells the script.
        if (last && entered !== undefined) script.pointAt({ x: last.clientX, y: last.clientY }, performance.now() - entered);
      });
    }
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event;
      frame ??= requestAnimationFrame(look);
    },
    { capture: true, passive: true, signal: AbortSignal.any([signal, ended.signal]) },
  );
}
