/** `wheel` scrolls on like a turned wheel, `leaps` goes anywhere in the list at each frame, `still` does nothing. */
export type Scrolling = { readonly how: 'still' | 'wheel' | 'leaps'; readonly frames: number };

/**
 * Scrolls the list, sets a mark at each frame, and tells the milliseconds from each frame to the next. Runs in the
 * page, so nothing outside of it may be used.
 */
export async function scrollFrames({ how, frames }: Scrolling): Promise<number[]> {
  const list = document.querySelector('[role=listbox]');
  if (!list) throw new Error('the list is not there');
  list.scrollTop = 0;
  const times: number[] = [];
  const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve));
  let last = await frame();
  for (let count = 0; count < frames; count += 1) {
    performance.mark('library-page-frame');
    if (how === 'wheel') list.scrollTop += 120;
    // The golden ratio leaps everywhere and never comes back.
    if (how === 'leaps') list.scrollTop = ((count * 0.618_033_988_75) % 1) * list.scrollHeight;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}
