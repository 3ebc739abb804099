/** What is the same of a page in every browser. */
import { atRest, eventually } from './eventually.ts';
import { boxOfText, highlightedTexts } from './in-page.ts';
import { middleOf } from './popover-content.ts';
import type { MarkedDocument, Page, View } from './session.ts';

/** What only the browser at hand can do with a document. */
type Driver = Pick<MarkedDocument, 'popovers'>;

/** Joins a view of a document and what drives it. */
export function createDocument(view: View, driver: Driver): MarkedDocument {
  const popoverNow: MarkedDocument['popoverNow'] = async () => (await driver.popovers()).at(-1);
  return {
    ...view,
    ...driver,
    hoverText: async (text, nth = 0) => {
      const box = await eventually(
        `the text «${text}»`,
        atRest(async () => (await view.evaluateAside(boxOfText, text, nth)) ?? undefined),
      );
      await view.moveTo(middleOf(box));
      return box;
    },
    popoverNow,
    popover: () => eventually('the popover', popoverNow),
    popoverGone: async () => {
      await eventually('the popover to go', async () => ((await popoverNow()) ? undefined : true));
    },
    clickInPopover: async (name) => {
      const found = await eventually(
        `the popover’s button «${name}»`,
        atRest(async () => {
          const popover = await popoverNow();
          return popover?.takesClicks ? popover.buttons.find((button) => button.name === name) : undefined;
        }),
      );
      await view.clickAt(middleOf(found.box));
    },
    marks: () => view.evaluateAside(highlightedTexts),
  };
}

/** Joins a view of a page and what drives its tab. */
export function createPage(view: View, tab: Driver & Omit<Page, keyof MarkedDocument>): Page {
  return { ...createDocument(view, tab), ...tab };
}
