import { expect, it } from 'vitest';
import { type Box, boxOfText } from '../../scripts/browsers/in-page.ts';
import { middleOf } from '../../scripts/browsers/popover-content.ts';
import type { Page } from '../../scripts/browsers/session.ts';
import { marked, styled } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare global {
  interface Window {
    served: string;
  }
}

/** The box of a name with room around it, so that the line under it is in the picture. */
async function surroundings(page: Page, text: string): Promise<Box> {
  const box = await page.evaluateAside(boxOfText, text, 0);
  if (!box) throw new Error(`${text} is not on the page`);
  return {
    x: Math.floor(box.x) - 4,
    y: Math.floor(box.y) - 4,
    width: Math.ceil(box.width) + 8,
    height: Math.ceil(box.height) + 8,
  };
}

inEveryBrowser('marks', (stage) => {
  it('marks each company of the story by its longest name', async () => {
    const page = await stage.open('story.html');
    const marks = await until(
      'all marks',
      () => page.marks(),
      (seen) => expect(seen.length).toBeGreaterThanOrEqual(7),
    );
    expect(marks).toEqual([
      'Orange',
      'Cloudwatt',
      'OpenStack',
      'Numergy',
      'SFR',
      'Orange Business Services',
      'Flexible Engine',
    ]);
  });

  it('paints them, and paints no word beside them', async () => {
    const page = await stage.open('growing.html');
    const paragraph = (text: string): Promise<void> =>
      page.evaluate((line) => {
        document
          .getElementById('room')
          ?.replaceChildren(Object.assign(document.createElement('p'), { textContent: line }));
      }, text);
    const picture = async (text: string): Promise<string> =>
      (await page.screenshot(await surroundings(page, text))).toString('base64');

    await paragraph('Cloudwatt rented servers.');
    expect(await marked(page)).toEqual(['Cloudwatt']);
    await styled(page);
    const markedName = await picture('Cloudwatt');
    const plainWords = await picture('rented servers');
    await page.evaluateAside(() => CSS.highlights.clear());
    await until(
      'the mark to go',
      () => picture('Cloudwatt'),
      (name) => expect(name).not.toBe(markedName),
    );
    expect(await picture('rented servers')).toBe(plainWords);
  });

  it('leaves the tree of the page as it was', async () => {
    const page = await stage.open('watching.html');
    expect(await marked(page)).toContain('Cloudwatt');
    expect(await page.evaluate(() => document.documentElement.outerHTML === window.served)).toBe(true);
  });

  it('paints a company once in a section that names it sixty times', async () => {
    const page = await stage.open('sixty.html');
    expect(await marked(page)).toEqual(['OVHcloud']);
    const popup = await stage.openPopup(page);
    await until(
      'the count',
      () => popup.text(),
      (text) => expect(text).toMatch(/OVHcloud\s+60/),
    );
    expect(await page.marks()).toEqual(['OVHcloud']);
  });

  it('follows the page as it grows and shrinks', async () => {
    const page = await stage.open('growing.html');
    await page.evaluate(() => {
      document.getElementById('room')?.insertAdjacentHTML('beforeend', '<p>Numergy came later.</p>');
    });
    expect(await marked(page)).toEqual(['Numergy']);
    await page.evaluate(() => document.getElementById('room')?.replaceChildren());
    await until(
      'the mark to go',
      () => page.marks(),
      (marks) => expect(marks).toEqual([]),
    );
  });

  it('marks nothing on a page about the fruit', async () => {
    const page = await stage.open('demo/oranges.html');
    const popup = await stage.openPopup(page);
    // The popup says so only once the whole page has been read.
    await until(
      'the popup’s word',
      () => popup.text(),
      (text) => expect(text).toContain(en('popup.noCompanies')),
    );
    expect(await page.marks()).toEqual([]);
  });

  it('lets a click on a mark follow its link', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    const box = await page.evaluateAside(boxOfText, 'Orange', 0);
    if (!box) throw new Error('no link');
    await page.clickAt(middleOf(box));
    await until(
      'the linked page',
      () => page.text(),
      (text) => expect(text).toContain('You followed the link.'),
    );
  });
});
