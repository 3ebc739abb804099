/** How long something stands that goes by itself. */

/**
 * Resolves `milliseconds` after now, without the time in which the pointer rests on the element, something in it has
 * the focus, or the page is not in sight: an animation without frames stops with the page’s clock. Rejects when it was ended before.
 */
export async function linger(element: HTMLElement, milliseconds: number, signal: AbortSignal): Promise<void> {
  const standing = element.animate([], { duration: milliseconds });
  let held = 0;
  const hold = (): void => {
    held += 1;
    standing.pause();
  };
  const letGo = (): void => {
    held -= 1;
    if (held === 0) standing.play();
  };
  for (const [begin, end] of [['pointerenter', 'pointerleave'], ['focusin', 'focusout']] as const) {
    element.addEventListener(begin, hold, { signal });
    element.addEventListener(end, letGo, { signal });
  }
  signal.addEventListener('abort', () => standing.cancel(), { once: true });
  await standing.finished;
}
