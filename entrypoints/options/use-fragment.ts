import { useLayoutEffect, useRef } from 'preact/hooks';
import { TAB_SECTIONS } from '../../components/options/section.tsx';
import type { TabId } from '../../components/options/section.tsx';

/** What a reader does who goes on by themselves. */
const OWN_WAYS = ['wheel', 'pointerdown', 'keydown'];

/**
 * Goes to the part that the address names, once it is drawn: when the browser looked for it, the page was still empty.
 * Parts above it that are filled later push it away: it is gone to again until the reader does anything, or the page is
 * scrolled from there.
 */
export function useFragment(isDrawn: boolean, tab: TabId): void {
  const wasRef = useRef(tab);
  useLayoutEffect(() => {
    const part = isDrawn && location.hash !== '' ? document.getElementById(location.hash.slice(1)) : null;
    const isChosenByTab = wasRef.current !== tab && location.hash === `#${TAB_SECTIONS[tab][0]}`;
    wasRef.current = tab;
    // What stands first in a tab is in view once the tab is: the tabs themselves stay there too.
    if (!part || isChosenByTab) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const end = (): void => controller.abort();
    let top = 0;
    const go = (): void => {
      part.scrollIntoView();
      ({ top } = part.getBoundingClientRect());
    };
    const observer = new ResizeObserver(go);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    for (const type of OWN_WAYS) document.addEventListener(type, end, { signal, passive: true });
    document.addEventListener('scroll', () => Math.abs(part.getBoundingClientRect().top - top) > 1 && end(), {
      signal,
      passive: true,
    });
    go();
    observer.observe(document.body);
    return end;
  }, [isDrawn, tab]);
}
