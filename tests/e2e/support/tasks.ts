/** What readers do every day: declared once, done by mouse and by keyboard, and counted. */
import { expect, it } from 'vitest';
import { createHand, type Hand } from './hand.ts';
import { libraryReady } from './library.ts';
import type { Stage } from './suite.ts';

/** More than these no task may take; a move to another machine and a list into a CRM take all of them. */
const MAX_COUNT = 4;

type Ways = { readonly mouse: (hand: Hand) => Promise<void>; readonly keyboard: (hand: Hand) => Promise<void> };

/** Declares tasks done by mouse and by keyboard, each from the same beginning, and how many actions each takes. */
export function tasksOn(stage: Stage) {
  return (what: string, actions: { readonly mouse: number; readonly keyboard: number }, how: Ways): void => {
    it.each(['mouse', 'keyboard'] as const)(`${what}, by %s`, async (by) => {
      const hand = createHand(stage);
      await libraryReady(stage.session);
      await how[by](hand);
      expect(hand.actions).toBe(actions[by]);
      expect(hand.actions).toBeLessThanOrEqual(MAX_COUNT);
    });
  };
}
