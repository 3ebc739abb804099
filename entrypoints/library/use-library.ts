import { useEffect, useRef, useState } from 'preact/hooks';
import type { BulkAction, DoneToMany } from '../../components/library/bulk-bar.tsx';
import type { ListAction } from '../../components/library/list-keys.ts';
import type { ArticleId } from '../../lib/model/article.ts';
import type { SearchOrder } from '../../lib/model/library-search.ts';
import type { LibraryPorts } from './ports.ts';
import { useBulk } from './use-bulk.ts';
import { usePane } from './use-pane.ts';
import { useResults } from './use-results.ts';
import { useSelection } from './use-selection.ts';

/** What keys and buttons of the page reach beyond the state: the field of tags, the list. */
type Reach = { readonly focusTag: () => void; readonly focusList: () => void };

/** The state of the library page, and what is done in it. */
export function useLibrary(ports: LibraryPorts, reach: Reach) {
  const [query, setQueryText] = useState(ports.addressQuery);
  const [sort, setSort] = useState<SearchOrder>('relevance');
  const [revision, setRevision] = useState(0);
  const [active, setActive] = useState(-1);
  const [showsKeys, setShowsKeys] = useState(false);
  const anchorRef = useRef(0);
  const answers = useResults(ports, { query, sort, revision });
  const selection = useSelection();
  const bulk = useBulk(ports);
  const { pane, open, close } = usePane(ports);
  const total = answers.answer?.total ?? 0;

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
  const idAt = (index: number): ArticleId | undefined => answers.hitAt(index)?.article.id;
  const walkTo = (index: number): void => setActive(Math.max(0, Math.min(total - 1, index)));

  /** The rows from the last one chosen to this one; those never seen are asked for. */
  const selectRange = async (to: number): Promise<void> => {
    const [first, last] = [Math.min(anchorRef.current, to), Math.max(anchorRef.current, to)];
    const known = Array.from({ length: last - first + 1 }, (_, offset) => idAt(first + offset));
    if (known.every((id) => id !== undefined)) selection.add(known.filter((id) => id !== undefined));
    else selection.add((await allIds()).slice(first, last + 1));
  };
  const allIds = async (): Promise<readonly ArticleId[]> => {
    const ids = await ports.askBackground('search-ids', { query, sort });
    return ids.ok ? ids.value : [];
  };

  const pick = (index: number, how: 'read' | 'select' | 'select-range'): void => {
    setActive(index);
    const id = idAt(index);
    if (how === 'select-range') void selectRange(index);
    else anchorRef.current = index;
    if (id === undefined) return;
    if (how === 'select') selection.toggle(id);
    if (how === 'read') open(id);
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
    if ((await bulk.act(action, ids)) && action.kind === 'trash') {
      selection.clear();
      close();
    }
  };
  const onBulk = (action: BulkAction): void => {
    if (action.kind === 'select-all') void allIds().then(selection.add);
    else if (action.kind === 'select-none') {
      selection.clear();
      reach.focusList();
    } else void doToMany(action);
  };

  const onAction = (action: ListAction, rowsInView: number): void => {
    switch (action.kind) {
      case 'walk':
        if (action.selecting) pick(Math.max(0, active), 'select-range');
        walkTo(active + action.by);
        if (action.selecting) void selectRange(Math.max(0, Math.min(total - 1, active + action.by)));
        break;
      case 'page':
        walkTo(active + action.direction * Math.max(1, rowsInView - 1));
        break;
      case 'end':
        walkTo(action.which === 'first' ? 0 : total - 1);
        break;
      case 'read':
        if (active >= 0) pick(active, 'read');
        break;
      case 'open-page': {
        const url = answers.hitAt(active)?.article.url;
        if (url !== undefined) ports.openPage(url);
        break;
      }
      case 'select':
      case 'select-range':
        if (active >= 0) pick(active, action.kind);
        break;
      case 'select-all':
        onBulk({ kind: 'select-all' });
        break;
      case 'trash':
        void doToMany({ kind: 'trash' });
        break;
      case 'toggle-read':
        void doToMany({ kind: answers.hitAt(active)?.article.read === true ? 'unread' : 'read' });
        break;
      case 'tag': {
        const id = idAt(active);
        if (selection.ids.size === 0 && id !== undefined) selection.add([id]);
        reach.focusTag();
        break;
      }
      case 'help':
        setShowsKeys(true);
        break;
      case 'back':
        if (pane.kind === 'empty') selection.clear();
        else close();
        break;
    }
  };

  return {
    query,
    setQuery,
    sort,
    setSort,
    answers,
    total,
    active,
    selection,
    bulk,
    pane,
    closePane: close,
    pick,
    onBulk,
    onAction,
    showsKeys,
    hideKeys: () => setShowsKeys(false),
  };
}
