/** A page as Firefox for Android shows it: 360 pixels wide, a finger instead of a pointer, nothing to hover with. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { watchPointer } from '../../lib/content/marking/first-entry.ts';
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

/** Holds a finger down on a name; the word that a browser selects then is selected here, for CDP has no long press. */
async function hold(name: Element): Promise<void> {
  const touchPoints = [middleOf(name.getBoundingClientRect())];
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  select(name);
}

function select({ firstChild }: Element): void {
  if (firstChild instanceof Text) getSelection()?.setBaseAndExtent(firstChild, 0, firstChild, firstChild.length);
}

it('opens the card of a name that a long press selects, and leaves one who selects more alone', async () => {
  const { script, picture } = await stage(story, controller);
  await hold(element('#orange'));
  await until(() => picture() !== undefined);
  expect([picture()?.name, script.current()?.mention.companyId]).toEqual(['Company orange', 'orange']);
  getSelection()?.extend(element('#sfr'), 1);
  await until(() => picture() === undefined);
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
});

it('opens nothing for a name that a mouse selects', async () => {
  const { asked } = await stage(story, controller);
  select(element('#orange'));
  await frame();
  await frame();
  expect(asked).toEqual([]);
});

it('hears of a finger that is held down as of a button for the menu, which calls for the code of the card', async () => {
  const heard: string[] = [];
  watchPointer(({ type }) => heard.push(type), controller.signal);
  const at = middleOf(element('#away').getBoundingClientRect());
  document.addEventListener('contextmenu', (event) => event.preventDefault(), { signal: controller.signal });
  await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', button: 'right', clickCount: 1, ...at });
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', button: 'right', clickCount: 1, ...at });
  await until(() => heard.length > 0);
  expect(heard.at(-1)).toBe('contextmenu');
});
