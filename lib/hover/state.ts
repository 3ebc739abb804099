/**
 * Hover as a reducer: no clock, no document. Every timer and every question carries a token, so that what
 * comes late is known as late and never shows (the idea is MediaWiki Popups’; two facts vary independently
 * here: what is shown, and what the pointer is after).
 */
import type { Answer, Content, HoverTarget } from './target.ts';

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
  | { readonly kind: 'pinned' }
  | { readonly kind: 'focused' };

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'open'; readonly target: HoverTarget; readonly content: Content; readonly hold: Hold };

type Pursuit =
  | { readonly kind: 'none' }
  | { readonly kind: 'resting'; readonly target: HoverTarget; readonly token: number }
  | { readonly kind: 'asking'; readonly target: HoverTarget; readonly token: number };

export type HoverState = { readonly shown: Shown; readonly pursuit: Pursuit; readonly lastToken: number };

export type HoverEvent =
  /** The pointer moved over a name; `speed` in px/ms, `rested` how long it has been there already, in ms. */
  | { readonly kind: 'over-mark'; readonly target: HoverTarget; readonly speed: number; readonly rested: number }
  | { readonly kind: 'over-nothing' }
  /** Over the popover, or on the way to it. */
  | { readonly kind: 'over-popover' }
  /** A button went down outside the popover. */
  | { readonly kind: 'press' }
  | { readonly kind: 'timer'; readonly token: number }
  | { readonly kind: 'answer'; readonly token: number; readonly answer: Answer }
  /** A click inside the popover. */
  | { readonly kind: 'pin' }
  | { readonly kind: 'open-by-key'; readonly target: HoverTarget }
  | { readonly kind: 'close' }
  /** The word left the viewport. */
  | { readonly kind: 'scrolled-away' }
  /** The page took the word away. */
  | { readonly kind: 'vanished' };

export type HoverEffect =
  | { readonly kind: 'wait'; readonly token: number; readonly ms: number }
  | { readonly kind: 'ask'; readonly token: number; readonly target: HoverTarget }
  | { readonly kind: 'show'; readonly target: HoverTarget; readonly content: Content; readonly focus: boolean }
  | { readonly kind: 'hide' };

export type HoverStep = { readonly state: HoverState; readonly effects: readonly HoverEffect[] };

const NOTHING: Shown = { kind: 'nothing' };
const NO_PURSUIT: Pursuit = { kind: 'none' };

export const INITIAL_HOVER: HoverState = { shown: NOTHING, pursuit: NO_PURSUIT, lastToken: 0 };

/** The state after an event, and what the world must do about it. */
export function stepHover(state: HoverState, event: HoverEvent): HoverStep {
  switch (event.kind) {
    case 'over-mark':
      return overMark(state, event.target, event.speed, event.rested);
    case 'over-nothing':
      return leave({ ...state, pursuit: NO_PURSUIT });
    case 'over-popover':
      return stay({ ...hold(state, 'pointer', 'leaving'), pursuit: NO_PURSUIT });
    case 'press':
    case 'close':
    case 'scrolled-away':
      return close(state);
    case 'vanished':
      return isHeldByReader(state.shown) ? stay(state) : close(state);
    case 'pin':
      return stay({ ...hold(state, 'pinned', 'pointer', 'leaving'), pursuit: NO_PURSUIT });
    case 'open-by-key':
      return openByKey(state, event.target);
    case 'timer':
      return timeIsUp(state, event.token);
    case 'answer':
      return answered(state, event.token, event.answer);
  }
}

function stay(state: HoverState, ...effects: HoverEffect[]): HoverStep {
  return { state, effects };
}

function isHeldByReader(shown: Shown): boolean {
  return shown.kind === 'open' && (shown.hold.kind === 'pinned' || shown.hold.kind === 'focused');
}

/** Changes the hold of an open popover if it is one of `from`. */
function hold(state: HoverState, to: 'pointer' | 'pinned', ...from: Hold['kind'][]): HoverState {
  const { shown } = state;
  return shown.kind === 'open' && from.includes(shown.hold.kind) ? { ...state, shown: { ...shown, hold: { kind: to } } } : state;
}

function overMark(state: HoverState, target: HoverTarget, speed: number, rested: number): HoverStep {
  const { shown, pursuit } = state;
  if (isHeldByReader(shown)) return stay(state);
  if (shown.kind === 'open' && shown.target.id === target.id) return stay({ ...hold(state, 'pointer', 'leaving'), pursuit: NO_PURSUIT });
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

function close(state: HoverState): HoverStep {
  const closed = { ...state, shown: NOTHING, pursuit: NO_PURSUIT };
  return state.shown.kind === 'open' ? stay(closed, { kind: 'hide' }) : stay(closed);
}

function openByKey(state: HoverState, target: HoverTarget): HoverStep {
  const token = state.lastToken + 1;
  const content: Content = { kind: 'loading', token };
  return stay(
    { shown: { kind: 'open', target, content, hold: { kind: 'focused' } }, pursuit: NO_PURSUIT, lastToken: token },
    { kind: 'show', target, content, focus: true },
    { kind: 'ask', token, target },
  );
}

function timeIsUp(state: HoverState, token: number): HoverStep {
  const { shown, pursuit } = state;
  if (shown.kind === 'open' && shown.hold.kind === 'leaving' && shown.hold.token === token) {
    return stay({ ...state, shown: NOTHING }, { kind: 'hide' });
  }
  if (pursuit.kind === 'none' || pursuit.token !== token) return stay(state);
  if (pursuit.kind === 'asking') return open(state, pursuit.target, { kind: 'loading', token });
  return stay(
    { ...state, pursuit: { kind: 'asking', target: pursuit.target, token } },
    { kind: 'ask', token, target: pursuit.target },
    { kind: 'wait', token, ms: SHOW_AFTER_ASKING },
  );
}

function open(state: HoverState, target: HoverTarget, content: Content): HoverStep {
  return stay(
    { ...state, shown: { kind: 'open', target, content, hold: { kind: 'pointer' } }, pursuit: NO_PURSUIT },
    { kind: 'show', target, content, focus: false },
  );
}

function answered(state: HoverState, token: number, answer: Answer): HoverStep {
  const { shown, pursuit } = state;
  if (pursuit.kind === 'asking' && pursuit.token === token) return open(state, pursuit.target, answer);
  if (shown.kind === 'open' && shown.content.kind === 'loading' && shown.content.token === token) {
    return stay({ ...state, shown: { ...shown, content: answer } }, { kind: 'show', target: shown.target, content: answer, focus: false });
  }
  return stay(state);
}
