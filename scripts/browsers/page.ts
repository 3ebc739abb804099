/** What is the same of a page in every browser. */
import { atRest, eventually } from './eventually.ts';
import { boxOfText, highlightedTexts } from './in-page.ts';
import { middleOf } from './popover-content.ts';
import type { Page, View } from './session.ts';

/** What only the browser at hand can do. */
type PageDriver = Pick<Page, 'goto' | 'reload' | 'activate' | 'zoom' | 'popovers'>;

/** Joins a view and what drives its tab. */
export function createPage(view: View, driver: PageDriver): Page {
  const popoverNow: Page['popoverNow'] = async () => (await driver.popovers()).at(-1);
  const page: Page = {
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
        atRest(async () => (await popoverNow())?.buttons.find((button) => button.name === name)),
      );
      await view.clickAt(middleOf(found.box));
    },
    marks: () => view.evaluateAside(highlightedTexts),
  };
  return page;
}

