import type { RefObject } from 'preact';
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- `select` and `datalist` hold plain text, and draw all of it. */
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../lib/model/article.ts';
import type { SearchHit } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ArticleRow } from './article-row.tsx';
import { listAction } from './list-keys.ts';
import type { ListAction } from './list-keys.ts';
import { ROW_PX, ROW_REM, rowWindow, scrollToRow } from './row-window.ts';
import type { RowWindow } from './row-window.ts';

/** Rows that leave the view are used again for those that come: more than any window draws, so that no two are one. */
const RECYCLED = 128;

type ArticleListProps = {
  readonly total: number;
  /** The article at a place; `undefined` while it is on its way. */
  readonly hitAt: (index: number) => SearchHit | undefined;
  /** The row that keys act on; -1 for none. */
  readonly active: number;
  readonly isSelected: (id: ArticleId) => boolean;
  readonly isBusy: boolean;
  /** Called with the rows in view, so that their articles are fetched. */
  readonly onWindow: (window: RowWindow) => void;
  readonly onAction: (action: ListAction, rowsInView: number) => void;
  readonly onPick: (index: number, how: 'read' | 'select' | 'select-range') => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
};

/**
 * A list of any length, of which only the rows in view are drawn. To assistive technology it is a list box that keeps
 * the focus and points at the row it stands on; each row tells its place among all.
 */
export function ArticleList(props: ArticleListProps) {
  const { total, hitAt, active, isSelected, isBusy, onWindow, onAction, onPick, listRef } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const { view, look } = useRowWindow({ listRef, total, active, onWindow });
  const isEmpty = total === 0;
  useFirstFocus(listRef, isEmpty);

  const pick = useStable(onPick);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = listAction(event);
    if (!action) return;
    event.preventDefault();
    const list = listRef.current;
    onAction(action, list ? Math.floor(list.clientHeight / rowHeight(list, total)) : 1);
  };

  const rows = rowsOf(view, total, active);
  return (
    <>
      <p id={hintId} class="v-unseen">
        {t('libraryPage.listHint')}
      </p>
      <div
        ref={listRef}
        class="v-rows"
        role="listbox"
        tabIndex={isEmpty ? -1 : 0}
        aria-label={t('libraryPage.list')}
        aria-describedby={hintId}
        aria-multiselectable="true"
        aria-activedescendant={active >= 0 && active < total ? rowId(id, active) : undefined}
        aria-busy={isBusy}
        onScroll={look}
        onKeyDown={onKeyDown}
      >
        <div class="v-rows-all" role="presentation" style={{ blockSize: `${String(total * ROW_REM)}rem` }}>
          {rows.map((index) => {
            const hit = hitAt(index);
            return (
              <ArticleRow
                key={view.first <= index && index < view.end ? index % RECYCLED : 'active'}
                id={rowId(id, index)}
                index={index}
                total={total}
                hit={hit}
                isActive={index === active}
                isSelected={hit !== undefined && isSelected(hit.article.id)}
                onPick={pick}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The rows in view, and the one the list points at, which a screen reader must find. */
function rowsOf({ first, end }: RowWindow, total: number, active: number): number[] {
  const rows = Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, index) => first + index);
  const isOutside = active >= 0 && active < total && (active < first || active >= end);
  return isOutside ? [...rows, active].toSorted((one, other) => one - other) : rows;
}

/** CSS pixels of a row: the part of the list's height that is its own. */
function rowHeight(list: HTMLElement, total: number): number {
  const all = list.firstElementChild?.clientHeight ?? 0;
  return all === 0 || total === 0 ? ROW_PX : all / total;
}

function rowId(listId: string, index: number): string {
  return `${listId}-row-${String(index)}`;
}

/** Which rows are in view, kept up with scrolling, resizing and the row that keys act on. */
function useRowWindow({
  listRef,
  total,
  active,
  onWindow,
}: Pick<ArticleListProps, 'listRef' | 'total' | 'active' | 'onWindow'>) {
  const [view, setView] = useState<RowWindow>({ first: 0, end: 0 });
  const shownRef = useRef(view);

  const look = (): void => {
    const list = listRef.current;
    if (!list) return;
    const next = rowWindow(list.scrollTop, list.clientHeight, total, rowHeight(list, total));
    const isSame = next.first === shownRef.current.first && next.end === shownRef.current.end;
    if (isSame) return;
    shownRef.current = next;
    setView(next);
    onWindow(next);
  };
  const lookRef = useRef(look);
  useLayoutEffect(() => {
    lookRef.current = look;
  });
  // Not after every drawing: reading the list's height then would lay the page out twice in each frame.
  useLayoutEffect(() => lookRef.current(), [total]);
  useEffect(() => {
    const watching = new ResizeObserver(() => lookRef.current());
    if (listRef.current) watching.observe(listRef.current);
    return () => watching.disconnect();
  }, [listRef]);
  useLayoutEffect(() => {
    const list = listRef.current;
    if (list && active >= 0)
      list.scrollTop = scrollToRow(active, list.scrollTop, list.clientHeight, rowHeight(list, total));
    // oxlint-disable-next-line react/exhaustive-deps -- a list that grows does not bring the row back into view
  }, [active, listRef]);

  return { view, look };
}

/** A function that stays the same, so that rows which it alone would change are not drawn anew. */
function useStable<Arguments extends readonly unknown[]>(
  latest: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const latestRef = useRef(latest);
  useEffect(() => {
    latestRef.current = latest;
  });
  return useCallback((...args: Arguments) => latestRef.current(...args), []);
}

function useFirstFocus(listRef: ArticleListProps['listRef'], isEmpty: boolean): void {
  useEffect(() => {
    // The keys of the list work at once, unless the reader is at something else already.
    if (!isEmpty && document.activeElement === document.body) listRef.current?.focus({ preventScroll: true });
  }, [listRef, isEmpty]);
}
