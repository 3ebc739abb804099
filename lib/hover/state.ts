/**
 * Hover as a reducer: no clock, no document. Every timer and every question carries a token, so that what
 * comes late is known as late and never shows (the idea is MediaWiki Popups’; three facts vary independently
 * here: what is shown, what is pinned, and what the pointer is after).
 */
import type { LookUpResult, Content, HoverTarget } from './target.ts';

/** Rest on a word before asking about it, ms. */
export const LOOK_UP_AFTER = 150;
/** From asking until the popover opens even without an answer, ms: 300 after the pointer came to rest. */
export const SHOW_AFTER_ASKING = 150;
/** Grace for the way from word to popover and back, ms. */
export const LEAVE_AFTER = 300;
/** A pointer faster than this, in px/ms, passes by: its rest has not begun. */
const PASSING_SPEED = 0.3;

/** What keeps an open popover open. */
type Hold =
  | { readonly kind: 'pointer' }
  | { readonly kind: 'leaving'; readonly token: number }
  /** A click in it: it waits for a click elsewhere. */
  | { readonly kind: 'clicked' }
  | { readonly kind: 'focused' };

type Popover = { readonly target: HoverTarget; readonly content: Content };

type Shown = { readonly kind: 'nothing' } | ({ readonly kind: 'open'; readonly hold: Hold } & Popover);

type Pursuit =
  | { readonly kind: 'none' }
  | { readonly kind: 'resting'; readonly target: HoverTarget; readonly token: number }
  | { readonly kind: 'asking'; readonly target: HoverTarget; readonly token: number };

export type HoverState = {
  /** The one popover that comes and goes. */
  readonly shown: Shown;
  /** Those that stay until they are closed, the newest last. */
  readonly pinned: readonly Popover[];
  readonly pursuit: Pursuit;
  readonly lastToken: number;
};

export type HoverEvent =
  /** The pointer moved over a name; `speed` in px/ms, `rested` how long it has been there already, in ms. */
  | { readonly kind: 'over-mark'; readonly target: HoverTarget; readonly speed: number; readonly rested: number }
  | { readonly kind: 'over-nothing' }
  /** Over a popover, or on the way to it. */
  | { readonly kind: 'over-popover'; readonly id: string }
  /** A button went down outside every popover. */
  | { readonly kind: 'press' }
  /** A button went down inside a popover. */
  | { readonly kind: 'press-popover'; readonly id: string }
  /** The reader began to select text of the page. */
  | { readonly kind: 'selecting' }
  | { readonly kind: 'timer'; readonly token: number }
  | { readonly kind: 'result'; readonly token: number; readonly result: LookUpResult }
  /** Pins a popover, or lets it go again. */
  | { readonly kind: 'pin'; readonly id: string; readonly pinned: boolean }
  | { readonly kind: 'open-by-key'; readonly target: HoverTarget }
  /** Opens in place of another document, where the name and the pointer are. */
  | { readonly kind: 'open-for-frame'; readonly target: HoverTarget }
  /** Closes a popover; without an id the one that comes and goes, else the one pinned last. */
  | { readonly kind: 'close'; readonly id?: string }
  /** The word left the viewport. */
  | { readonly kind: 'scrolled-away' }
  /** The page took the word away. */
  | { readonly kind: 'vanished' }
  /** The page altered what holds the popovers, and all of them are gone. */
  | { readonly kind: 'lost' };

export type HoverEffect =
  | { readonly kind: 'wait'; readonly token: number; readonly ms: number }
  | { readonly kind: 'ask'; readonly token: number; readonly target: HoverTarget }
  | {
      readonly kind: 'show';
      readonly target: HoverTarget;
      readonly content: Content;
      readonly pinned: boolean;
      readonly focus: boolean;
    }
  | { readonly kind: 'hide'; readonly id: string };

export type HoverStep = { readonly state: HoverState; readonly effects: readonly HoverEffect[] };

const NOTHING: Shown = { kind: 'nothing' };
const NO_PURSUIT: Pursuit = { kind: 'none' };

export const INITIAL_HOVER: HoverState = { shown: NOTHING, pinned: [], pursuit: NO_PURSUIT, lastToken: 0 };

/** The state after an event, and what the world must do about it. */
export function stepHover(state: HoverState, event: HoverEvent): HoverStep {
  switch (event.kind) {
    case 'over-mark':
      return overMark(state, event.target, event.speed, event.rested);
    case 'over-nothing':
      return leave({ ...state, pursuit: NO_PURSUIT });
    case 'over-popover':
      return isShown(state, event.id)
        ? stay({ ...hold(state, 'pointer', 'leaving'), pursuit: NO_PURSUIT })
        : leave({ ...state, pursuit: NO_PURSUIT });
    case 'press':
    case 'scrolled-away':
      return closeShown(state);
    case 'press-popover':
      return isShown(state, event.id)
        ? stay({ ...hold(state, 'clicked', 'pointer', 'leaving'), pursuit: NO_PURSUIT })
        : closeShown(state);
    case 'selecting':
    case 'vanished':
      return isHeldByReader(state.shown) ? stay(state) : closeShown(state);
    case 'lost':
      return closeAll(state);
    case 'pin':
      return event.pinned ? pin(state, event.id) : unpin(state, event.id);
    case 'close':
      return close(state, event.id);
    case 'open-by-key':
      return openByKey(state, event.target);
    case 'open-for-frame':
      if (isShown(state, event.target.id)) return stay(hold(state, 'pointer', 'leaving'));
      return pinnedWith(state, event.target.id) ? stay(state) : openAtOnce(state, event.target, { kind: 'pointer' });
    case 'timer':
      return timeIsUp(state, event.token);
    case 'result':
      return fillWith(state, event.token, event.result);
  }
}

function stay(state: HoverState, ...effects: HoverEffect[]): HoverStep {
  return { state, effects };
}

const show = ({ target, content }: Popover, pinned: boolean, focus = false): HoverEffect => ({
  kind: 'show',
  target,
  content,
  pinned,
  focus,
});
const hideShown = ({ shown }: HoverState): HoverEffect[] =>
  shown.kind === 'open' ? [{ kind: 'hide', id: shown.target.id }] : [];
const isShown = ({ shown }: HoverState, id: string): boolean => shown.kind === 'open' && shown.target.id === id;
const pinnedWith = ({ pinned }: HoverState, id: string): Popover | undefined =>
  pinned.find(({ target }) => target.id === id);
const pinnedWithout = ({ pinned }: HoverState, id: string): readonly Popover[] =>
  pinned.filter(({ target }) => target.id !== id);

function isHeldByReader(shown: Shown): boolean {
  return shown.kind === 'open' && (shown.hold.kind === 'clicked' || shown.hold.kind === 'focused');
}

/** Changes the hold of an open popover if it is one of `from`. */
function hold(state: HoverState, to: 'pointer' | 'clicked', ...from: Hold['kind'][]): HoverState {
  const { shown } = state;
  return shown.kind === 'open' && from.includes(shown.hold.kind)
    ? { ...state, shown: { ...shown, hold: { kind: to } } }
    : state;
}

function overMark(state: HoverState, target: HoverTarget, speed: number, rested: number): HoverStep {
  const { shown, pursuit } = state;
  if (isHeldByReader(shown)) return stay(state);
  // Shown again where it was about to go: the tab’s own document may have closed meanwhile what it showed for a frame.
  if (isShown(state, target.id))
    return stay(
      { ...hold(state, 'pointer', 'leaving'), pursuit: NO_PURSUIT },
      ...(shown.kind === 'open' && shown.hold.kind === 'leaving' ? [show(shown, false)] : []),
    );
  if (pinnedWith(state, target.id)) return leave({ ...state, pursuit: NO_PURSUIT });
  const isSame = pursuit.kind !== 'none' && pursuit.target.id === target.id;
  if (isSame && (pursuit.kind === 'asking' || speed <= PASSING_SPEED)) return stay(state);

  const left = leave(state);
  const token = left.state.lastToken + 1;
  const resting = { ...left.state, pursuit: { kind: 'resting', target, token }, lastToken: token } as const;
  return stay(resting, ...left.effects, { kind: 'wait', token, ms: Math.max(0, LOOK_UP_AFTER - rested) });
}

/** Starts the grace after which a popover that only the pointer held goes. */
function leave(state: HoverState): HoverStep {
  const { shown } = state;
  if (shown.kind !== 'open' || shown.hold.kind !== 'pointer') return stay(state);
  const token = state.lastToken + 1;
  return stay(
    { ...state, shown: { ...shown, hold: { kind: 'leaving', token } }, lastToken: token },
    { kind: 'wait', token, ms: LEAVE_AFTER },
  );
}

function closeShown(state: HoverState): HoverStep {
  return stay({ ...state, shown: NOTHING, pursuit: NO_PURSUIT }, ...hideShown(state));
}

function closeAll(state: HoverState): HoverStep {
  const hidden = state.pinned.map(({ target }): HoverEffect => ({ kind: 'hide', id: target.id }));
  return stay({ ...state, shown: NOTHING, pinned: [], pursuit: NO_PURSUIT }, ...hideShown(state), ...hidden);
}

function close(state: HoverState, id?: string): HoverStep {
  const { shown, pinned } = state;
  const closing = id ?? (shown.kind === 'open' ? shown.target.id : pinned.at(-1)?.target.id);
  if (closing === undefined || !pinnedWith(state, closing))
    return id === undefined || isShown(state, id) ? closeShown(state) : stay(state);
  return stay({ ...state, pinned: pinnedWithout(state, closing) }, { kind: 'hide', id: closing });
}

function pin(state: HoverState, id: string): HoverStep {
  const { shown, pinned } = state;
  if (shown.kind !== 'open' || shown.target.id !== id) return stay(state);
  return stay(
    {
      ...state,
      shown: NOTHING,
      pursuit: NO_PURSUIT,
      pinned: [...pinned, { target: shown.target, content: shown.content }],
    },
    show(shown, true),
  );
}

/** Lets a pinned popover go the way of the others, in the place of the one that is shown. */
function unpin(state: HoverState, id: string): HoverStep {
  const popover = pinnedWith(state, id);
  if (!popover) return stay(state);
  const shown: Shown = { kind: 'open', hold: { kind: 'clicked' }, ...popover };
  return stay(
    { ...state, shown, pursuit: NO_PURSUIT, pinned: pinnedWithout(state, id) },
    show(popover, false),
    ...hideShown(state),
  );
}

function openByKey(state: HoverState, target: HoverTarget): HoverStep {
  const popover = pinnedWith(state, target.id);
  return popover
    ? stay({ ...state, pursuit: NO_PURSUIT }, show(popover, true, true))
    : openAtOnce(state, target, { kind: 'focused' });
}

function openAtOnce(state: HoverState, target: HoverTarget, by: Hold): HoverStep {
  const token = state.lastToken + 1;
  const opened = open({ ...state, lastToken: token }, { target, content: { kind: 'loading', token } }, by);
  return stay(opened.state, ...opened.effects, { kind: 'ask', token, target });
}

/**
 * Opens a popover in the place of the one that is shown; that goes last, so that the focus need not leave in between.
 */
function open(state: HoverState, popover: Popover, by: Hold): HoverStep {
  const before = isShown(state, popover.target.id) ? [] : hideShown(state);
  return stay(
    { ...state, shown: { kind: 'open', hold: by, ...popover }, pursuit: NO_PURSUIT },
    show(popover, false, by.kind === 'focused'),
    ...before,
  );
}

function timeIsUp(state: HoverState, token: number): HoverStep {
  const { shown, pursuit } = state;
  if (shown.kind === 'open' && shown.hold.kind === 'leaving' && shown.hold.token === token)
    return stay({ ...state, shown: NOTHING }, ...hideShown(state));
  if (pursuit.kind === 'none' || pursuit.token !== token) return stay(state);
  if (pursuit.kind === 'asking')
    return open(state, { target: pursuit.target, content: { kind: 'loading', token } }, { kind: 'pointer' });
  return stay(
    { ...state, pursuit: { kind: 'asking', target: pursuit.target, token } },
    { kind: 'ask', token, target: pursuit.target },
    { kind: 'wait', token, ms: SHOW_AFTER_ASKING },
  );
}

function fillWith(state: HoverState, token: number, result: LookUpResult): HoverStep {
  const { shown, pinned, pursuit } = state;
  const awaits = ({ content }: Popover): boolean => content.kind === 'loading' && content.token === token;
  if (pursuit.kind === 'asking' && pursuit.token === token)
    return open(state, { target: pursuit.target, content: result }, { kind: 'pointer' });
  if (shown.kind === 'open' && awaits(shown)) {
    const filled = { ...shown, content: result };
    return stay({ ...state, shown: filled }, show(filled, false));
  }
  const waiting = pinned.find(awaits);
  if (!waiting) return stay(state);
  const filled = { ...waiting, content: result };
  return stay({ ...state, pinned: pinned.map((each) => (each === waiting ? filled : each)) }, show(filled, true));
}
