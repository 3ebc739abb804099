import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { panelHash, under } from '../../lib/navigation/panel-view.ts';
import type { PanelView } from '../../lib/navigation/panel-view.ts';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import type { PanelPorts } from './ports.ts';

type Place = {
  /** To be called with what is typed: it is searched and kept. */
  readonly onTyped: (query: string) => void;
  readonly view: PanelView;
};

/**
 * Keeps what is typed, which dossier and article are open and how far the panel is scrolled for each tab, and brings it
 * back with the tab. The panel’s own address says what it shows, so that its links and the key for going back work as
 * on a page.
 */
export function usePlace(
  ports: PanelPorts,
  visit: { readonly tab: OpenTab | undefined } | undefined,
  onQuery: (query: string) => void,
): Place {
  const [isKnown, tabId] = [visit !== undefined, visit?.tab?.id];
  const queryRef = useRef('');
  /** Whether anything was typed beside this tab, or before it was known which one is in front. */
  const isTypedRef = useRef(false);
  const onQueryRef = useRef(onQuery);
  const [view, setView] = useState<PanelView>({});
  useEffect(() => {
    onQueryRef.current = onQuery;
  });

  useEffect(() => {
    const forgetTyped = (): void => void (isTypedRef.current = false);
    if (tabId === undefined) return isKnown ? forgetTyped : undefined;
    const stop = followPlace(ports, tabId, { queryRef, isTypedRef, onQueryRef, setView });
    return () => {
      stop();
      forgetTyped();
    };
  }, [ports, tabId, isKnown]);

  const onTyped = (query: string): void => {
    queryRef.current = query;
    isTypedRef.current = true;
    onQuery(query);
    // What is found would stand under the article.
    const next = view.article === undefined ? view : under(view);
    if (next !== view) ports.goTo(next);
    if (tabId !== undefined) void ports.keepPlace(tabId, { query, scrolled: scrollY, ...next });
  };
  return { onTyped, view };
}

/** What the panel holds beside a tab. */
type PlaceState = {
  readonly queryRef: RefObject<string>;
  readonly isTypedRef: RefObject<boolean>;
  readonly onQueryRef: RefObject<(query: string) => void>;
  readonly setView: (view: PanelView) => void;
};

/** Brings back what is kept for a tab, and keeps what changes, until the function that it gives is called. */
function followPlace(
  ports: PanelPorts,
  tabId: number,
  { queryRef, isTypedRef, onQueryRef, setView }: PlaceState,
): () => void {
  const ending = new AbortController();
  let isBack = false;
  const keep = (): void => {
    // A panel that does not yet know what is kept must not write over it.
    if (!isBack) return;
    void ports.keepPlace(tabId, { query: queryRef.current, scrolled: scrollY, ...ports.view() });
  };
  const bringBack = async (): Promise<void> => {
    const { query, scrolled, ...kept } = await ports.readPlace(tabId);
    if (ending.signal.aborted) return;
    isBack = true;
    if (isTypedRef.current) return keep();
    queryRef.current = query;
    onQueryRef.current(query);
    ports.putView(kept);
    setView(kept);
    requestAnimationFrame(() => scrollTo({ top: scrolled }));
  };
  void bringBack();
  // The popover of the page beside asked for a dossier.
  ports.onKeptPlace(tabId, () => goToKeptDossier(ports, tabId, ending.signal), ending.signal);
  ports.onView(() => {
    const next = ports.view();
    setView(next);
    // A dossier that was chosen among what was found would stand under it.
    if (next.dossier !== undefined && next.article === undefined && queryRef.current !== '') {
      queryRef.current = '';
      onQueryRef.current('');
    }
    scrollTo({ top: 0 });
    keep();
  }, ending.signal);
  addEventListener('scrollend', keep, { signal: ending.signal });
  return () => ending.abort();
}

function isSame(one: PanelView, other: PanelView): boolean {
  return panelHash(one) === panelHash(other);
}

/** Goes to the dossier that is kept for a tab, unless an article is read there. */
async function goToKeptDossier(ports: PanelPorts, tabId: number, signal: AbortSignal): Promise<void> {
  const { dossier, article } = await ports.readPlace(tabId);
  if (signal.aborted || dossier === undefined || article !== undefined) return;
  if (!isSame({ dossier }, ports.view())) ports.goTo({ dossier });
}
