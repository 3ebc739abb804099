import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: on paper no button shows more, so all rows are drawn. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('beforeprint', () => drawnAtOnce(() => setPrinting(true)), { signal });
    addEventListener('afterprint', () => setPrinting(false), { signal });
    return () => controller.abort();
  }, []);
  return isPrinting;
}

/** The browser lays the paper out as soon as the event was dispatched: what is drawn a moment later is not on it. */
function drawnAtOnce(change: () => void): void {
  const { debounceRendering } = options;
  let draw: (() => void) | undefined;
  options.debounceRendering = (process) => {
    draw = process;
  };
  change();
  draw?.();
  if (debounceRendering) options.debounceRendering = debounceRendering;
  else delete options.debounceRendering;
}
