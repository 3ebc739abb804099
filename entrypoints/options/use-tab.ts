import { useEffect, useState } from 'preact/hooks';
import { TAB_SECTIONS } from '../../components/options/section.tsx';
import type { TabId } from '../../components/options/section.tsx';
import { tabOf } from '../../components/options/tabs.tsx';

type Tab = {
  readonly tab: TabId;
  /** What is searched for, across all tabs. */
  readonly query: string;
  readonly search: (query: string) => void;
  readonly choose: (tab: TabId) => void;
};

/** The tab that the address names by one of its parts, now and as it changes. */
export function useTab(): Tab {
  const [tab, setTab] = useState(() => tabOf(location.hash));
  const [query, search] = useState('');
  useEffect(() => {
    const ending = new AbortController();
    addEventListener('hashchange', () => setTab(tabOf(location.hash)), { signal: ending.signal });
    return () => ending.abort();
  }, []);
  const choose = (chosen: TabId): void => {
    search('');
    setTab(chosen);
    // The page can be loaded anew, and the way back leads out of the settings.
    history.replaceState(history.state, '', `#${TAB_SECTIONS[chosen][0]}`);
  };
  return { tab, query, search, choose };
}
