import { useEffect, useRef, useState } from 'preact/hooks';
import type { BulkAction, DoneToMany } from '../../components/library/bulk-bar.tsx';
import type { ListAction } from '../../components/library/list-keys.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { SearchOrder } from '../../lib/model/library-search.ts';
import type { LibraryPorts } from './ports.ts';
import { useBulk } from './use-bulk.ts';
import { usePane } from './use-pane.ts';
import { useResults } from './use-results.ts';
import { useSelection } from './use-selection.ts';

/** What keys and buttons of the page reach beyond the state: the field of tags, the list. */
type Reach = { readonly focusTag: () => void; readonly focusList: () => void };

/** What the keys of the list act on, and what they do. */
type ListState = {
  readonly active: number;
  readonly total: number;
  readonly found: ReturnType<typeof useResults>;
  readonly selection: ReturnType<typeof useSelection>;
  readonly pane: ReturnType<typeof usePane>['pane'];
  readonly walkTo: (index: number) => void;
  readonly pick: (index: number, how: 'read' | 'select' | 'select-range') => void;
  readonly selectRange: (to: number) => Promise<void>;
  readonly onBulk: (action: BulkAction) => void;
  readonly doToMany: (action: DoneToMany) => Promise<void>;
  readonly openPage: (url: string) => void;
  readonly focusTag: () => void;
  readonly showKeys: () => void;
  readonly close: () => void;
};

/** The state of the library page, and what is done in it. */
export function useLibrary(ports: LibraryPorts, reach: Reach) {
  const [query, setQueryText] = useState(ports.addressQuery);
  const [sort, setSort] = useState<SearchOrder>('relevance');
  const [revision, setRevision] = useState(0);
  const [active, setActive] = useState(-1);
  const [showsKeys, setShowsKeys] = useState(false);
  const found = useResults(ports, { query, sort, revision });
  const selection = useSelection();
  const bulk = useBulk(ports);
  const { pane, open, close } = usePane(ports);
  const total = found.results?.total ?? 0;

  useEffect(() => {
    const ending = new AbortController();
    ports.onLibraryChange(() => setRevision((before) => before + 1), ending.signal);
    return () => ending.abort();
  }, [ports]);

  const setQuery = (next: string): void => {
    setQueryText(next);
    ports.keepInAddress(next);
    setActive(-1);
    selection.clear();
    bulk.dismiss();
  };
  const idAt = (index: number): ArticleId | undefined => found.hitAt(index)?.article.id;
  const walkTo = (index: number): void => setActive(Math.max(0, Math.min(total - 1, index)));

  const { anchorRef, selectRange, doToMany, onBulk } = useMany({
    ports,
    search: { query, sort },
    found,
    selection,
    bulk,
    active,
    close,
    focusList: reach.focusList,
  });
  const pick = (index: number, how: 'read' | 'select' | 'select-range'): void => {
    setActive(index);
    const id = idAt(index);
    if (how === 'select-range') void selectRange(index);
    else anchorRef.current = index;
    if (id === undefined) return;
    if (how === 'select') selection.toggle(id);
    if (how === 'read') open(id);
  };

  const onAction = (action: ListAction, rowsInView: number): void => {
    runListAction(action, rowsInView, {
      active,
      total,
      found,
      selection,
      pane,
      walkTo,
      pick,
      selectRange,
      onBulk,
      doToMany,
      openPage: ports.openPage,
      focusTag: reach.focusTag,
      showKeys: () => setShowsKeys(true),
      close,
    });
  };

  return {
    query,
    setQuery,
    sort,
    setSort,
    found,
    total,
    active,
    selection,
    bulk,
    pane,
    closePane: close,
    showStarter: (starter: boolean): void =>
      void ports
        .askBackground('change-settings', { settings: { starter } })
        .then(() => setRevision((before) => before + 1)),
    watch: (companyId: CompanyId, watched: boolean): void =>
      void ports.askBackground('watch-company', { companyId, watched }),
    pick,
    onBulk,
    onAction,
    showsKeys,
    hideKeys: () => setShowsKeys(false),
  };
}

/** Does what a key or a button of the list stands for. */
function runListAction(action: ListAction, rowsInView: number, list: ListState): void {
  const { active, total, found, selection, pane } = list;
  switch (action.kind) {
    case 'walk':
      if (action.selecting) list.pick(Math.max(0, active), 'select-range');
      list.walkTo(active + action.by);
      if (action.selecting) void list.selectRange(Math.max(0, Math.min(total - 1, active + action.by)));
      break;
    case 'page':
      list.walkTo(active + action.direction * Math.max(1, rowsInView - 1));
      break;
    case 'end':
      list.walkTo(action.which === 'first' ? 0 : total - 1);
      break;
    case 'read':
      // Before any row is chosen it is the first one.
      if (total > 0) list.pick(Math.max(active, 0), 'read');
      break;
    case 'open-page': {
      const url = found.hitAt(active)?.article.url;
      if (url !== undefined) list.openPage(url);
      break;
    }
    case 'select':
    case 'select-range':
      if (active >= 0) list.pick(active, action.kind);
      break;
    case 'select-all':
      list.onBulk({ kind: 'select-all' });
      break;
    case 'trash':
      void list.doToMany({ kind: 'trash' });
      break;
    case 'toggle-read':
      void list.doToMany({ kind: found.hitAt(active)?.article.read === true ? 'unread' : 'read' });
      break;
    case 'toggle-archived':
      void list.doToMany({ kind: found.hitAt(active)?.isArchived ? 'unarchive' : 'archive' });
      break;
    case 'tag': {
      const id = found.hitAt(active)?.article.id;
      if (selection.ids.size === 0 && id !== undefined) selection.add([id]);
      list.focusTag();
      break;
    }
    case 'help':
      list.showKeys();
      break;
    case 'back':
      if (pane.kind === 'empty') selection.clear();
      else list.close();
      break;
  }
}

type ManyOptions = {
  readonly ports: LibraryPorts;
  readonly search: { readonly query: string; readonly sort: SearchOrder };
  readonly found: ReturnType<typeof useResults>;
  readonly selection: ReturnType<typeof useSelection>;
  readonly bulk: ReturnType<typeof useBulk>;
  readonly active: number;
  readonly close: () => void;
  readonly focusList: () => void;
};

/** The selection of the list, and what is done to many articles. */
function useMany({ ports, search, found, selection, bulk, active, close, focusList }: ManyOptions) {
  const anchorRef = useRef(0);
  const idAt = (index: number): ArticleId | undefined => found.hitAt(index)?.article.id;

  /** The rows from the last one chosen to this one; those never seen are asked for. */
  const selectRange = async (to: number): Promise<void> => {
    const [first, last] = [Math.min(anchorRef.current, to), Math.max(anchorRef.current, to)];
    const known = Array.from({ length: last - first + 1 }, (_, offset) => idAt(first + offset));
    if (known.every((id) => id !== undefined)) selection.add(known.filter((id) => id !== undefined));
    else selection.add((await allIds()).slice(first, last + 1));
  };
  const allIds = async (): Promise<readonly ArticleId[]> => {
    const ids = await ports.askBackground('search-ids', search);
    return ids.ok ? ids.value : [];
  };

  /** What is meant where something is done to many: the selection, or the row the list stands on. */
  const meant = (): readonly ArticleId[] => {
    if (selection.ids.size > 0) return [...selection.ids];
    const id = idAt(active);
    return id === undefined ? [] : [id];
  };
  const doToMany = async (action: DoneToMany): Promise<void> => {
    const ids = meant();
    if (ids.length === 0) return;
    if ((await bulk.act(action, ids)) && ['trash', 'archive', 'unarchive'].includes(action.kind)) {
      selection.clear();
      close();
    }
  };
  const onBulk = (action: BulkAction): void => {
    if (action.kind === 'select-all') void allIds().then(selection.add);
    else if (action.kind === 'select-none') {
      selection.clear();
      focusList();
    } else void doToMany(action);
  };

  return { anchorRef, selectRange, doToMany, onBulk };
}
