import { isInCorridor } from '../hover/corridor.ts';
import type { Point } from '../hover/geometry.ts';
import type { HoverEffect } from '../hover/state.ts';
import type { HoverTarget } from '../hover/target.ts';
import { appError, type AppError } from '../model/app-error.ts';
import type { CompanyId, CompanyName } from '../model/company.ts';
import type { TaughtLesson } from '../model/lesson.ts';
import type { Preview } from '../model/preview.ts';
import { err, type Result } from '../model/result.ts';
import type { Opening } from '../model/settings.ts';
import { markAt } from './hit-test.ts';
import { createHoverRuntime } from './hover-runtime.ts';
import { rectNear, rectsOf } from './mark-rects.ts';
import { firstInViewport, firstOf, neighbour, reveal } from './mark-steps.ts';
import { lessonAbout, othersAt, whyAt, type LinkedPage } from './linked-page.ts';
import type { Marking } from './marking.ts';
import type { Mark } from './text-index.ts';
import { followPointer, isSelecting } from './pointer.ts';
import type { MountPopover, Outcome, PopoverPicture } from './popover-view.ts';
import { createPreviewAnswers } from './preview-answers.ts';
import { followWord } from './word-follower.ts';

/** A marked page, and what can be asked and done about it. */
export type MarkedPage = {
  /** Ends everything on this page. */
  readonly signal: AbortSignal;
  /** The marking of the moment; none while the site is muted. */
  marking(): Marking | undefined;
  /** Display name of a company, as the gazetteer knows it. */
  nameOf(companyId: CompanyId): string | undefined;
  preview(companyId: CompanyId): Promise<Result<Preview, AppError>>;
  /** What opens a popover. */
  opening(): Opening;
  /** What the marks were found with. */
  linked(): LinkedPage | undefined;
  teach(lesson: TaughtLesson): Promise<Result<{ readonly id: string }, AppError>>;
  unteach(id: string): Outcome;
  find(query: string): Promise<Result<readonly CompanyName[], AppError>>;
  /** Switches the marks of this site off, or on again. */
  mute(muted: boolean): Outcome;
};

export type PopoverScript = {
  /** The pointer is at a point, and has rested there for `rested` ms. */
  pointAt(point: Point & { readonly altKey: boolean }, rested: number): void;
  /** A click or tap that the page has no use for. */
  clickAt(click: PointerEvent): void;
  step(direction: 'next' | 'previous'): void;
  goTo(companyId: CompanyId): void;
  toggle(): void;
  /** Answers kept from before are stale. */
  forget(): void;
};

type Shown = { readonly mark: Mark; readonly picture: PopoverPicture; readonly focus: boolean };

/** Joins pointer, keys and commands to the popover, by way of the hover reducer. */
export function startPopoverScript(page: MarkedPage, mount: MountPopover): PopoverScript {
  const { signal, nameOf } = page;
  const answers = createPreviewAnswers(page.preview);
  const markOf = new WeakMap<HoverTarget, Mark>();
  let shown: Shown | undefined;
  /** The mark that the pointer was told to open, and has not left. */
  let sought: string | undefined;
  /** Where the pointer was last over the page. */
  let last: Point | undefined;

  const targetFor = (mark: Mark): HoverTarget => {
    const target = { id: mark.id, companyId: mark.mention.companyId };
    markOf.set(target, mark);
    return target;
  };

  const perform = (effect: Exclude<HoverEffect, { kind: 'wait' }>): void => {
    if (effect.kind === 'show') show(effect);
    else if (effect.kind === 'ask') void answer(effect.token, effect.target.companyId);
    else {
      shown = undefined;
      view.hide();
    }
  };
  const show = ({ target, content, focus: takesFocus }: Extract<HoverEffect, { kind: 'show' }>): void => {
    const mark = markOf.get(target);
    if (!mark) return;
    const focus = takesFocus || (shown?.mark.id === mark.id && shown.focus);
    shown = { mark, picture: { id: target.id, name: nameOf(target.companyId) ?? mark.mention.surface, content, surface: mark.mention.surface, nameOf }, focus };
    view.show(shown.picture, rectsOf(mark), focus);
  };
  const answer = async (token: number, companyId: CompanyId): Promise<void> => {
    hover.dispatch({ kind: 'answer', token, answer: await answers.get(companyId) });
  };
  const atShown = <T>(look: (linked: LinkedPage, mark: Mark) => T): T | undefined => {
    const linked = page.linked();
    return linked && shown && look(linked, shown.mark);
  };
  const close = (): void => hover.dispatch({ kind: 'close' });

  const hover = createHoverRuntime(perform, signal);
  const view = mount(
    {
      close,
      mute: page.mute,
      why: () => atShown(whyAt),
      others: () => atShown(othersAt) ?? [],
      async teach(lesson) {
        const taught = atShown((linked, mark) => lessonAbout(linked, mark, lesson));
        return taught ? page.teach(taught) : err(appError('not-found'));
      },
      unteach: page.unteach,
      find: page.find,
    },
    signal,
  );

  const isOnTheWay = (point: Point): boolean => {
    const popover = view.rect;
    const word = shown && rectNear(rectsOf(shown.mark), point.y);
    return popover !== undefined && word !== undefined && isInCorridor(point, word, popover);
  };
  const lookAt = (point: Point, isMeant: boolean, speed: number, rested: number): void => {
    const marking = page.marking();
    const mark = marking && markAt(point, marking);
    const isKept = mark !== undefined && (mark.id === sought || mark.id === shown?.mark.id);
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

  followPointer(
    {
      onMove(move) {
        if (view.owns(move.target) || isOnTheWay(move)) hover.dispatch({ kind: 'over-popover' });
        else lookAt((last = move), opensBy(move.altKey), move.speed, 0);
      },
      onAway: () => hover.dispatch({ kind: 'over-nothing' }),
      onClick: clickAt,
      onPress: (target) => hover.dispatch({ kind: view.owns(target) ? 'pin' : 'press' }),
    },
    signal,
  );
  followWord(
    () => shown?.mark,
    {
      onMove: view.move,
      onAway: () => hover.dispatch({ kind: 'scrolled-away' }),
      onGone: () => hover.dispatch({ kind: 'vanished' }),
    },
    signal,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Alt' && last) lookAt(last, opensBy(true), 0, 0);
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !shown) return;
      // The one key taken from the page, and only while a popover is open (WCAG 1.4.13, «dismissible»).
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal },
  );

  return {
    pointAt: (point, rested) => !isSelecting() && lookAt((last = point), opensBy(point.altKey), 0, rested),
    clickAt,
    forget: answers.forget,
    step: (direction) => openAt(neighbour(page.marking()?.chosen() ?? [], shown?.mark, direction)),
    goTo(companyId) {
      const marking = page.marking();
      openAt(marking && firstOf(marking, companyId));
    },
    toggle() {
      if (shown) close();
      else openAt(firstInViewport(page.marking()?.chosen() ?? []));
    },
  };
}
