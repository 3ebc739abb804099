import { contains, type Point, type Rect } from './geometry.ts';

/** A trembling hand still walks straight, px. */
const SLACK = 4;

/**
 * Whether a point is in the word, in the popover, or on the way between: the trapezium from the word's near
 * edge to the popover's. There the pointer owes no haste (WCAG 1.4.13, «hoverable»).
 */
export function isInCorridor(point: Point, word: Rect, popover: Rect): boolean {
  if (contains(word, point, SLACK) || contains(popover, point, SLACK)) return true;
  const isBelow = popover.top >= word.bottom;
  const isAbove = popover.bottom <= word.top;
  if (!isBelow && !isAbove) return false;
  const [from, to] = isBelow ? [word.bottom, popover.top] : [word.top, popover.bottom];
  if (point.y < Math.min(from, to) || point.y > Math.max(from, to)) return false;
  // Where word and popover touch there is no way between, and each was looked at.
  const share = (point.y - from) / (to - from);
  const left = word.left + (popover.left - word.left) * share;
  const right = word.right + (popover.right - word.right) * share;
  return point.x >= left - SLACK && point.x <= right + SLACK;
}
