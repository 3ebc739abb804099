import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page } from '../../scripts/browsers/session.ts';
import { libraryReady, marked } from './support/library.ts';
import { standing } from './support/standing.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const names = async (page: Page): Promise<readonly string[]> => (await page.popovers()).map(({ name }) => name);

/** Opens the popover of the first mark by its key. */
async function openByKey(stage: Stage, path = 'story.html'): Promise<Page> {
  const page = await stage.open(path);
  await page.activate();
  await marked(page);
  await stage.session.command('next-mark');
  await until(
    'a card that has been seen, and heeds keys',
    () => page.popover(),
    ({ takesClicks }) => expect(takesClicks).toBe(true),
  );
  return page;
}

inEveryBrowser('pinned popovers', (stage) => {
  it('stay by the key P while another opens, and go by Escape, the focused one first', async () => {
    const page = await openByKey(stage);
    await page.press('p');
    await until(
      'the pin',
      () => page.popover(),
      ({ buttons }) => expect(buttons.map(({ name }) => name)).toContain(en('popover.move')),
    );
    await stage.session.command('next-mark');
    await until(
      'the second',
      () => names(page),
      (open) => expect(open).toHaveLength(2),
    );
    const [first = ''] = await names(page);
    await page.press('Escape');
    await until(
      'the focused one to go',
      () => names(page),
      (open) => expect(open).toEqual([first]),
    );
    await page.press('Escape');
    await page.popoverGone();
  });

  it('are moved by the arrow keys, by a click to a corner, and by dragging the head', async () => {
    const page = await openByKey(stage);
    const { box: before } = await standing(page);
    await page.press('p');
    await page.clickInPopover(en('popover.move'));
    await until(
      'the corner',
      () => page.popover(),
      ({ box }) => expect(box).not.toEqual(before),
    );
    const { box: corner } = await standing(page);
    await page.press('ArrowRight');
    await page.press('ArrowUp');
    const { box: moved } = await until(
      'a step',
      () => page.popover(),
      ({ box }) => expect([box.x - corner.x, box.y - corner.y]).toEqual([32, -32]),
    );
    const head = { x: moved.x + 40, y: moved.y + 14 };
    await page.drag(head, { x: head.x + 150, y: head.y - 90 });
    await page.release({ x: head.x + 150, y: head.y - 90 });
    await until(
      'the place it was dragged to',
      () => page.popover(),
      ({ box }) => expect([box.x - moved.x, box.y - moved.y]).toEqual([150, -90]),
    );
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });

  it('mute the site by the key M, and take that back', async () => {
    const page = await openByKey(stage);
    await page.press('m');
    await until(
      'the marks to go',
      () => page.marks(),
      (marks) => expect(marks).toEqual([]),
    );
    await page.clickInPopover(en('popover.undo'));
    expect(await marked(page)).toContain('Cloudwatt');
  });
});

inEveryBrowser('looking words up', (stage) => {
  /** Selects the first occurrence of words in the page. */
  const select = (page: Page, words: string): Promise<void> =>
    page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(text) ?? -1;
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      }
      throw new Error(`${text} is not there`);
    }, words);

  it('opens the company that they name, and leaves them selected', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('story.html');
    await page.activate();
    await marked(page);
    await select(page, 'Numergy');
    await stage.session.command('toggle-popover');
    expect((await page.popover()).name).toBe('Numergy');
    await page.press('Escape');
    await page.popoverGone();
    expect(await page.evaluate(() => String(getSelection()))).toBe('Numergy');
  });

  it('says so where no company is known by them, and searches the library for them', async () => {
    const page = await stage.open('story.html');
    await page.activate();
    await marked(page);
    await select(page, 'public data');
    await stage.session.chooseOnSelection('look-up', 'public data', stage.site.url('story.html'));
    const { text } = await page.popover();
    expect(text).toContain(en('popover.unknown', 'public data'));
    await page.clickInPopover(en('popover.searchFor', 'public data'));
    await until(
      'the search',
      () =>
        stage.session.inExtension(() =>
          browser.extension.getViews({ type: 'tab' }).map(({ location }) => location.pathname + location.search),
        ),
      (open) => expect(open).toContain('/library.html?q=public+data'),
    );
  });
});
