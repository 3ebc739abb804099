/** How long something stands that goes by itself. */

/**
 * Resolves once an element stood for so long that nobody had anything to do with it: the time in which the pointer
 * rests on it, something in it has the focus, or the page is out of sight does not count, as an animation without
 * frames stops with the page’s clock. Rejects when the signal ends it before.
 */
export async function stayVisible(element: HTMLElement, milliseconds: number, signal: AbortSignal): Promise<void> {
  const standing = element.animate([], { duration: milliseconds });
  signal.addEventListener('abort', () => standing.cancel(), { once: true });
  let isPointed = element.matches(':hover');
  let isFocused = element.matches(':focus-within');
  const weigh = (): void => (isPointed || isFocused ? standing.pause() : standing.play());
  const hear = (type: string, note: () => void): void =>
    element.addEventListener(type, () => (note(), weigh()), { signal });
  hear('pointerenter', () => (isPointed = true));
  hear('pointerleave', () => (isPointed = false));
  hear('focusin', () => (isFocused = true));
  hear('focusout', () => (isFocused = false));
  weigh();
  await standing.finished;
}
