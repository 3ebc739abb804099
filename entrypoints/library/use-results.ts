import { useEffect, useMemo, useState } from 'preact/hooks';
import { PAGE_ROWS } from '../../components/library/row-window.ts';
import type { RowWindow } from '../../components/library/row-window.ts';
import type { SearchHit } from '../../lib/model/library.ts';
import type { LibraryPorts } from './ports.ts';
import { createResultCache, NOTHING_SHOWN } from './result-cache.ts';
import type { Question, Shown } from './result-cache.ts';

export type FoundArticles = Pick<Shown, 'results' | 'error'> & {
  readonly isAsking: boolean;
  /** The article at a place; `undefined` while it is on its way. */
  readonly hitAt: (index: number) => SearchHit | undefined;
  /** Fetches the rows of a window that are not there yet. */
  readonly want: (window: RowWindow) => void;
};

/** The results of a search, fetched a hundred at a time as they come into view. */
export function useResults(ports: LibraryPorts, { query, sort, revision }: Question): FoundArticles {
  const [shown, setShown] = useState(NOTHING_SHOWN);
  const longText = useMemo(() => createResultCache(ports.askBackground, ports.newId(), setShown), [ports]);
  useEffect(() => {
    void longText.ask({ query, sort, revision });
  }, [longText, query, sort, revision]);
  return {
    results: shown.results,
    error: shown.error,
    isAsking: shown.question?.query !== query || shown.question.sort !== sort,
    hitAt: (index) => shown.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    want: (window) => void longText.want(window),
  };
}
