import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL_HOVER, LEAVE_AFTER, LOOK_UP_AFTER, SHOW_AFTER_ASKING, stepHover, type HoverEffect, type HoverEvent, type HoverState } from '../../../lib/hover/state.ts';
import type { Answer, HoverTarget } from '../../../lib/hover/target.ts';

const orange: HoverTarget = { id: '1:0', companyId: 'orange' };
const sfr: HoverTarget = { id: '2:8', companyId: 'sfr' };
const answer: Answer = { kind: 'failed', error: { kind: 'not-found' } };
const over = (target: HoverTarget, speed = 0, rested = 0): HoverEvent => ({ kind: 'over-mark', target, speed, rested });
const nothing: HoverEvent = { kind: 'over-nothing' };

/** Runs events; a number is the timer set by the effect so many waits ago (1 is the last one). */
function play(...events: (HoverEvent | 'timer' | 'answer')[]): { state: HoverState; effects: readonly HoverEffect[]; all: readonly HoverEffect[] } {
  let state = INITIAL_HOVER;
  let effects: readonly HoverEffect[] = [];
  const all: HoverEffect[] = [];
  for (const event of events) {
    const token = all.findLast((effect) => effect.kind === (event === 'answer' ? 'ask' : 'wait'));
    const concrete: HoverEvent =
      event === 'timer' || event === 'answer'
        ? event === 'timer'
          ? { kind: 'timer', token: token && 'token' in token ? token.token : -1 }
          : { kind: 'answer', token: token && 'token' in token ? token.token : -1, answer }
        : event;
    ({ state, effects } = stepHover(state, concrete));
    all.push(...effects);
  }
  return { state, effects, all };
}

const kinds = (effects: readonly HoverEffect[]): string[] => effects.map(({ kind }) => kind);
const open = [over(orange), 'timer', 'answer'] as const;

describe('resting on a word', () => {
  it.each<[string, (HoverEvent | 'timer' | 'answer')[], HoverEffect[]]>([
    ['begins a rest', [over(orange)], [{ kind: 'wait', token: 1, ms: LOOK_UP_AFTER }]],
    ['that lasted while the script came counts', [over(orange, 0, 100)], [{ kind: 'wait', token: 1, ms: 50 }]],
    ['that lasted longer than needed asks at once', [over(orange, 0, 900)], [{ kind: 'wait', token: 1, ms: 0 }]],
    ['goes on while the pointer stays', [over(orange), over(orange)], []],
    ['begins anew for a pointer that still moves fast', [over(orange), over(orange, 2)], [{ kind: 'wait', token: 2, ms: LOOK_UP_AFTER }]],
    ['begins anew on the next word', [over(orange), over(sfr)], [{ kind: 'wait', token: 2, ms: LOOK_UP_AFTER }]],
    [
      'long enough asks, and bounds the wait for the answer',
      [over(orange), 'timer'],
      [
        { kind: 'ask', token: 1, target: orange },
        { kind: 'wait', token: 1, ms: SHOW_AFTER_ASKING },
      ],
    ],
    ['asks once, however the pointer moves on the word', [over(orange), 'timer', over(orange, 5)], []],
    ['shows the answer as soon as it is there', [...open], [{ kind: 'show', target: orange, content: answer, focus: false }]],
    [
      'shows that something is coming where the answer is late',
      [over(orange), 'timer', 'timer'],
      [{ kind: 'show', target: orange, content: { kind: 'loading', token: 1 }, focus: false }],
    ],
    [
      'shows a late answer where it was awaited',
      [over(orange), 'timer', 'timer', 'answer'],
      [{ kind: 'show', target: orange, content: answer, focus: false }],
    ],
    ['shows an answer once', [...open, 'answer'], []],
    ['is forgotten when the pointer leaves', [over(orange), nothing, { kind: 'timer', token: 1 }], []],
    ['drops the answer when the pointer left', [over(orange), 'timer', nothing, 'answer'], []],
    ['drops the answer when the pointer went to another word', [over(orange), 'timer', over(sfr), 'answer'], []],
    ['is forgotten at a press', [over(orange), { kind: 'press' }, { kind: 'timer', token: 1 }], []],
  ])('%s', (_, events, effects) => {
    expect(play(...events).effects).toEqual(effects);
  });
});

describe('an open popover', () => {
  it.each<[string, (HoverEvent | 'timer' | 'answer')[], string[]]>([
    ['is granted a while when the pointer leaves', [...open, nothing], ['wait']],
    ['goes when the while is over', [...open, nothing, 'timer'], ['hide']],
    ['is granted one while, not one for each move', [...open, nothing, nothing], []],
    ['stays when the pointer comes back to the word', [...open, nothing, over(orange), 'timer'], []],
    ['stays when the pointer reaches the popover', [...open, nothing, { kind: 'over-popover' }, 'timer'], []],
    ['gives way to another word that is rested on', [...open, over(sfr), 'timer', 'answer'], ['show']],
    ['goes at a press elsewhere', [...open, { kind: 'press' }], ['hide']],
    ['goes when it is closed', [...open, { kind: 'close' }], ['hide']],
    ['goes when its word scrolls away', [...open, { kind: 'scrolled-away' }], ['hide']],
    ['goes when the page takes its word away', [...open, { kind: 'vanished' }], ['hide']],
    ['is not closed twice', [...open, { kind: 'close' }, { kind: 'close' }], []],
  ])('%s', (_, events, effects) => {
    expect(kinds(play(...events).effects)).toEqual(effects);
  });

  it('is given 300 ms', () => {
    expect(play(...open, nothing).effects).toEqual([{ kind: 'wait', token: 2, ms: LEAVE_AFTER }]);
  });

  it('never opens over a word that the pointer reaches on its way out, before it rests there', () => {
    const { all } = play(...open, over(sfr), { kind: 'over-popover' }, 'timer');
    expect(kinds(all).filter((kind) => kind === 'show')).toHaveLength(1);
  });
});

describe('a pinned popover', () => {
  const pinned = [...open, { kind: 'pin' }] as const;

  it.each<[string, HoverEvent[]]>([
    ['the pointer leaves', [nothing]],
    ['the pointer rests on another word', [over(sfr)]],
    ['the page takes its word away', [{ kind: 'vanished' }]],
    ['it is pinned again', [{ kind: 'pin' }]],
  ])('stays when %s', (_, events) => {
    const { state, effects } = play(...pinned, ...events, 'timer');
    expect([kinds(effects), state.shown.kind === 'open' && state.shown.hold.kind]).toEqual([[], 'pinned']);
  });

  it.each<HoverEvent>([{ kind: 'close' }, { kind: 'press' }, { kind: 'scrolled-away' }])('goes at $kind', (event) => {
    expect(kinds(play(...pinned, event).effects)).toEqual(['hide']);
  });

  it('is pinned by the click that ends a leave already begun', () => {
    expect(kinds(play(...open, nothing, { kind: 'pin' }, 'timer').effects)).toEqual([]);
  });
});

describe('a popover opened by key', () => {
  const byKey: HoverEvent = { kind: 'open-by-key', target: orange };

  it('shows at once, takes the focus and asks', () => {
    expect(play(byKey).effects).toEqual([
      { kind: 'show', target: orange, content: { kind: 'loading', token: 1 }, focus: true },
      { kind: 'ask', token: 1, target: orange },
    ]);
  });

  it('fills in when the answer comes', () => {
    expect(play(byKey, 'answer').effects).toEqual([{ kind: 'show', target: orange, content: answer, focus: false }]);
  });

  it('stays wherever the pointer is', () => {
    const { state } = play(byKey, over(sfr), 'timer', nothing, 'timer');
    expect(state.shown.kind === 'open' && state.shown.hold.kind).toBe('focused');
  });

  it('goes on to the next word, and the answer about the first is dropped', () => {
    const first = play(byKey);
    const second = stepHover(first.state, { kind: 'open-by-key', target: sfr });
    expect(stepHover(second.state, { kind: 'answer', token: 1, answer }).effects).toEqual([]);
    expect(stepHover(second.state, { kind: 'answer', token: 2, answer }).effects).toEqual([{ kind: 'show', target: sfr, content: answer, focus: false }]);
  });

  it('takes over from a rest of the pointer', () => {
    expect(play(over(sfr), byKey).state.pursuit).toEqual({ kind: 'none' });
  });
});

describe('whatever happens', () => {
  const target = fc.constantFrom(orange, sfr);
  const token = fc.integer({ min: 0, max: 12 });
  const event: fc.Arbitrary<HoverEvent> = fc.oneof(
    fc.record({ kind: fc.constant('over-mark' as const), target, speed: fc.double({ min: 0, max: 5, noNaN: true }), rested: fc.nat(300) }),
    fc.record({ kind: fc.constant('timer' as const), token }),
    fc.record({ kind: fc.constant('answer' as const), token, answer: fc.constant(answer) }),
    fc.record({ kind: fc.constant('open-by-key' as const), target }),
    fc.constantFrom<HoverEvent>(nothing, { kind: 'over-popover' }, { kind: 'press' }, { kind: 'pin' }, { kind: 'close' }, { kind: 'scrolled-away' }, { kind: 'vanished' }),
  );

  it('what is told to the world agrees with what the state says is shown', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = INITIAL_HOVER;
        let onScreen: string | undefined;
        for (const each of events) {
          const step = stepHover(state, each);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.kind === 'show') onScreen = effect.target.id;
            if (effect.kind === 'hide') onScreen = undefined;
          }
          expect(state.shown.kind === 'open' ? state.shown.target.id : undefined).toBe(onScreen);
        }
      }),
    );
  });

  it('no token is given out twice for different things', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = INITIAL_HOVER;
        const askedFor = new Map<number, string>();
        for (const each of events) {
          const step = stepHover(state, each);
          expect(step.state.lastToken).toBeGreaterThanOrEqual(state.lastToken);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.kind !== 'ask') continue;
            expect(askedFor.has(effect.token)).toBe(false);
            askedFor.set(effect.token, effect.target.id);
          }
        }
      }),
    );
  });

  it('a close leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = events.reduce((before, each) => stepHover(before, each).state, INITIAL_HOVER);
        const closed = stepHover(state, { kind: 'close' }).state;
        expect([closed.shown.kind, closed.pursuit.kind]).toEqual(['nothing', 'none']);
      }),
    );
  });
});
