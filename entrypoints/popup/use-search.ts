import { NO_SEARCH, reduceSearch } from '../../components/search/search-state.ts';
import type { SearchState } from '../../components/search/search-state.ts';
import { useMachine } from '../../components/shared/use-machine.ts';
import type { PopupPorts } from './ports.ts';

/** More than a popup's reader walks through; `total` says how many there are. */
const MOST_HITS = 30;

/** Search over the library; typing never waits for an answer. */
export function useSearch(ports: PopupPorts): readonly [SearchState, (query: string) => void] {
  const [state, send] = useMachine(reduceSearch, NO_SEARCH);
  const search = async (typed: string): Promise<void> => {
    const { kind, token, query } = send({ kind: 'typed', query: typed });
    if (kind === 'idle') return;
    const found = await ports.askBackground('search-library', { query, limit: MOST_HITS });
    send(found.ok ? { kind: 'answered', token, answer: found.value } : { kind: 'failed', token, error: found.error });
  };
  return [state, (query) => void search(query)];
}
