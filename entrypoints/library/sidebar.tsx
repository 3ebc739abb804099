import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { FacetPanel } from '../../components/library/facet-panel.tsx';
import { Button, IconButton } from '../../components/shared/button.tsx';
import type { Facets } from '../../lib/model/facets.ts';
import type { Searches } from '../../lib/model/searches.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Filter } from '../../lib/search/query/query.ts';

type SidebarProps = {
  readonly facets: Facets | undefined;
  readonly query: string;
  readonly searches: Searches;
  readonly onQuery: (query: string) => void;
  readonly onToggle: (filter: Filter) => void;
  readonly onKeep: (search: string, isKept: boolean) => void;
  readonly onForgetRecent: () => void;
};

/** Beside the list: searches kept and made, filters with counts. Folded away where there is no space. */
export function Sidebar({ facets, query, searches, onQuery, onToggle, onKeep, onForgetRecent }: SidebarProps) {
  const { recent, saved } = searches;
  const isWide = useWide();
  return (
    <details class="v-sidebar" open={isWide}>
      <summary class="v-sidebar-summary">{t('libraryPage.showFilters')}</summary>
      <nav class="v-sidebar-inner" aria-label={t('libraryPage.filters')}>
        <SearchList
          heading={t('search.kept')}
          searches={saved}
          onQuery={onQuery}
          onForget={(search) => onKeep(search, false)}
        />
        {facets === undefined ? null : <FacetPanel facets={facets} query={query} onToggle={onToggle} />}
        <SearchList heading={t('search.recent')} searches={recent} onQuery={onQuery} />
        {recent.length === 0 ? null : (
          <Button kind="quiet" onClick={onForgetRecent}>
            {t('search.forgetRecent')}
          </Button>
        )}
      </nav>
    </details>
  );
}

/** As in `library.css`: where the sidebar stands beside the list, and cannot be folded. */
const WIDE = '(min-width: 68.8125em)';

function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const ending = new AbortController();
    const wide = matchMedia(WIDE);
    wide.addEventListener('change', ({ matches }) => setWide(matches), { signal: ending.signal });
    setWide(wide.matches); // it may have changed before anything listened
    return () => ending.abort();
  }, []);
  return isWide;
}

type SearchListProps = {
  readonly heading: string;
  readonly searches: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onForget?: (search: string) => void;
};

function SearchList({ heading, searches, onQuery, onForget }: SearchListProps) {
  if (searches.length === 0) return null;
  return (
    <section class="v-facet">
      <h2 class="v-facet-heading">{heading}</h2>
      <ul>
        {searches.map((search) => (
          <li key={search} class="v-kept">
            <button type="button" class="v-facet-value" onClick={() => onQuery(search)}>
              <span class="v-facet-label">{search}</span>
            </button>
            {onForget === undefined ? null : (
              <IconButton icon={X} label={t('search.unkeep', [search])} onClick={() => onForget(search)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
