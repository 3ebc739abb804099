import { useEffect, useState } from 'preact/hooks';
import { NO_SEARCHES, withoutRecent, withRecent, withSaved } from '../../lib/model/searches.ts';
import type { Searches } from '../../lib/model/searches.ts';
import type { LibraryPorts } from './ports.ts';

export type KeptSearches = {
  readonly searches: Searches;
  readonly noteRecent: (query: string) => void;
  readonly keep: (query: string, kept: boolean) => void;
  readonly forgetRecent: () => void;
};

/** Searches made and kept, as they lie on this machine; every window sees the same. */
export function useSearches(
  ports: Pick<LibraryPorts, 'readSearches' | 'changeSearches' | 'onSearchesChange'>,
): KeptSearches {
  const [searches, setSearches] = useState(NO_SEARCHES);
  useEffect(() => {
    const ending = new AbortController();
    ports.onSearchesChange(setSearches, ending.signal);
    void ports.readSearches().then((read) => (ending.signal.aborted ? undefined : setSearches(read)));
    return () => ending.abort();
  }, [ports]);
  const change = async (how: (searches: Searches) => Searches): Promise<void> =>
    setSearches(await ports.changeSearches(how));
  return {
    searches,
    noteRecent: (query) => void change((before) => withRecent(before, query)),
    keep: (query, kept) => void change((before) => withSaved(before, query, kept)),
    forgetRecent: () => void change(withoutRecent),
  };
}
