import { useEffect, useRef, useState } from 'preact/hooks';
import type { DossierPlace } from '../../lib/model/dossier-place.ts';
import type { PanelPorts } from './ports.ts';

/** The dossier or brief open in the panel. */
export type PanelDossier = Extract<DossierPlace, { readonly id: string }>;

type Place = {
  /** To be told what is typed: it is searched and kept. */
  readonly onTyped: (query: string) => void;
  readonly dossier: PanelDossier | undefined;
};

/**
 * Keeps what is typed, which dossier is open and how far the panel is scrolled for each tab, and brings it back with
 * the tab. The panel’s own address says which dossier it is, so that its links and the key for going back work as on a page.
 */
export function usePlace(ports: PanelPorts, tabId: number | undefined, onQuery: (query: string) => void): Place {
  const queryRef = useRef('');
  const onQueryRef = useRef(onQuery);
  const [dossier, setDossier] = useState<PanelDossier>();
  useEffect(() => {
    onQueryRef.current = onQuery;
  });

  useEffect(() => {
    if (tabId === undefined) return undefined;
    const ending = new AbortController();
    let isBack = false;
    const keep = (): void => {
      // A panel that does not yet know what is kept must not write over it.
      if (!isBack) return;
      const open = openDossier(ports.place());
      void ports.keepPlace(tabId, { query: queryRef.current, scrolled: scrollY, ...(open && { dossier: open }) });
    };
    const bringBack = async (): Promise<void> => {
      const { query, scrolled, dossier: kept } = await ports.readPlace(tabId);
      if (ending.signal.aborted) return;
      isBack = true;
      queryRef.current = query;
      onQueryRef.current(query);
      ports.putPlace(kept ?? { kind: 'choose' });
      setDossier(kept);
      requestAnimationFrame(() => scrollTo({ top: scrolled }));
    };
    void bringBack();
    // The popover of the page beside asked for a dossier.
    ports.onKeptPlace(
      tabId,
      async () => {
        const { dossier: wished } = await ports.readPlace(tabId);
        if (ending.signal.aborted || wished === undefined || isSame(wished, openDossier(ports.place()))) return;
        ports.goTo(wished);
      },
      ending.signal,
    );
    ports.onPlace(() => {
      setDossier(openDossier(ports.place()));
      scrollTo({ top: 0 });
      keep();
    }, ending.signal);
    addEventListener('scrollend', keep, { signal: ending.signal });
    return () => ending.abort();
  }, [ports, tabId]);

  const onTyped = (query: string): void => {
    queryRef.current = query;
    onQuery(query);
    if (tabId !== undefined) void ports.keepPlace(tabId, { query, scrolled: scrollY, ...(dossier && { dossier }) });
  };
  return { onTyped, dossier };
}

function openDossier(place: DossierPlace): PanelDossier | undefined {
  return place.kind === 'company' || place.kind === 'brief' ? place : undefined;
}

function isSame(one: PanelDossier, other: PanelDossier | undefined): boolean {
  return one.kind === other?.kind && one.id === other.id;
}
