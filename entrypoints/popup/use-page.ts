import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../components/site/page-companies.tsx';
import { followPage } from './follow-page.ts';
import type { PopupPorts } from './ports.ts';

const MUTED: PageState = { kind: 'described', page: { state: 'muted', companies: [], mentions: 0 } };

/** The companies of a tab's page; `muted` is `undefined` while it is not known yet. */
export function usePage(ports: PopupPorts, tabId: number, muted: boolean | undefined): PageState {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  useEffect(() => {
    if (muted !== false) return undefined;
    const ending = new AbortController();
    setState({ kind: 'loading' });
    void followPage(ports, tabId, setState, ending.signal);
    return () => ending.abort();
  }, [ports, tabId, muted]);
  return muted === true ? MUTED : state;
}
