import { isInCorridor } from '../../hover/corridor.ts';
import type { Point } from '../../hover/geometry.ts';
import type { CompanyId } from '../../model/company.ts';
import { rectNear } from '../marking/mark-rects.ts';
import type { Marking } from '../marking/marking.ts';
import type { Mark } from '../reading/text-index.ts';
import { anchorOfSelection, markInSelection, selectedText } from './anchor.ts';
import { hearReader } from './event-gate.ts';
import { markAt } from './hit-test.ts';
import { createHold } from './long-press.ts';
import { firstInViewport, firstOf, neighbour, reveal } from './mark-steps.ts';
import { followWord } from './mark-tracker.ts';
import { createOpenPopovers, type MarkedPage, type OpenPopovers } from './open-popovers.ts';
import { followPointer, isSelecting } from './pointer.ts';
import type { MountPopover } from './popover-view.ts';

export type PopoverScript = {
  /** The pointer is at a point, and has rested there for `rested` ms. */
  pointAt(point: Point & { readonly altKey: boolean }, rested: number): void;
  /** A click or tap that the page has no use for. */
  clickAt(click: PointerEvent): void;
  /** A finger is held down: opens the card of the name whose words that selects, now or later. */
  holdAt(point: Point): void;
  /** The mark of the popover that has the focus, else of the one that comes and goes. */
  current(): Mark | undefined;
  /** Walks to a neighbour of it; from another frame `in`, or `out` to one. */
  step(direction: 'next' | 'previous', edge?: 'in' | 'out'): void;
  goTo(companyId: CompanyId): void;
  /** Opens what is selected, else the first mark in view; closes what is open. */
  toggle(): void;
  /** Opens what is known of words that the reader selected. */
  lookUp(text: string): void;
  /** Opens a popover for a name in a frame, in a corner. */
  openForFrame(companyId: CompanyId, surface: string): void;
  /** The pointer left that name. */
  leaveFrame(): void;
  /** Answers kept from before are stale. */
  forget(): void;
};

/** Joins pointer, keys and commands to the popovers, by way of the hover reducer. */
export function startPopoverScript(page: MarkedPage, mount: MountPopover): PopoverScript {
  const { signal } = page;
  const popovers = createOpenPopovers(page, mount);
  const { hover, view, targetAt, targetFor } = popovers;
  const pointing = createPointing(page, popovers);
  let lookUps = 0;

  const mayShow = ({ mention }: Mark): boolean => page.mayShow(mention);
  const chosen = (): readonly Mark[] => (page.marking()?.chosen() ?? []).filter(mayShow);
  const openAt = (mark: Mark | undefined): void => {
    if (!mark || !mayShow(mark)) return;
    reveal(mark);
    hover.dispatch({ kind: 'open-by-key', target: targetFor(mark) });
  };
  const leave = (): void => void (popovers.shown && hover.dispatch({ kind: 'close', id: popovers.shown.id }));
  const current = (): Mark | undefined => popovers.anchorOf(view.focused ?? popovers.shown?.id ?? '')?.mark;
  const lookUpSelected = (text: string): void => {
    const marking = page.marking();
    const mark = marking && markInSelection(marking);
    lookUps += 1;
    const place = anchorOfSelection(text, pointing.last());
    const target = mark && mayShow(mark) ? targetFor(mark) : targetAt(`selection:${String(lookUps)}`, place);
    hover.dispatch({ kind: 'open-by-key', target });
  };

  followWord(
    () => popovers.shown?.anchor.mark,
    {
      onMove: (word) => popovers.shown && view.move(popovers.shown.id, word),
      onAway: () => hover.dispatch({ kind: 'scrolled-away' }),
      onGone: () => hover.dispatch({ kind: 'vanished' }),
    },
    signal,
  );
  hearReader(
    window,
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Alt') pointing.lookAgain();
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !hover.isOpen) return;
      // The one key taken from the page, and only while a popover is open (WCAG 1.4.13, «dismissible»).
      event.preventDefault();
      event.stopImmediatePropagation();
      hover.dispatch(view.focused === undefined ? { kind: 'close' } : { kind: 'close', id: view.focused });
    },
    { capture: true, signal },
  );

  return {
    pointAt: pointing.pointAt,
    clickAt: pointing.clickAt,
    holdAt: pointing.holdAt,
    forget: popovers.forget,
    current,
    step(direction, edge) {
      const marks = chosen();
      if (edge === 'out') leave();
      else openAt(edge ? marks.at(direction === 'next' ? 0 : -1) : neighbour(marks, current(), direction));
    },
    goTo(companyId) {
      const marking = page.marking();
      openAt(marking && firstOf(marking, companyId));
    },
    toggle() {
      const selected = selectedText();
      if (popovers.shown) leave();
      else if (selected !== '') lookUpSelected(selected);
      else openAt(firstInViewport(chosen()));
    },
    lookUp: lookUpSelected,
    openForFrame(companyId, surface) {
      if (!page.mayShow({ companyId, surface })) return;
      const target = targetAt(`frame:${companyId}`, { surface, rects: () => [] }, companyId);
      hover.dispatch({ kind: 'open-for-frame', target });
    },
    leaveFrame: () => !pointing.isOverPopover() && hover.dispatch({ kind: 'over-nothing' }),
  };
}

type Pointing = Pick<PopoverScript, 'pointAt' | 'clickAt' | 'holdAt'> & {
  /** Where the pointer was last over the page. */
  last(): Point | undefined;
  /** Whether the pointer is over a popover, or on the way to it. */
  isOverPopover(): boolean;
  /** Looks again at where the pointer is: Alt was pressed. */
  lookAgain(): void;
};

/** Tells the hover reducer what the pointer is at. */
function createPointing(page: MarkedPage, popovers: OpenPopovers): Pointing {
  const { hover, view, targetFor } = popovers;
  /** The mark that the pointer opened, and has not left. */
  let sought: string | undefined;
  let isOverPopover = false;
  let last: Point | undefined;

  const lookAt = (point: Point, isMeant: boolean, speed: number, rested: number): void => {
    const look = (last = point);
    const mark = shownAt(page, point, () => last === look && !isOverPopover && lookAt(point, isMeant, 0, rested));
    const isKept = mark && (mark.id === sought || mark.id === popovers.shown?.id);
    sought = isMeant || isKept ? mark?.id : undefined;
    if (mark && sought) hover.dispatch({ kind: 'over-mark', target: targetFor(mark), speed, rested });
    else hover.dispatch({ kind: 'over-nothing' });
  };
  /** Whether a pointer that is there shall open what it is at. */
  const opensBy = (altKey: boolean): boolean => page.opening() === 'rest' || (page.opening() === 'alt' && altKey);
  const clickAt = (click: PointerEvent): void => {
    if (page.opening() === 'click' || click.pointerType === 'touch') lookAt(click, true, 0, Infinity);
  };
  const rest = followRest(page, (at) => lookAt(at, opensBy(at.altKey), 0, 0));
  const hold = createHold(page.marking, (point) => lookAt(point, true, 0, Infinity));
  followPointer(
    {
      onMove(move) {
        const id = popoverAt(popovers, move, move.target);
        isOverPopover = id !== undefined;
        if (id !== undefined) hover.dispatch({ kind: 'over-popover', id });
        else lookAt(move, opensBy(move.altKey), move.speed, 0);
        rest(isOverPopover ? undefined : move);
      },
      onAway() {
        last &&= { x: last.x, y: last.y };
        isOverPopover = false;
        rest(undefined);
        hover.dispatch({ kind: 'over-nothing' });
      },
      onClick: clickAt,
      onPress(press) {
        const id = view.idAt(press.target, press);
        hold.press(press.pointerType === 'touch' && id === undefined ? press : undefined);
        hover.dispatch(id === undefined ? { kind: 'press' } : { kind: 'press-popover', id });
      },
      onSelect: () => hold.openSelected() || hover.dispatch({ kind: 'selecting' }),
    },
    page.signal,
  );

  return {
    last: () => last,
    isOverPopover: () => isOverPopover,
    lookAgain: () => void (last && lookAt(last, opensBy(true), 0, 0)),
    pointAt: (point, rested) => !isSelecting() && lookAt(point, opensBy(point.altKey), 0, rested),
    clickAt,
    holdAt: hold.at,
  };
}

/** The mark at a point, where a card may open at it; `again` is called where it may later. */
function shownAt(page: MarkedPage, point: Point, again: () => void): Mark | undefined {
  const marking = page.marking();
  const mark = marking && markAt(point, marking);
  // A page sees that a card opens: it shall not try out names of the reader under the pointer either.
  return mark && page.mayShow(mark.mention) && marking.mayAnswer(mark, again) ? mark : undefined;
}

type Rest = Point & { readonly altKey: boolean };

/**
 * A page that is being marked anew has no names yet, and a pointer that came to rest meanwhile moves no more: it is
 * looked at again once the page is read. Gives what takes where the pointer is over the page now.
 */
function followRest(page: MarkedPage, look: (at: Rest) => void): (at: Rest | undefined) => void {
  let resting: Rest | undefined;
  let awaited: Marking | undefined;

  const awaitReading = async (): Promise<void> => {
    const marking = page.marking();
    if (!marking || marking === awaited || !resting) return;
    awaited = marking;
    if (marking.isSettled) return;
    await marking.whenRead;
    if (resting && !isSelecting()) look(resting);
    await awaitReading();
  };
  return (at) => {
    resting = at;
    void awaitReading();
  };
}

/** The popover that a point is in, or on the way to. */
function popoverAt({ shown, view }: OpenPopovers, point: Point, target: EventTarget | null): string | undefined {
  const inside = view.idAt(target, point);
  if (inside !== undefined || !shown) return inside;
  const popover = view.rectOf(shown.id);
  const word = rectNear(shown.anchor.rects(), point.y);
  return popover && word && isInCorridor(point, word, popover) ? shown.id : undefined;
}
