import { Keyboard } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { PageHeader } from '../../components/header/page-header.tsx';
import { ArticleList } from '../../components/library/article-list.tsx';
import { BulkBar } from '../../components/library/bulk-bar.tsx';
import { Charts } from '../../components/library/charts.tsx';
import { KeysHelp } from '../../components/library/keys-help.tsx';
import { PrintedList } from '../../components/library/printed-list.tsx';
import { ReadingPane } from '../../components/library/reading-pane.tsx';
import { FirmLines } from '../../components/search/firm-lines.tsx';
import { QueryChips } from '../../components/search/query-chips.tsx';
import { SearchField } from '../../components/search/search-field.tsx';
import { SearchNotes } from '../../components/search/search-notes.tsx';
import { IconButton } from '../../components/shared/button.tsx';
import { keyLanguage } from '../../components/shared/language.ts';
import { ErrorNotice } from '../../components/shared/notice.tsx';
import { usePrinting } from '../../components/shared/use-printing.ts';
import type { LibraryResults } from '../../lib/model/library-search.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { t } from '../../lib/platform/i18n.ts';
import { findFilter, toggleFilter } from '../../lib/search/query/edit.ts';
import type { Filter } from '../../lib/search/query/query.ts';
import { FollowHint } from '../header/follow-hint.tsx';
import { usePictures } from '../reader/load-picture.ts';
import { useArticleEditor } from '../reader/use-article-editor.ts';
import { LateThread } from '../team/late-thread.tsx';
import { createComplete } from './complete.ts';
import { DoneNotice } from './done-notice.tsx';
import { ListHead } from './list-head.tsx';
import { LostNotice } from './lost-notice.tsx';
import type { LibraryPorts } from './ports.ts';
import { Sidebar } from './sidebar.tsx';
import { useLibrary } from './use-library.ts';
import { useSearches } from './use-searches.ts';
import type { KeptSearches } from './use-searches.ts';

/** The library: everything the reader has, to search, sort out and read. */
export function Library({ ports }: { readonly ports: LibraryPorts }) {
  const listRef = useRef<HTMLDivElement>(null);
  const tagRef = useRef<HTMLInputElement>(null);
  const paneRef = useRef<HTMLElement>(null);
  const focusList = (): void => listRef.current?.focus();
  // The field of tags is drawn only once something is selected.
  const focusTag = (): void => void requestAnimationFrame(() => tagRef.current?.focus());
  const library = useLibrary(ports, { focusList, focusTag });
  const kept = useSearches(ports);
  const { query, setQuery, found, total, pane } = library;
  const { results } = found;
  const article = pane.kind === 'open' ? pane.readable.article : undefined;
  const editor = useArticleEditor(ports, article);
  const loadPicture = usePictures(ports, article?.id ?? '');
  const onToggle = (filter: Filter): void => setQuery(toggleFilter(query, filter, keyLanguage()));
  const { sidebar, charts } = useStillParts({ results, query, onToggle, setQuery, kept });
  const closePane = (): void => {
    library.closePane();
    focusList();
  };

  return (
    <div class={`v-library v-library--${pane.kind === 'empty' ? 'list' : 'reading'}`}>
      <LibraryHead ports={ports} library={library} kept={kept} focusList={focusList} />
      {sidebar}
      <LibraryMain ports={ports} library={library} kept={kept} listRef={listRef} tagRef={tagRef} />
      <ReadingPane
        state={pane}
        paneRef={paneRef}
        onClose={closePane}
        onFilter={onToggle}
        readerHref={readerPath}
        editor={editor}
        loadPicture={loadPicture}
        hasChoice={total > 0}
        below={article === undefined ? null : <LateThread key={article.url} ports={ports} url={article.url} />}
      >
        <FollowHint listFeeds={() => ports.askBackground('list-feeds', {})} />
        {charts}
      </ReadingPane>
      {library.showsKeys ? <KeysHelp onClose={library.hideKeys} /> : null}
    </div>
  );
}

type StillPartsOptions = {
  readonly results: LibraryResults | undefined;
  readonly query: string;
  readonly onToggle: (filter: Filter) => void;
  readonly setQuery: (query: string) => void;
  readonly kept: KeptSearches;
};

/** The parts that the results do not change: rows come in all the time while the list is scrolled. */
function useStillParts({ results, query, onToggle, setQuery, kept }: StillPartsOptions) {
  const latestRef = useRef({ onToggle, setQuery, kept });
  useEffect(() => {
    latestRef.current = { onToggle, setQuery, kept };
  });
  const facets = results?.facets;
  const { searches } = kept;
  const sidebar = useMemo(() => {
    const keep = (search: string, isKept: boolean): void => latestRef.current.kept.keep(search, isKept);
    return (
      <Sidebar
        facets={facets}
        query={query}
        searches={searches}
        onQuery={(next) => latestRef.current.setQuery(next)}
        onToggle={(filter) => latestRef.current.onToggle(filter)}
        onKeep={keep}
        onForgetRecent={() => latestRef.current.kept.forgetRecent()}
      />
    );
  }, [facets, query, searches]);
  const charts = useMemo(
    () =>
      facets === undefined ? null : (
        <Charts facets={facets} onToggle={(filter) => latestRef.current.onToggle(filter)} />
      ),
    [facets],
  );
  return { sidebar, charts };
}

type LibraryHeadProps = {
  readonly ports: LibraryPorts;
  readonly library: ReturnType<typeof useLibrary>;
  readonly kept: KeptSearches;
  readonly focusList: () => void;
};

function LibraryHead({ ports, library, kept, focusList }: LibraryHeadProps) {
  const { query, setQuery, total } = library;
  return (
    <div class="v-library-head">
      <PageHeader
        place="library"
        search={
          <search>
            <SearchField
              query={query}
              onQuery={setQuery}
              complete={createComplete(ports.askBackground, kept.searches)}
              onEnterList={(how) => {
                if (how === 'open') kept.noteRecent(query);
                focusList();
                if (library.active < 0 && total > 0) library.onAction({ kind: 'end', which: 'first' }, 1);
              }}
            />
          </search>
        }
      >
        <IconButton
          icon={Keyboard}
          label={t('libraryPage.keys')}
          onClick={() => library.onAction({ kind: 'help' }, 1)}
        />
      </PageHeader>
    </div>
  );
}

/** What can be done about the articles that came with the extension. */
function starterIn(results: LibraryResults | undefined): Parameters<typeof ListHead>[0]['starter'] {
  if (results?.withoutStarter) return { isHidden: true, count: 0 };
  const count = results?.facets?.sources.find(({ value }) => value === 'starter')?.count ?? 0;
  return count === 0 ? undefined : { isHidden: false, count };
}

type LibraryMainProps = {
  readonly ports: LibraryPorts;
  readonly library: ReturnType<typeof useLibrary>;
  readonly kept: KeptSearches;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly tagRef: RefObject<HTMLInputElement | null>;
};

/** What was searched for, what is done to many, and the list. */
function LibraryMain({ ports, library, kept, listRef, tagRef }: LibraryMainProps) {
  const { query, setQuery, found, total, selection, bulk } = library;
  const { results } = found;
  const isPrinting = usePrinting();
  return (
    <main class="v-library-main">
      <h1 class="v-unseen">{t('libraryPage.heading')}</h1>
      <LostNotice ports={ports} />
      <QueryChips query={query} onQuery={setQuery} />
      <FirmLines firms={results?.firms ?? []} href={(kind, id) => dossierPath({ kind, id })} onWatch={library.watch} />
      {results === undefined ? null : <SearchNotes results={results} onQuery={setQuery} />}
      <ListHead
        query={query}
        total={total}
        isAsking={found.isAsking}
        hasResults={results !== undefined && found.error === undefined}
        sort={library.sort}
        onSort={library.setSort}
        kept={kept}
        starter={starterIn(results)}
        onStarter={library.showStarter}
        archived={results?.facets?.archived ?? 0}
        onQuery={setQuery}
      />
      {found.error === undefined ? null : <ErrorNotice error={found.error} />}
      {bulk.error === undefined ? null : <ErrorNotice error={bulk.error} />}
      <output class="v-said">{bulk.done === undefined ? null : <DoneNotice done={bulk.done} />}</output>
      {selection.ids.size === 0 ? null : (
        <BulkBar
          count={selection.ids.size}
          tags={results?.facets?.tags.map(({ label }) => label) ?? []}
          tagRef={tagRef}
          isBusy={bulk.isBusy}
          isArchive={findFilter(query, { kind: 'is', value: 'archived' }) !== undefined}
          onAction={library.onBulk}
        />
      )}
      <ArticleList
        total={total}
        hitAt={found.hitAt}
        active={library.active}
        isSelected={selection.has}
        isBusy={found.isAsking}
        onWindow={found.want}
        onAction={library.onAction}
        onPick={library.pick}
        listRef={listRef}
      />
      {isPrinting ? <PrintedList query={query} total={total} hitAt={found.hitAt} /> : null}
    </main>
  );
}
