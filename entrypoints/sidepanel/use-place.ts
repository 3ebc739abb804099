import { useEffect, useRef } from 'preact/hooks';
import type { PanelPorts } from './ports.ts';

/**
 * Keeps what is typed and how far the panel is scrolled for each tab, and brings it back with the tab. Gives what
 * the search field tells: the query is searched and kept.
 */
export function usePlace(ports: PanelPorts, tabId: number | undefined, onQuery: (query: string) => void): (query: string) => void {
  const queryRef = useRef('');
  const onQueryRef = useRef(onQuery);
  useEffect(() => {
    onQueryRef.current = onQuery;
  });

  useEffect(() => {
    if (tabId === undefined) return undefined;
    const ending = new AbortController();
    const bringBack = async (): Promise<void> => {
      const { query, scrolled } = await ports.readPlace(tabId);
      if (ending.signal.aborted) return;
      queryRef.current = query;
      onQueryRef.current(query);
      requestAnimationFrame(() => scrollTo({ top: scrolled }));
    };
    void bringBack();
    addEventListener('scrollend', () => void ports.keepPlace(tabId, { query: queryRef.current, scrolled: scrollY }), { signal: ending.signal });
    return () => ending.abort();
  }, [ports, tabId]);

  return (query) => {
    queryRef.current = query;
    onQuery(query);
    if (tabId !== undefined) void ports.keepPlace(tabId, { query, scrolled: scrollY });
  };
}
