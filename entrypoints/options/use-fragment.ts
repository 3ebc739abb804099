import { useLayoutEffect } from 'preact/hooks';

/** Goes to the part that the address names, once it is drawn: when the browser looked for it, the page was still empty. */
export function useFragment(isDrawn: boolean): void {
  useLayoutEffect(() => {
    if (isDrawn && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isDrawn]);
}
