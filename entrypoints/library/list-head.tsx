import { Bookmark, BookmarkCheck, Eye, EyeOff } from 'lucide';
import { CollectLink } from '../../components/prospects/collect-link.tsx';
import { Button, IconButton } from '../../components/shared/button.tsx';
import { formatCount, keyLanguage } from '../../components/shared/language.ts';
import { SEARCH_ORDERS } from '../../lib/model/library-search.ts';
import type { SearchOrder } from '../../lib/model/library-search.ts';
import { t } from '../../lib/platform/i18n.ts';
import { toggleFilter } from '../../lib/search/query/edit.ts';
import { parseQuery } from '../../lib/search/query/parse.ts';
import type { KeptSearches } from './use-searches.ts';

type ListHeadProps = {
  readonly query: string;
  readonly total: number;
  readonly isAsking: boolean;
  readonly hasResults: boolean;
  readonly sort: SearchOrder;
  readonly onSort: (sort: SearchOrder) => void;
  readonly kept: KeptSearches;
  /** Whether the starter library is hidden, or how many of its articles stand in the list; absent where it has none. */
  readonly starter: { readonly isHidden: boolean; readonly count: number } | undefined;
  readonly onStarter: (shown: boolean) => void;
  /** Articles in the archive that the results leave out. */
  readonly archived: number;
  readonly onQuery: (query: string) => void;
};

/** How many results there are, in which order they stand, and keeping the search. */
export function ListHead(props: ListHeadProps) {
  const { query, total, isAsking, hasResults, sort, onSort, kept, starter, onStarter, archived, onQuery } = props;
  const isSearching = parseQuery(query).clauses.some(({ kind, negated }) => kind !== 'filter' && !negated);
  const isKept = kept.searches.saved.includes(query.trim());
  const orders = {
    relevance: t('libraryPage.relevance'),
    added: t('libraryPage.added'),
    newest: t('libraryPage.newest'),
    oldest: t('libraryPage.oldest'),
  };
  return (
    <div class="v-list-head">
      <output class="v-list-count">
        {hasResults ? t('libraryPage.count', total, [formatCount(total)]) : isAsking ? t('libraryPage.loading') : ''}
      </output>
      {query.trim() === '' ? null : (
        <IconButton
          icon={isKept ? BookmarkCheck : Bookmark}
          label={isKept ? t('search.unkeep', [query.trim()]) : t('search.keep')}
          onClick={() => kept.keep(query, !isKept)}
        />
      )}
      {starter === undefined ? null : (
        <Button
          kind="quiet"
          keys="Alt+H"
          icon={starter.isHidden ? Eye : EyeOff}
          onClick={() => onStarter(starter.isHidden)}
        >
          {starter.isHidden
            ? t('libraryPage.showStarter')
            : t('libraryPage.hideStarter', starter.count, [formatCount(starter.count)])}
        </Button>
      )}
      {total === 0 ? null : <CollectLink isShort source={{ kind: 'search', query: query.trim() }} />}
      <label class="v-list-sort">
        <span class="v-unseen">{t('libraryPage.sort')}</span>
        <select
          class="v-field"
          value={sort === 'relevance' && !isSearching ? (query.trim() === '' ? 'added' : 'newest') : sort}
          onChange={(event) => onSort(SEARCH_ORDERS[event.currentTarget.selectedIndex] ?? 'relevance')}
        >
          {SEARCH_ORDERS.map((order) => (
            <option key={order} value={order}>
              {orders[order]}
            </option>
          ))}
        </select>
      </label>
      {!hasResults || total > 0 || isAsking ? null : <Nothing query={query} archived={archived} onQuery={onQuery} />}
    </div>
  );
}

function Nothing({ query, archived, onQuery }: Pick<ListHeadProps, 'query' | 'archived' | 'onQuery'>) {
  if (archived > 0)
    return (
      <p class="v-list-none">
        {t('libraryPage.inArchive', archived, [formatCount(archived)])}{' '}
        <Button
          kind="quiet"
          onClick={() => onQuery(toggleFilter(query, { kind: 'is', value: 'archived' }, keyLanguage()))}
        >
          {t('libraryPage.showArchive')}
        </Button>
      </p>
    );
  if (query.trim() === '')
    return (
      <p class="v-list-none">
        {t('libraryPage.empty')}{' '}
        <a class="v-button v-button--quiet" href="/options.html#files">
          {t('libraryData.importAll')}
        </a>
      </p>
    );
  return (
    <p class="v-list-none">
      {t('libraryPage.nothing')}{' '}
      <Button kind="quiet" onClick={() => onQuery('')}>
        {t('libraryPage.clearFilters')}
      </Button>
    </p>
  );
}
