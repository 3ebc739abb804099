import { markAt } from './hit-test.ts';
import type { Marking } from './marking.ts';
import { followPointer, type PointerMove } from './pointer.ts';
import type { PopoverDoor } from './popover-door.ts';

/**
 * Waits for the pointer’s first entry into a mark, which opens the door; the popover’s script follows the
 * pointer from then on, and learns how long it has rested meanwhile.
 */
export function awaitFirstEntry(door: PopoverDoor, marking: () => Marking | undefined, now: () => number, signal: AbortSignal): void {
  const ended = new AbortController();
  let entry: { readonly move: PointerMove; readonly time: number } | undefined;

  const onMove = (move: PointerMove): void => {
    if (door.isOpen) {
      ended.abort();
      return;
    }
    const current = marking();
    const isOver = current !== undefined && markAt(move, current.index, current.marks) !== undefined;
    const isNew = isOver && entry === undefined;
    entry = isOver ? { move, time: entry?.time ?? now() } : undefined;
    if (isNew) door.run((script) => entry && script.pointAt(entry.move, now() - entry.time));
  };
  const onAway = (): void => {
    entry = undefined;
  };
  followPointer({ onMove, onAway, onPress: onAway }, AbortSignal.any([signal, ended.signal]));
}
