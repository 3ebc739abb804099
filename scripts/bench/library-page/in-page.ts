/** `wheel` scrolls on like a turned wheel, `leaps` goes anywhere in the list at each frame, `still` does nothing. */
export type Scrolling = { readonly how: 'still' | 'wheel' | 'leaps'; readonly frames: number };

/**
 * Scrolls the list and tells of each frame how long it took, and how long the page worked in it: from the beginning
 * of the frame until after layout and paint were handed over. Runs in the page, so nothing outside of it may be used.
 */
export async function scrollFrames({ how, frames }: Scrolling): Promise<{ ms: number; work: number }[]> {
  const list = document.querySelector('[role=listbox]');
  if (!list) throw new Error('the list is not there');
  list.scrollTop = 0;
  const seen: { ms: number; work: number }[] = [];
  const afterFrame = new MessageChannel();
  const frame = (): Promise<number> => new Promise((resolve) => void requestAnimationFrame(resolve));
  let last = await frame();
  for (let count = 0; count < frames; count += 1) {
    if (how === 'wheel') list.scrollTop += 120;
    // The golden ratio leaps everywhere and never comes back.
    if (how === 'leaps') list.scrollTop = ((count * 0.618_033_988_75) % 1) * list.scrollHeight;
    const start = performance.now();
    const work = new Promise<number>((resolve) => {
      requestAnimationFrame((begun) => {
        afterFrame.port1.addEventListener('message', () => resolve(performance.now() - Math.max(begun, start)), { once: true });
        afterFrame.port1.start();
        afterFrame.port2.postMessage(undefined);
      });
    });
    const now = await frame();
    seen.push({ ms: now - last, work: await work });
    last = now;
  }
  return seen;
}
