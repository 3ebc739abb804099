import { INITIAL_HOVER, stepHover, type HoverEffect, type HoverEvent } from '../../hover/state.ts';

export type HoverRuntime = {
  /** Whether any popover is open. */
  readonly isOpen: boolean;
  /** Takes an event in; one that comes while another is being worked on waits its turn. */
  dispatch(event: HoverEvent): void;
};

/** Runs the hover reducer: timers here, every other effect by `perform`. */
export function createHoverRuntime(
  perform: (effect: Exclude<HoverEffect, { kind: 'wait' }>) => void,
  signal: AbortSignal,
): HoverRuntime {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const events: HoverEvent[] = [];
  let state = INITIAL_HOVER;
  let isBusy = false;

  const wait = (token: number, ms: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      dispatch({ kind: 'timer', token });
    }, ms);
    timers.add(timer);
  };

  const dispatch = (event: HoverEvent): void => {
    events.push(event);
    if (isBusy) return;
    isBusy = true;
    for (let next = events.shift(); next !== undefined && !signal.aborted; next = events.shift()) {
      const step = stepHover(state, next);
      state = step.state;
      for (const effect of step.effects) {
        if (effect.kind === 'wait') wait(effect.token, effect.ms);
        else perform(effect);
      }
    }
    isBusy = false;
  };

  signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)), { once: true });

  return {
    get isOpen() {
      return state.shown.kind === 'open' || state.pinned.length > 0;
    },
    dispatch,
  };
}
