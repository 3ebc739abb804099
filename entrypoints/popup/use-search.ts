import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FirmLinesProps } from '../../components/search/firm-lines.tsx';
import type { SearchParts } from '../../components/search/late-parts.ts';
import { reduceSearch, searchOf } from '../../components/search/search-state.ts';
import type { SearchState } from '../../components/search/search-state.ts';
import type { Complete } from '../../components/search/use-suggestions.ts';
import { keyLanguage } from '../../components/shared/language.ts';
import { useMachine } from '../../components/shared/use-machine.ts';
import { recentCompletion } from '../../lib/search/query/completion.ts';
import type { PopupPorts } from './ports.ts';

/** More than a popup's reader walks through; `total` says how many there are. */
const MAX_HITS = 30;

type Ports = Pick<PopupPorts, 'askBackground' | 'readSearches' | 'noteSearch' | 'openLibrary'>;

export type PopupSearch = {
  readonly state: SearchState;
  readonly onQuery: (query: string) => void;
  readonly complete: Complete;
  readonly onOpen: (query: string) => void;
  readonly onAll: (query: string) => void;
  readonly onWatch: FirmLinesProps['onWatch'];
  readonly parts: SearchParts | undefined;
};

type SearchOptions = {
  readonly limit?: number;
  /** What the field holds before this is drawn. */
  readonly typed?: string | undefined;
};

/** Search over the library; typing never waits for a reply. `asker` tells surfaces apart. */
export function useSearch(ports: Ports, asker: string, options: SearchOptions = {}): PopupSearch {
  const { limit = MAX_HITS, typed = '' } = options;
  const [state, send] = useMachine(reduceSearch, searchOf(typed));
  const [parts, setParts] = useState<SearchParts>();
  const loadParts = async (): Promise<void> =>
    setParts((await import('../../components/search/late-parts.ts')).SEARCH_PARTS);
  const search = async (typed: string): Promise<void> => {
    const { kind, token, query } = send({ kind: 'typed', query: typed });
    if (kind === 'idle') return;
    // What shows the results is there with them: Enter opens the first.
    const [found] = await Promise.all([
      ports.askBackground('search-library', { query, limit, firms: true, asker }),
      loadParts(),
    ]);
    send(found.ok ? { kind: 'shown', token, results: found.value } : { kind: 'failed', token, error: found.error });
  };
  const searchRef = useRef(search);
  // Before a letter more can be typed.
  useLayoutEffect(() => {
    if (typed !== '') void searchRef.current(typed);
  }, [typed]);
  return {
    state,
    parts,
    onQuery: (query) => void search(query),
    complete: async (query, cursor) => {
      if (query === '') return recentCompletion(await ports.readSearches());
      const reply = await ports.askBackground('complete-query', { query, cursor, language: keyLanguage() });
      return reply.ok ? reply.value.completion : undefined;
    },
    onOpen: ports.noteSearch,
    onWatch: (companyId, watched) => void ports.askBackground('watch-company', { companyId, watched }),
    onAll: (query) => {
      ports.noteSearch(query);
      ports.openLibrary(query);
    },
  };
}
