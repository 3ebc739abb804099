import { isInside, type Rect } from '../hover/geometry.ts';
import { isInCorridor } from '../hover/corridor.ts';
import type { HoverEffect } from '../hover/state.ts';
import type { Answer, HoverTarget } from '../hover/target.ts';
import { appError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { Mention } from '../model/mention.ts';
import { err } from '../model/result.ts';
import { markAt } from './hit-test.ts';
import { createHoverRuntime } from './hover-runtime.ts';
import { rectNear, rectsOf } from './mark-rects.ts';
import type { Marking } from './marking.ts';
import type { Mark } from './marks.ts';
import { followPointer, type PointerMove } from './pointer.ts';
import { openPopoverPort, type Outcome, type PopoverPicture, type PopoverView } from './popover-port.ts';

export type Hovering = {
  /** Opens the popover at a mark and gives it the focus. */
  openAt(mark: Mark): void;
  close(): void;
  /** The mark whose popover is open. */
  readonly openMark: Mark | undefined;
};

export type HoveringOptions = {
  /** The marking of the moment; none while the site is muted. */
  readonly marking: () => Marking | undefined;
  readonly nameOf: (companyId: CompanyId) => string | undefined;
  readonly ask: (companyId: CompanyId) => Promise<Answer>;
  /** Gets the popover’s code injected; false where that failed and may be tried again. */
  readonly injectPopover: () => Promise<boolean>;
  readonly reject: (mention: Mention, undo: boolean) => Outcome;
  readonly mute: (muted: boolean) => Outcome;
  readonly signal: AbortSignal;
};

type Shown = { readonly mark: Mark; readonly picture: PopoverPicture; readonly focus: boolean };

/** Joins the pointer and the keyboard to the popover, by way of the hover reducer. */
export function startHovering({ marking, nameOf, ask, injectPopover, reject, mute, signal }: HoveringOptions): Hovering {
  const markOf = new WeakMap<HoverTarget, Mark>();
  let view: PopoverView | undefined;
  let shown: Shown | undefined;
  let isInjected = false;
  let frame: number | undefined;

  const targetFor = (mark: Mark): HoverTarget => {
    const target = { id: mark.id, companyId: mark.mention.companyId };
    markOf.set(target, mark);
    return target;
  };

  const show = (effect: Extract<HoverEffect, { kind: 'show' }>): void => {
    const mark = markOf.get(effect.target);
    if (!mark) return;
    const name = nameOf(effect.target.companyId) ?? mark.mention.surface;
    const { id } = effect.target;
    const focus = effect.focus || (shown?.mark.id === id && shown.focus);
    shown = { mark, picture: { id, name, content: effect.content, nameOf }, focus };
    view?.show(shown.picture, rectsOf(mark), focus);
  };

  const perform = (effect: Exclude<HoverEffect, { kind: 'wait' }>): void => {
    if (effect.kind === 'show') show(effect);
    else if (effect.kind === 'ask') void answer(effect.token, effect.target.companyId);
    else {
      shown = undefined;
      view?.hide();
    }
  };
  const hover = createHoverRuntime(perform, signal);
  const answer = async (token: number, companyId: CompanyId): Promise<void> => {
    hover.dispatch({ kind: 'answer', token, answer: await ask(companyId) });
  };
  const close = (): void => hover.dispatch({ kind: 'close' });

  const wake = async (): Promise<void> => {
    if (isInjected) return;
    isInjected = true;
    isInjected = await injectPopover();
  };

  const onMove = ({ x, y, speed, target }: PointerMove): void => {
    if (view?.owns(target) || isOnTheWay({ x, y })) {
      hover.dispatch({ kind: 'over-popover' });
      return;
    }
    const current = marking();
    const mark = current && current.marks.count > 0 ? markAt({ x, y }, current.index, current.marks) : undefined;
    if (!mark) {
      hover.dispatch({ kind: 'over-nothing' });
      return;
    }
    void wake();
    hover.dispatch({ kind: 'over-mark', target: targetFor(mark), speed });
  };

  const isOnTheWay = (point: { x: number; y: number }): boolean => {
    const popover = view?.rect;
    const word = shown && rectNear(rectsOf(shown.mark), point.y);
    return popover !== undefined && word !== undefined && isInCorridor(point, word, popover);
  };

  const followWord = (): void => {
    frame = undefined;
    if (!shown) return;
    const word = rectsOf(shown.mark);
    if (word.length === 0) hover.dispatch({ kind: 'vanished' });
    else if (!word.some((rect: Rect) => isInside(rect, { width: innerWidth, height: innerHeight }))) hover.dispatch({ kind: 'scrolled-away' });
    else view?.move(word);
  };
  const scheduleFollow = (): void => {
    if (shown) frame ??= requestAnimationFrame(followWord);
  };

  followPointer(
    {
      onMove,
      onAway: () => hover.dispatch({ kind: 'over-nothing' }),
      onPress: (target) => hover.dispatch({ kind: view?.owns(target) ? 'pin' : 'press' }),
    },
    signal,
  );
  document.addEventListener('scroll', scheduleFollow, { capture: true, passive: true, signal });
  addEventListener('resize', scheduleFollow, { passive: true, signal });
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !shown) return;
      // The one key taken from the page, and only while a popover is open (WCAG 1.4.13, «dismissible»).
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal },
  );
  openPopoverPort((mount) => {
    if (view) return;
    view = mount(
      {
        pin: () => hover.dispatch({ kind: 'pin' }),
        close,
        reject: async (undo) => (shown ? reject(shown.mark.mention, undo) : err(appError('not-found'))),
        mute,
      },
      signal,
    );
    if (shown) view.show(shown.picture, rectsOf(shown.mark), shown.focus);
  }, signal);
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame), { once: true });

  return {
    get openMark() {
      return shown?.mark;
    },
    close,
    openAt(mark) {
      void wake();
      hover.dispatch({ kind: 'open-by-key', target: targetFor(mark) });
    },
  };
}
