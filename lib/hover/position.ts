import { clamp, type Rect, type Size } from './geometry.ts';

export type Side = 'below' | 'above';
export type Placement = {
  readonly left: number;
  readonly top: number;
  readonly side: Side;
  /** The popover may be no taller than this; its content scrolls inside. */
  readonly maxHeight: number;
};

/** Between word and popover, px. */
export const GAP = 8;
/** Between popover and the edge of the viewport, px. */
export const MARGIN = 8;

/**
 * Where a popover of the given size stands: under the word's line, else above it, else on the roomier side
 * and shortened; in any case wholly inside the viewport. `kept` is the side it stands on already, which it
 * leaves only when it no longer fits there, so that growing content does not make it jump.
 */
export function placePopover(word: Rect, size: Size, viewport: Size, kept: Side = 'below'): Placement {
  const room = {
    below: Math.floor(viewport.height - MARGIN - word.bottom - GAP),
    above: Math.floor(word.top - GAP - MARGIN),
  };
  const side = chooseSide(room, size.height, kept);
  const tallest = Math.max(0, viewport.height - 2 * MARGIN);
  const maxHeight = clamp(room[side], Math.min(size.height, tallest, MIN_USEFUL_HEIGHT), tallest);
  const height = Math.min(size.height, maxHeight);
  const wished = side === 'below' ? word.bottom + GAP : word.top - GAP - height;
  return {
    left: clamp(word.left - INDENT, MARGIN, viewport.width - MARGIN - size.width),
    top: clamp(wished, MARGIN, viewport.height - MARGIN - height),
    side,
    maxHeight,
  };
}

/** Text inside the popover lines up with the word. */
const INDENT = 16;
/** Rather over the word than too flat to read. */
const MIN_USEFUL_HEIGHT = 160;

/** The side it stands on while it fits there, else the roomier one: where it fits on one, that is the roomier. */
function chooseSide(room: Record<Side, number>, height: number, kept: Side): Side {
  if (room[kept] >= height) return kept;
  return room.below >= room.above ? 'below' : 'above';
}
