import { describe, expect, it } from 'vitest';
import { INITIAL_HOVER, LEAVE_AFTER, stepHover } from '../../../lib/hover/state.ts';
import type { HoverEffect, HoverEvent, HoverState } from '../../../lib/hover/state.ts';
import type { HoverTarget, LookUpResult } from '../../../lib/hover/target.ts';

const [orange, sfr, numergy]: readonly [HoverTarget, HoverTarget, HoverTarget] = [
  { id: '1:0', companyId: 'orange' },
  { id: '2:8', companyId: 'sfr' },
  { id: '3:4', companyId: 'numergy' },
];
const found: LookUpResult = { kind: 'unknown' };

/** Plays events from a state on, and gives all that they did. */
function play(state: HoverState, ...events: readonly HoverEvent[]): { state: HoverState; effects: HoverEffect[] } {
  const effects: HoverEffect[] = [];
  for (const event of events) {
    const step = stepHover(state, event);
    ({ state } = step);
    effects.push(...step.effects);
  }
  return { state, effects };
}
const over = (target: HoverTarget, speed = 0): HoverEvent => ({ kind: 'over-mark', target, speed, rested: 0 });
const timer = ({ lastToken: token }: HoverState): HoverEvent => ({ kind: 'timer', token });
const result = (token: number): HoverEvent => ({ kind: 'result', token, result: found });
const pinned = (target: HoverTarget): readonly HoverEvent[] => [
  { kind: 'open-by-key', target },
  { kind: 'pin', id: target.id, pinned: true },
];
/** The pointer rests on a name until it is asked about. */
const asked = (state: HoverState, target: HoverTarget): HoverState => {
  const resting = play(state, over(target)).state;
  return play(resting, timer(resting)).state;
};

describe('a result that comes late', () => {
  it('is not shown over the name that is asked about meanwhile', () => {
    const first = asked(INITIAL_HOVER, orange);
    const second = asked(first, sfr);
    const { state, effects } = play(second, result(first.lastToken));
    expect([state, effects]).toEqual([second, []]);
  });

  it('is not shown over a name on which the pointer has only come to rest', () => {
    const resting = play(INITIAL_HOVER, over(orange)).state;
    expect(play(resting, result(resting.lastToken))).toEqual({ state: resting, effects: [] });
  });

  it('fills the pinned popover that waits for it, and no other', () => {
    const [first, second] = [
      play(INITIAL_HOVER, ...pinned(orange)),
      play(INITIAL_HOVER, ...pinned(orange), ...pinned(sfr)),
    ];
    const { state, effects } = play(second.state, result(first.state.lastToken));
    expect(state.pinned.map(({ content }) => content.kind)).toEqual(['unknown', 'loading']);
    expect(effects).toEqual([{ kind: 'show', target: orange, content: found, pinned: true, focus: false }]);
  });
});

describe('an open popover', () => {
  const waiting = asked(INITIAL_HOVER, orange);
  const open = play(waiting, result(waiting.lastToken)).state;
  const leaving = play(open, { kind: 'over-nothing' }).state;

  it('is told to the world no second time while the pointer moves on its word', () => {
    expect(play(open, over(orange)).effects).toEqual([]);
    expect(play(leaving, over(orange)).effects).toMatchObject([{ kind: 'show', target: orange }]);
  });

  it.each([
    ['comes back to its word', over(orange)],
    ['comes to the popover', { kind: 'over-popover', id: orange.id }],
    ['comes to it in another document', { kind: 'open-for-frame', target: orange }],
  ] satisfies readonly (readonly [string, HoverEvent])[])('is left again after the pointer %s', (_how, event) => {
    const back = play(leaving, event).state;
    expect(play(back, timer(leaving)).state.shown.kind).toBe('open');
    expect(play(back, { kind: 'over-nothing' }).effects).toMatchObject([{ kind: 'wait', ms: LEAVE_AFTER }]);
  });

  it('is left like any other when it opened without a result', () => {
    const loading = play(waiting, timer(waiting)).state;
    expect(loading.shown.kind).toBe('open');
    expect(play(loading, { kind: 'over-nothing' }).effects).toMatchObject([{ kind: 'wait', ms: LEAVE_AFTER }]);
  });

  it('is not pinned in the place of another', () => {
    expect(play(open, { kind: 'pin', id: sfr.id, pinned: true })).toEqual({ state: open, effects: [] });
  });
});

describe('without a name, closing', () => {
  it.each([[[orange]], [[orange, sfr]], [[orange, sfr, numergy]]])('closes the popover pinned last', (targets) => {
    const { state } = play(INITIAL_HOVER, ...targets.flatMap(pinned));
    const closed = play(state, { kind: 'close' });
    expect(closed.effects).toEqual([{ kind: 'hide', id: targets.at(-1)?.id }]);
    expect(closed.state.pinned.map(({ target }) => target)).toEqual(targets.slice(0, -1));
  });
});

it('a pointer that is just slow enough rests', () => {
  const rests = play(INITIAL_HOVER, over(orange, 0.3)).state;
  expect(play(rests, over(orange, 0.3)).state).toBe(rests);
  expect(play(rests, over(orange, 0.31)).state.lastToken).toBe(rests.lastToken + 1);
});
