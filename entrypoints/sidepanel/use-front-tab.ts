import { useEffect, useState } from 'preact/hooks';
import type { OpenTab } from '../../lib/platform/tabs.ts';
import type { PanelPorts } from './ports.ts';

/** A visit of a page in front: the same tab with another page is another visit. */
export type Visit = { readonly tab: OpenTab | undefined; readonly number: number };

/** The tab in front of the panel’s window; `undefined` before it is known. */
export function useFrontTab(ports: PanelPorts): Visit | undefined {
  const [visit, setVisit] = useState<Visit>();
  useEffect(() => {
    const ending = new AbortController();
    let number = 0;
    const look = async (): Promise<void> => {
      const mine = (number += 1);
      const tab = await ports.frontTab();
      if (!ending.signal.aborted && mine === number) setVisit({ tab, number: mine });
    };
    void look();
    ports.onFrontTab(() => void look(), ending.signal);
    return () => ending.abort();
  }, [ports]);
  return visit;
}
