import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INITIAL_HOVER,
  LEAVE_AFTER,
  LOOK_UP_AFTER,
  SHOW_AFTER_ASKING,
  stepHover,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
} from '../../../lib/hover/state.ts';
import type { LookUpResult, HoverTarget } from '../../../lib/hover/target.ts';

const orange: HoverTarget = { id: '1:0', companyId: 'orange' };
const sfr: HoverTarget = { id: '2:8', companyId: 'sfr' };
const numergy: HoverTarget = { id: '3:4', companyId: 'numergy' };
/** Words that the reader selected. */
const words: HoverTarget = { id: 'selection:1' };
const result: LookUpResult = { kind: 'failed', error: { kind: 'not-found' } };

const over = (target: HoverTarget, speed = 0, rested = 0): HoverEvent => ({ kind: 'over-mark', target, speed, rested });
const nothing: HoverEvent = { kind: 'over-nothing' };
const overPopover = ({ id }: HoverTarget): HoverEvent => ({ kind: 'over-popover', id });
const clickIn = ({ id }: HoverTarget): HoverEvent => ({ kind: 'press-popover', id });
const pin = ({ id }: HoverTarget, pinned = true): HoverEvent => ({ kind: 'pin', id, pinned });
const close = (target?: HoverTarget): HoverEvent => (target ? { kind: 'close', id: target.id } : { kind: 'close' });
const byKey = (target: HoverTarget): HoverEvent => ({ kind: 'open-by-key', target });
const forFrame = (target: HoverTarget): HoverEvent => ({ kind: 'open-for-frame', target });
const press: HoverEvent = { kind: 'press' };
const selecting: HoverEvent = { kind: 'selecting' };
const scrolledAway: HoverEvent = { kind: 'scrolled-away' };
const vanished: HoverEvent = { kind: 'vanished' };

type Played = HoverEvent | 'timer' | 'result';

/** Runs events; `timer` and `result` are those of the last wait and the last question. */
function play(...events: readonly Played[]): {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
  readonly all: readonly HoverEffect[];
} {
  let state = INITIAL_HOVER;
  let effects: readonly HoverEffect[] = [];
  const all: HoverEffect[] = [];
  for (const event of events) {
    const cause = all.findLast((effect) => effect.kind === (event === 'result' ? 'ask' : 'wait'));
    const token = cause && 'token' in cause ? cause.token : -1;
    ({ state, effects } = stepHover(
      state,
      event === 'timer' ? { kind: 'timer', token } : event === 'result' ? { kind: 'result', token, result } : event,
    ));
    all.push(...effects);
  }
  return { state, effects, all };
}

/** What the last event has done, in a word each: `show 1:0`, `hide 1:0`, `wait`. */
const actions = (...events: readonly Played[]): string[] =>
  play(...events).effects.map((effect) => {
    if (effect.kind === 'wait') return 'wait';
    if (effect.kind === 'hide') return `hide ${effect.id}`;
    const how = effect.kind === 'show' ? `${effect.pinned ? ' pinned' : ''}${effect.focus ? ' focused' : ''}` : '';
    return `${effect.kind} ${effect.target.id}${how}`;
  });
/** What is open, pinned ones first, the one that comes and goes with what holds it. */
function standing({ pinned, shown }: HoverState): string[] {
  return [
    ...pinned.map(({ target }) => `pinned ${target.id}`),
    ...(shown.kind === 'open' ? [`${shown.hold.kind} ${shown.target.id}`] : []),
  ];
}

const open = [over(orange), 'timer', 'result'] as const;
const openLoading = [over(orange), 'timer', 'timer'] as const;

describe('resting on a word', () => {
  it.each<[string, readonly Played[], HoverEffect[]]>([
    ['begins a rest', [over(orange)], [{ kind: 'wait', token: 1, ms: LOOK_UP_AFTER }]],
    ['that lasted while the script came counts', [over(orange, 0, 100)], [{ kind: 'wait', token: 1, ms: 50 }]],
    ['that lasted longer than needed asks at once', [over(orange, 0, 900)], [{ kind: 'wait', token: 1, ms: 0 }]],
    ['goes on while the pointer stays', [over(orange), over(orange)], []],
    [
      'begins anew for a pointer that still moves fast',
      [over(orange), over(orange, 2)],
      [{ kind: 'wait', token: 2, ms: LOOK_UP_AFTER }],
    ],
    ['begins anew on the next word', [over(orange), over(sfr)], [{ kind: 'wait', token: 2, ms: LOOK_UP_AFTER }]],
    [
      'long enough asks, and bounds the wait for the result',
      [over(orange), 'timer'],
      [
        { kind: 'ask', token: 1, target: orange },
        { kind: 'wait', token: 1, ms: SHOW_AFTER_ASKING },
      ],
    ],
    ['asks once, however the pointer moves on the word', [over(orange), 'timer', over(orange, 5)], []],
    [
      'shows the result as soon as it is there',
      open,
      [{ kind: 'show', target: orange, content: result, pinned: false, focus: false }],
    ],
    [
      'shows that something is coming where the result is late',
      openLoading,
      [{ kind: 'show', target: orange, content: { kind: 'loading', token: 1 }, pinned: false, focus: false }],
    ],
    [
      'shows a late result where it was awaited',
      [...openLoading, 'result'],
      [{ kind: 'show', target: orange, content: result, pinned: false, focus: false }],
    ],
    ['shows an result once', [...open, 'result'], []],
    ['is forgotten when the pointer leaves', [over(orange), nothing, { kind: 'timer', token: 1 }], []],
    [
      'is forgotten when the pointer comes to a popover',
      [over(orange), overPopover(sfr), { kind: 'timer', token: 1 }],
      [],
    ],
    ['drops the result when the pointer left', [over(orange), 'timer', nothing, 'result'], []],
    ['drops the result when the pointer went to another word', [over(orange), 'timer', over(sfr), 'result'], []],
    ['is forgotten at a press', [over(orange), press, { kind: 'timer', token: 1 }], []],
    ['is forgotten at a press in a popover', [over(orange), clickIn(sfr), { kind: 'timer', token: 1 }], []],
    ['is forgotten when text is being selected', [over(orange), selecting, { kind: 'timer', token: 1 }], []],
    ['is forgotten when the page takes the word away', [over(orange), vanished, { kind: 'timer', token: 1 }], []],
    ['is forgotten when the word scrolls away', [over(orange), scrolledAway, { kind: 'timer', token: 1 }], []],
    ['is forgotten when Escape is pressed', [over(orange), close(), { kind: 'timer', token: 1 }], []],
    [
      'goes on when a popover that is not open is closed or pinned',
      [over(orange), close(sfr), pin(sfr), pin(sfr, false), over(orange)],
      [],
    ],
  ])('%s', (_, events, effects) => {
    expect(play(...events).effects).toEqual(effects);
  });
});

describe('an open popover', () => {
  it.each<[string, readonly Played[], string[]]>([
    ['is granted a while when the pointer leaves', [...open, nothing], ['wait']],
    ['goes when the while is over', [...open, nothing, 'timer'], ['hide 1:0']],
    ['is granted one while, not one for each move', [...open, nothing, nothing], []],
    ['stays when the pointer comes back to the word', [...open, nothing, over(orange), 'timer'], []],
    ['stays when the pointer reaches the popover', [...open, nothing, overPopover(orange), 'timer'], []],
    ['is left for another popover', [...open, overPopover(sfr)], ['wait']],
    ['gives way to another word that is rested on', [...open, over(sfr), 'timer', 'result'], ['show 2:8', 'hide 1:0']],
    ['gives way to one that a key opens', [...open, byKey(sfr)], ['show 2:8 focused', 'hide 1:0', 'ask 2:8']],
    [
      'is shown again when the pointer comes back before it has gone, in case it went elsewhere',
      [...open, nothing, over(orange)],
      ['show 1:0'],
    ],
    ['gives way to one for a frame', [...open, forFrame(words)], ['show selection:1', 'hide 1:0', 'ask selection:1']],
    ['goes at a press elsewhere', [...open, press], ['hide 1:0']],
    ['goes at a press in another popover', [...open, clickIn(sfr)], ['hide 1:0']],
    ['goes when it is closed', [...open, close(orange)], ['hide 1:0']],
    ['goes when Escape is pressed', [...open, close()], ['hide 1:0']],
    ['goes when its word scrolls away', [...open, scrolledAway], ['hide 1:0']],
    ['goes when the page takes its word away', [...open, vanished], ['hide 1:0']],
    ['goes when text is being selected', [...open, selecting], ['hide 1:0']],
    ['is not closed twice', [...open, close(), close()], []],
    ['is not closed in the place of another', [...open, close(sfr)], []],
  ])('%s', (_, events, effects) => {
    expect(actions(...events)).toEqual(effects);
  });

  it('is given 300 ms', () => {
    expect(play(...open, nothing).effects).toEqual([{ kind: 'wait', token: 2, ms: LEAVE_AFTER }]);
  });

  it('never opens over a word that the pointer reaches on its way out, before it rests there', () => {
    const { all } = play(...open, over(sfr), overPopover(orange), 'timer');
    expect(all.filter(({ kind }) => kind === 'show')).toHaveLength(1);
  });
});

describe('a popover that was clicked into', () => {
  const clicked = [...open, clickIn(orange)] as const;

  it.each<[string, HoverEvent]>([
    ['the pointer leaves', nothing],
    ['the pointer rests on another word', over(sfr)],
    ['the pointer comes back', overPopover(orange)],
    ['the page takes its word away', vanished],
    ['text is being selected, perhaps its own', selecting],
    ['it is clicked again', clickIn(orange)],
  ])('stays when %s', (_, event) => {
    const { state, effects } = play(...clicked, event, 'timer');
    expect([effects, standing(state)]).toEqual([[], ['clicked 1:0']]);
  });

  it.each([close(orange), close(), press, clickIn(sfr), scrolledAway])('goes at $kind', (event) => {
    expect(actions(...clicked, event)).toEqual(['hide 1:0']);
  });

  it('stays by the click that ends a leave already begun', () => {
    expect(actions(...open, nothing, clickIn(orange), 'timer')).toEqual([]);
  });
});

describe('pinned popovers', () => {
  const one = [...open, pin(orange)] as const;
  const two = [...one, over(sfr), 'timer', 'result', pin(sfr)] as const;

  it.each<[string, readonly Played[], string[], string[]]>([
    ['are drawn as such', one, ['show 1:0 pinned'], ['pinned 1:0']],
    ['stay when the pointer leaves', [...one, nothing, 'timer'], [], ['pinned 1:0']],
    [
      'stay when another opens, and that comes and goes',
      [...one, over(sfr), 'timer', 'result', nothing, 'timer'],
      ['hide 2:8'],
      ['pinned 1:0'],
    ],
    ['may be several', two, ['show 2:8 pinned'], ['pinned 1:0', 'pinned 2:8']],
    ['stay at a press elsewhere', [...two, press], [], ['pinned 1:0', 'pinned 2:8']],
    ['stay at a press in them', [...two, clickIn(orange)], [], ['pinned 1:0', 'pinned 2:8']],
    [
      'stay when words scroll away, vanish or are selected',
      [...two, scrolledAway, vanished, selecting],
      [],
      ['pinned 1:0', 'pinned 2:8'],
    ],
    ['are not pinned twice', [...one, pin(orange)], [], ['pinned 1:0']],
    ['do not open again at their word', [...one, over(orange), 'timer'], [], ['pinned 1:0']],
    [
      'have another left that opened beside them, when their word is rested on',
      [...one, over(sfr), 'timer', 'result', over(orange)],
      ['wait'],
      ['pinned 1:0', 'leaving 2:8'],
    ],
    [
      'take the focus when a key opens their word',
      [...two, byKey(orange)],
      ['show 1:0 pinned focused'],
      ['pinned 1:0', 'pinned 2:8'],
    ],
    ['are closed by themselves', [...two, close(orange)], ['hide 1:0'], ['pinned 2:8']],
    ['go from the newest on, at Escape', [...two, close()], ['hide 2:8'], ['pinned 1:0']],
    [
      'go at Escape after the one that comes and goes',
      [...one, over(sfr), 'timer', 'result', close()],
      ['hide 2:8'],
      ['pinned 1:0'],
    ],
    ['let go stay until a click elsewhere', [...two, pin(orange, false)], ['show 1:0'], ['pinned 2:8', 'clicked 1:0']],
    [
      'let go take the place of the one that comes and goes',
      [...one, byKey(numergy), pin(orange, false)],
      ['show 1:0', 'hide 3:4'],
      ['clicked 1:0'],
    ],
    [
      'are filled in when the result comes',
      [...openLoading, pin(orange), 'result'],
      ['show 1:0 pinned'],
      ['pinned 1:0'],
    ],
    ['pinned while they were leaving stay', [...open, nothing, pin(orange), 'timer'], [], ['pinned 1:0']],
  ])('%s', (_, events, effects, left) => {
    expect([actions(...events), standing(play(...events).state)]).toEqual([effects, left]);
  });
});

describe('a popover opened by key', () => {
  it('shows at once, takes the focus and asks', () => {
    expect(play(byKey(orange)).effects).toEqual([
      { kind: 'show', target: orange, content: { kind: 'loading', token: 1 }, pinned: false, focus: true },
      { kind: 'ask', token: 1, target: orange },
    ]);
  });

  it.each<[string, readonly Played[], string[], string[]]>([
    ['fills in when the result comes', ['result'], ['show 1:0'], ['focused 1:0']],
    [
      'stays wherever the pointer is',
      [over(sfr), 'timer', nothing, overPopover(orange), clickIn(orange), 'timer'],
      [],
      ['focused 1:0'],
    ],
    ['stays when the page takes the word away', [vanished], [], ['focused 1:0']],
    ['stays when text is selected', [selecting], [], ['focused 1:0']],
    ['opens anew at the same word', [byKey(orange)], ['show 1:0 focused', 'ask 1:0'], ['focused 1:0']],
    ['goes at a press elsewhere', [press], ['hide 1:0'], []],
  ])('%s', (_, events, effects, left) => {
    expect([actions(byKey(orange), ...events), standing(play(byKey(orange), ...events).state)]).toEqual([
      effects,
      left,
    ]);
  });

  it('goes on to the next word, and the result about the first is dropped', () => {
    const { state } = play(byKey(orange), byKey(sfr));
    expect(stepHover(state, { kind: 'result', token: 1, result }).effects).toEqual([]);
    expect(stepHover(state, { kind: 'result', token: 2, result }).effects).toEqual([
      { kind: 'show', target: sfr, content: result, pinned: false, focus: false },
    ]);
  });

  it('takes over from a rest of the pointer', () => {
    expect(play(over(sfr), byKey(orange)).state.pursuit).toEqual({ kind: 'none' });
  });

  it('may be about words whose company is not known yet', () => {
    expect(actions(byKey(words))).toEqual(['show selection:1 focused', 'ask selection:1']);
  });
});

describe('a popover opened for a frame', () => {
  it('opens at once without the focus, and goes as others do when the pointer leaves', () => {
    expect(actions(forFrame(words))).toEqual(['show selection:1', 'ask selection:1']);
    expect(actions(forFrame(words), 'result', forFrame(words))).toEqual([]);
    expect(actions(forFrame(words), nothing, 'timer')).toEqual(['hide selection:1']);
  });

  it('stays when the pointer comes over to it', () => {
    expect(actions(forFrame(words), nothing, overPopover(words), 'timer')).toEqual([]);
  });
});

describe('whatever happens', () => {
  const target = fc.constantFrom(orange, sfr, numergy, words);
  const id = target.map((each) => each.id);
  const token = fc.integer({ min: 0, max: 12 });
  const event: fc.Arbitrary<HoverEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('over-mark' as const),
      target,
      speed: fc.double({ min: 0, max: 5, noNaN: true }),
      rested: fc.nat(300),
    }),
    fc.record({ kind: fc.constant('timer' as const), token }),
    fc.record({ kind: fc.constant('result' as const), token, result: fc.constant(result) }),
    fc.record({ kind: fc.constantFrom('open-by-key' as const, 'open-for-frame' as const), target }),
    fc.record({ kind: fc.constantFrom('over-popover' as const, 'press-popover' as const, 'close' as const), id }),
    fc.record({ kind: fc.constant('pin' as const), id, pinned: fc.boolean() }),
    fc.constantFrom<HoverEvent>(nothing, press, selecting, close(), scrolledAway, vanished),
  );
  const events = fc.array(event, { maxLength: 60 });

  it('what is told to the world agrees with what the state says is open', () => {
    fc.assert(
      fc.property(events, (happened) => {
        let state = INITIAL_HOVER;
        const onScreen = new Set<string>();
        for (const each of happened) {
          const step = stepHover(state, each);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.kind === 'show') onScreen.add(effect.target.id);
            if (effect.kind === 'hide') onScreen.delete(effect.id);
          }
          const isOpen = [...state.pinned, ...(state.shown.kind === 'open' ? [state.shown] : [])].map(
            (popover) => popover.target.id,
          );
          expect(isOpen.toSorted()).toEqual([...onScreen].toSorted());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('no token is given out twice for different things', () => {
    fc.assert(
      fc.property(events, (happened) => {
        let state = INITIAL_HOVER;
        const asked = new Set<number>();
        for (const each of happened) {
          const step = stepHover(state, each);
          expect(step.state.lastToken).toBeGreaterThanOrEqual(state.lastToken);
          state = step.state;
          for (const effect of step.effects) {
            if (effect.kind !== 'ask') continue;
            expect(asked.has(effect.token)).toBe(false);
            asked.add(effect.token);
          }
        }
      }),
    );
  });

  it('Escape, pressed often enough, leaves nothing behind', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const before = happened.reduce((state, each) => stepHover(state, each).state, INITIAL_HOVER);
        const after = Array.from({ length: before.pinned.length + 1 }).reduce<HoverState>(
          (state) => stepHover(state, close()).state,
          before,
        );
        expect([standing(after), after.pursuit.kind]).toEqual([[], 'none']);
      }),
    );
  });
});
