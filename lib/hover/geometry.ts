/** A rectangle in CSS pixels of the viewport. */
export type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/** Whether a point lies in a rectangle let out by `slack` on every side. */
export function contains(rect: Rect, { x, y }: Point, slack = 0): boolean {
  return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;
}

/** Whether two rectangles have more than an edge in common. */
export function overlaps(one: Rect, other: Rect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** Whether any part of a rectangle can be seen in a viewport. */
export function isInside(rect: Rect, viewport: Size): boolean {
  return rect.bottom > 0 && rect.right > 0 && rect.top < viewport.height && rect.left < viewport.width;
}

/** `value` kept between two bounds; the lower one wins where they cross. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
