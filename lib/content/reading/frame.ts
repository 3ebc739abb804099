/** Frames in a page: which are worth reading, and what site they belong to. */

/** Smaller ones hold pixels that count visitors, and buttons; hidden ones have no size at all. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 60;

/**
 * Starts once the window is large enough to be read in; that of a page by itself is, and is not asked, since the answer
 * costs its first layout.
 */
export function whenRoomy(start: () => void): void {
  if (window === top || (innerWidth >= MIN_WIDTH && innerHeight >= MIN_HEIGHT)) start();
  else addEventListener('resize', () => whenRoomy(start), { once: true });
}

/** Host of the page in the address bar; that of the frame itself in a browser that does not tell. */
export function topHost(): string {
  const origin = [...(location.ancestorOrigins ?? [])].at(-1);
  return (origin && URL.parse(origin)?.hostname) || location.hostname;
}
