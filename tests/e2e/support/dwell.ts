import { LEAVE_AFTER, LOOK_UP_AFTER, SHOW_AFTER_ASKING } from '../../../lib/hover/state.ts';
import type { Page } from '../../../scripts/browsers/session.ts';

const MAX_LENGTH = LEAVE_AFTER + LOOK_UP_AFTER + SHOW_AFTER_ASKING;

/**
 * Waits for the end of an animation that lasts longer than the popover takes to open or to go. What does not
 * happen raises no event; but timers and animations of a page run on one clock, so by then it would have happened.
 */
export async function dwellIsOver(page: Page): Promise<void> {
  await page.evaluateAside(async (duration: number) => {
    await document.documentElement.animate([], { duration }).finished;
  }, MAX_LENGTH);
}
