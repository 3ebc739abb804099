import { atRest, eventually } from '../../../scripts/browsers/eventually.ts';
import type { Box } from '../../../scripts/browsers/in-page.ts';
/** A reader’s hand that counts. Looking and scrolling are free; so are the keys that end what is typed. */
import { middleOf } from '../../../scripts/browsers/popover-content.ts';
import type { Chord, Key, Page, Target, View } from '../../../scripts/browsers/session.ts';
import { chooseFile } from './choose-file.ts';
import type { Stage } from './suite.ts';

export type Hand = {
  /** Rests of the pointer, clicks, keys (one held with another is one), commands by their keys, and entries of text. */
  readonly actions: number;
  /** The toolbar button, or its key. */
  popup(over: Page): Promise<View>;
  hover(page: Page, text: string): Promise<void>;
  inPopover(page: Page, button: string): Promise<void>;
  click(view: View, target: Target): Promise<void>;
  /** Clicks the first element that a selector finds. */
  clickOn(view: View, selector: string): Promise<void>;
  /** A field is clicked, written into, and what is typed is ended. */
  write(view: View, field: Target, text: string): Promise<void>;
  /** Writes into what has the focus; `end` waits for what shall be seen and presses the last key. */
  type(view: View, text: string, end: () => Promise<void>): Promise<void>;
  /** Draws the pointer over all the text of the first element that a selector finds. */
  selectAll(view: View, selector: string): Promise<void>;
  /** Chooses a file in the dialog of the browser, which no driver reaches. */
  choose(view: View, field: string, name: string, text: string): Promise<void>;
  press(view: View, key: Key): Promise<void>;
  chord(view: View, keys: Chord): Promise<void>;
  command(name: string): Promise<void>;
};

export function createHand(stage: Stage): Hand {
  let actions = 0;
  /** What is pressed may take its view away, as a popup that opens a tab; the driver then hears no answer. */
  const pressing = async (act: Promise<void>): Promise<void> =>
    act.catch((error: unknown) => {
      if (!/target is gone|No session with given id|no such frame/.test(String(error))) throw error;
    });
  const counting =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> => {
      actions += 1;
      return act(...args);
    };
  return {
    get actions() {
      return actions;
    },
    popup: counting((page: Page) => stage.openPopup(page)),
    hover: counting(async (page: Page, text: string) => {
      await page.hoverText(text);
      await page.popover();
    }),
    inPopover: counting((page: Page, button: string) => page.clickInPopover(button)),
    click: counting((view: View, target: Target) => pressing(view.click(target))),
    clickOn: counting(async (view: View, selector: string) => {
      const box = await eventually(
        selector,
        atRest(() => view.evaluateAside(boxOf, selector)),
      );
      await pressing(view.clickAt(middleOf(box)));
    }),
    selectAll: counting(async (view: View, selector: string) => {
      const { x, y, width, height } = await eventually(
        `the text of ${selector}`,
        atRest(() => view.evaluateAside(boxOfText, selector)),
      );
      await view.drag({ x: x + 1, y: y + 4 }, { x: x + width - 1, y: y + height - 4 });
      await view.release({ x: x + width - 1, y: y + height - 4 });
    }),
    choose: counting(async (view: View, field: string, name: string, text: string) => {
      await eventually(field, async () => {
        const isThere = await view.evaluate((selector: string) => document.querySelector(selector) !== null, field);
        return isThere ? true : undefined;
      });
      await view.evaluate(chooseFile, field, name, 'application/json', text);
    }),
    write: counting((view: View, field: Target, text: string) => view.write(field, text)),
    type: counting(async (view: View, text: string, end: () => Promise<void>) => {
      await view.type(text);
      await pressing(end());
    }),
    press: counting((view: View, key: Key) => pressing(view.press(key))),
    chord: counting((view: View, keys: Chord) => pressing(view.chord(keys))),
    command: counting((name: string) => stage.session.command(name)),
  };
}

/** Scrolls an element into view; the box of its text. Runs in the page. */
function boxOfText(selector: string): Box {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`${selector} is not there`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const range = document.createRange();
  range.selectNodeContents(element);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}

/** Scrolls an element into view; its box. Runs in the page. */
function boxOf(selector: string): Box {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`${selector} is not there`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
