/** A page as Firefox for Android shows it: 360 pixels wide, a finger instead of a pointer, nothing to hover with. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { rectsOf } from '../../lib/content/marking/mark-rects.ts';
import { clearStage, element, stage, story } from './page-stage.ts';
import { frame, until } from './page-support.ts';

let controller = new AbortController();
beforeEach(async () => {
  await page.viewport(360, 640);
  await clearStage();
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
});
afterEach(async () => {
  controller.abort();
  controller = new AbortController();
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
});

type Point = { readonly x: number; readonly y: number };

async function tap(point: Point): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await frame();
}

function middleOf({ left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

it('opens the card of a mark at a tap, within the window, and closes it at a tap beside it', async () => {
  const { script, picture, panel, marked } = await stage(story, controller);
  expect(matchMedia('(hover: none) and (pointer: coarse)').matches).toBe(true);
  const [mark] = marked.marking.marks();
  const [rect] = mark ? rectsOf(mark) : [];
  if (!rect) throw new Error('nothing is marked');
  await tap(middleOf(rect));
  await until(() => picture() !== undefined);
  expect([picture()?.name, script.current()?.mention.companyId]).toEqual(['Company orange', 'orange']);
  const { left, right, top, bottom } = panel().getBoundingClientRect();
  expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight]).toEqual([true, true, true, true]);
  await tap(middleOf(element('#away').getBoundingClientRect()));
  await until(() => picture() === undefined);
});
