import { isInCorridor } from '../../hover/corridor.ts';
import type { Point } from '../../hover/geometry.ts';
import type { HoverEffect } from '../../hover/state.ts';
import type { Answer, HoverTarget } from '../../hover/target.ts';
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Preview } from '../../model/preview.ts';
import type { Result } from '../../model/result.ts';
import type { Opening } from '../../model/settings.ts';
import { rectNear } from '../marking/mark-rects.ts';
import type { Marking } from '../marking/marking.ts';
import type { Mark } from '../reading/text-index.ts';
import { anchorOfMark, anchorOfSelection, markInSelection, selectedText, type PopoverAnchor } from './anchor.ts';
import { markAt } from './hit-test.ts';
import { createHoverRuntime } from './hover-runtime.ts';
import { firstInViewport, firstOf, neighbour, reveal } from './mark-steps.ts';
import { followWord } from './mark-tracker.ts';
import { followPointer, isSelecting } from './pointer.ts';
import type { MountPopover, PopoverActions } from './popover-view.ts';
import { createPreviewCache } from './preview-cache.ts';

/** A marked page, and what can be asked and done about it. */
export type MarkedPage = {
  /** Ends everything on this page. */
  readonly signal: AbortSignal;
  /** The marking of the moment; none while the site is muted. */
  marking(): Marking | undefined;
  /** Display name of a company, as the gazetteer knows it. */
  nameOf(companyId: CompanyId): string | undefined;
  preview(companyId: CompanyId): Promise<Result<Preview, AppError>>;
  /** The first company that a text names, however doubtful; none where it names none. */
  lookUp(text: string): Promise<Result<{ readonly companyId?: CompanyId | undefined }, AppError>>;
  /** What opens a popover. */
  opening(): Opening;
};

export type PopoverScript = {
  /** The pointer is at a point, and has rested there for `rested` ms. */
  pointAt(point: Point & { readonly altKey: boolean }, rested: number): void;
  /** A click or tap that the page has no use for. */
  clickAt(click: PointerEvent): void;
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

/** Longer selections are cut: names are short. */
const MAX_LOOK_UP = 300;

/** Joins pointer, keys and commands to the popovers, by way of the hover reducer. */
export function startPopoverScript(page: MarkedPage, mount: MountPopover): PopoverScript {
  const { signal, nameOf } = page;
  const answers = createPreviewCache(page.preview);
  const anchorOf = new WeakMap<HoverTarget, PopoverAnchor>();
  /** The popover that comes and goes. */
  let shown: { readonly id: string; readonly anchor: PopoverAnchor } | undefined;
  /** What every open popover stands at. */
  const anchors = new Map<string, PopoverAnchor>();
  let lookUps = 0;
  /** The mark that the pointer was told to open, and has not left. */
  let sought: string | undefined;
  /** The popover that the pointer is over, or on the way to. */
  let under: string | undefined;
  /** Where the pointer was last over the page. */
  let last: Point | undefined;

  const targetAt = (id: string, anchor: PopoverAnchor, companyId?: CompanyId): HoverTarget => {
    const target = companyId === undefined ? { id } : { id, companyId };
    anchorOf.set(target, anchor);
    return target;
  };
  const targetFor = (mark: Mark): HoverTarget => targetAt(mark.id, anchorOfMark(mark), mark.mention.companyId);

  const perform = (effect: Exclude<HoverEffect, { kind: 'wait' }>): void => {
    if (effect.kind === 'show') show(effect);
    else if (effect.kind === 'ask') void answer(effect.token, effect.target);
    else {
      if (shown?.id === effect.id) shown = undefined;
      anchors.delete(effect.id);
      view.hide(effect.id);
    }
  };
  const show = ({ target, content, pinned, focus }: Extract<HoverEffect, { kind: 'show' }>): void => {
    const anchor = anchorOf.get(target);
    if (!anchor) return;
    const { id, companyId } = target;
    const { surface, mark } = anchor;
    anchors.set(id, anchor);
    if (!pinned) shown = { id, anchor };
    else if (shown?.id === id) shown = undefined;
    const name = (companyId !== undefined && nameOf(companyId)) || surface;
    view.show(
      { id, name, companyId, surface, mark, content, pinned, nameOf, actions: actionsAt(target) },
      anchor.rects(),
      focus,
    );
  };
  const answer = async (token: number, target: HoverTarget): Promise<void> => {
    hover.dispatch({ kind: 'answer', token, answer: await answerTo(target) });
  };
  const answerTo = (target: HoverTarget): Promise<Answer> =>
    target.companyId === undefined ? lookUp(target) : answers.get(target.companyId);
  const lookUp = async (target: HoverTarget): Promise<Answer> => {
    const found = await page.lookUp(anchorOf.get(target)?.surface.slice(0, MAX_LOOK_UP) ?? '');
    if (!found.ok) return { kind: 'failed', error: found.error };
    return found.value.companyId === undefined ? { kind: 'unknown' } : answers.get(found.value.companyId);
  };
  const actionsAt = (target: HoverTarget): PopoverActions => ({
    close: () => hover.dispatch({ kind: 'close', id: target.id }),
    pin: (pinned) => hover.dispatch({ kind: 'pin', id: target.id, pinned }),
    ask: (companyId) => (companyId === undefined ? answerTo(target) : answers.get(companyId)),
  });

  const hover = createHoverRuntime(perform, signal);
  const view = mount(signal, () => hover.dispatch({ kind: 'lost' }));

  /** The popover that a point is in, or on the way to. */
  const popoverAt = (point: Point, target: EventTarget | null): string | undefined => {
    const inside = view.idAt(target, point);
    if (inside !== undefined || !shown) return inside;
    const popover = view.rectOf(shown.id);
    const word = rectNear(shown.anchor.rects(), point.y);
    return popover && word && isInCorridor(point, word, popover) ? shown.id : undefined;
  };
  const lookAt = (point: Point, isMeant: boolean, speed: number, rested: number): void => {
    const marking = page.marking();
    const mark = marking && markAt(point, marking);
    const isKept = mark !== undefined && (mark.id === sought || mark.id === shown?.id);
    sought = isMeant || isKept ? mark?.id : undefined;
    if (mark && sought) hover.dispatch({ kind: 'over-mark', target: targetFor(mark), speed, rested });
    else hover.dispatch({ kind: 'over-nothing' });
  };
  /** Whether a pointer that is there shall open what it is at. */
  const opensBy = (altKey: boolean): boolean => page.opening() === 'rest' || (page.opening() === 'alt' && altKey);
  const clickAt = (click: PointerEvent): void => {
    if (page.opening() === 'click' || click.pointerType === 'touch') lookAt(click, true, 0, Infinity);
  };
  const openAt = (mark: Mark | undefined): void => {
    if (!mark) return;
    reveal(mark);
    hover.dispatch({ kind: 'open-by-key', target: targetFor(mark) });
  };
  const leave = (): void => void (shown && hover.dispatch({ kind: 'close', id: shown.id }));
  const current = (): Mark | undefined => anchors.get(view.focused ?? shown?.id ?? '')?.mark;
  const lookUpSelected = (text: string): void => {
    const marking = page.marking();
    const mark = marking && markInSelection(marking);
    lookUps += 1;
    const target = mark ? targetFor(mark) : targetAt(`selection:${String(lookUps)}`, anchorOfSelection(text, last));
    hover.dispatch({ kind: 'open-by-key', target });
  };

  followPointer(
    {
      onMove(move) {
        const id = popoverAt(move, move.target);
        under = id;
        if (id !== undefined) hover.dispatch({ kind: 'over-popover', id });
        else lookAt((last = move), opensBy(move.altKey), move.speed, 0);
      },
      onAway() {
        under = undefined;
        hover.dispatch({ kind: 'over-nothing' });
      },
      onClick: clickAt,
      onPress(press) {
        const id = view.idAt(press.target, press);
        hover.dispatch(id === undefined ? { kind: 'press' } : { kind: 'press-popover', id });
      },
      onSelect: () => hover.dispatch({ kind: 'selecting' }),
    },
    signal,
  );
  followWord(
    () => shown?.anchor.mark,
    {
      onMove: (word) => shown && view.move(shown.id, word),
      onAway: () => hover.dispatch({ kind: 'scrolled-away' }),
      onGone: () => hover.dispatch({ kind: 'vanished' }),
    },
    signal,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Alt' && last) lookAt(last, opensBy(true), 0, 0);
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !hover.isOpen) return;
      // The one key taken from the page, and only while a popover is open (WCAG 1.4.13, «dismissible»).
      event.preventDefault();
      event.stopImmediatePropagation();
      hover.dispatch(view.focused === undefined ? { kind: 'close' } : { kind: 'close', id: view.focused });
    },
    { capture: true, signal },
  );

  return {
    pointAt: (point, rested) => !isSelecting() && lookAt((last = point), opensBy(point.altKey), 0, rested),
    clickAt,
    forget: answers.forget,
    current,
    step(direction, edge) {
      const marks = page.marking()?.chosen() ?? [];
      if (edge === 'out') leave();
      else openAt(edge ? marks.at(direction === 'next' ? 0 : -1) : neighbour(marks, current(), direction));
    },
    goTo(companyId) {
      const marking = page.marking();
      openAt(marking && firstOf(marking, companyId));
    },
    toggle() {
      const selected = selectedText();
      if (shown) leave();
      else if (selected !== '') lookUpSelected(selected);
      else openAt(firstInViewport(page.marking()?.chosen() ?? []));
    },
    lookUp: lookUpSelected,
    openForFrame: (companyId, surface) =>
      hover.dispatch({
        kind: 'open-for-frame',
        target: targetAt(`frame:${companyId}`, { surface, rects: () => [] }, companyId),
      }),
    leaveFrame: () => under === undefined && hover.dispatch({ kind: 'over-nothing' }),
  };
}
