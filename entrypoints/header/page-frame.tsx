import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PageHeader } from '../../components/header/page-header.tsx';
import type { Place } from '../../components/header/page-header.tsx';
import { SearchBlock } from '../../components/search/search-block.tsx';
import { followShortcuts } from '../../components/shared/shortcut-keys.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { withRecent } from '../../lib/model/searches.ts';
import { dossierHash, dossierPath } from '../../lib/navigation/dossier-place.ts';
import { libraryPath } from '../../lib/navigation/page-paths.ts';
import type { GuidePage } from '../../lib/navigation/page-paths.ts';
import { showPage } from '../../lib/platform/tabs.ts';
import { changeSearches, readSearches } from '../../lib/storage/local/searches.ts';
import { keepFocusNear } from '../../lib/surfaces/keep-focus.ts';
import { useSearch } from '../popup/use-search.ts';

/** More are a click away, in the library. */
const MAX_HITS = 8;

const PORTS: Parameters<typeof useSearch>[0] = {
  askBackground,
  readSearches,
  noteSearch: (query) => void changeSearches((before) => withRecent(before, query)),
  openLibrary: (query) => void showPage(libraryPath(query)),
};

type PageFrameProps = {
  readonly place?: Place | undefined;
  readonly help?: GuidePage;
  readonly children: ComponentChildren;
};

/** A page of the extension under the header that all of them have, with the keys of its controls. */
export function PageFrame({ place, help, children }: PageFrameProps) {
  useEffect(() => {
    const ending = new AbortController();
    followShortcuts(document, ending.signal);
    keepFocusNear(document, ending.signal);
    return () => ending.abort();
  }, []);
  return (
    <>
      <PageHeader place={place} help={help} search={<HeaderSearch place={place} />} />
      {children}
    </>
  );
}

/** The search of the header; on the page of companies a company is shown where the reader is. */
function HeaderSearch({ place }: Pick<PageFrameProps, 'place'>) {
  const search = useSearch(PORTS, 'header', { limit: MAX_HITS });
  const onQueryRef = useRef(search.onQuery);
  useEffect(() => {
    onQueryRef.current = search.onQuery;
  });
  useEffect(() => {
    const ending = new AbortController();
    // What was found has led somewhere on this page.
    addEventListener('hashchange', () => onQueryRef.current(''), { signal: ending.signal });
    return () => ending.abort();
  }, []);
  const path = place === 'companies' ? dossierHash : dossierPath;
  return <SearchBlock {...search} firmHref={(kind, id) => path({ kind, id })} />;
}
