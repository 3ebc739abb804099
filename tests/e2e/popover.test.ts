import { expect, it } from 'vitest';
import { boxOfText } from '../../scripts/browsers/in-page.ts';
import { middleOf } from '../../scripts/browsers/popover-content.ts';
import { dwellIsOver } from './support/dwell.ts';
import { libraryReady, marked } from './support/library.ts';
import { standing } from './support/standing.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

inEveryBrowser('the popover', (stage) => {
  it('tells who the company is now and lists dated articles, newest first', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('story.html');
    await marked(page);
    await page.hoverText('Cloudwatt');
    const popover = await page.popover();
    expect(popover.name).toBe('Cloudwatt');
    expect(popover.text).toContain('wholly owned by Orange from 2015 and switched off in February 2020');
    const articles = popover.links.filter(({ isArticle }) => isArticle);
    expect(articles).toHaveLength(5);
    for (const { rel } of articles) expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
    const dates = articles.flatMap(({ date }) => date ?? []);
    expect(dates.length).toBeGreaterThanOrEqual(4);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('comes on a page that is inert, and goes when the pointer leaves', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    await page.evaluate(() => (document.documentElement.inert = true));
    await page.hoverText('Numergy');
    await page.popover();
    await page.moveTo({ x: 5, y: 5 });
    await page.popoverGone();
    expect(await page.popoverNow()).toBeUndefined();
  });

  it('stays under the pointer on its way in, and after a click in it without the pointer', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    await page.hoverText('Numergy');
    const { box } = await standing(page);
    await page.clickAt({ x: box.x + box.width / 2, y: box.y + 8 });
    await page.moveTo({ x: 5, y: 5 });
    await dwellIsOver(page);
    expect((await page.popoverNow())?.name).toBe('Numergy');
    await page.press('Escape');
    await page.popoverGone();
  });

  it('opens and walks by keyboard, and gives the focus back', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    await page.activate();
    await page.evaluate(() => document.querySelector('a')?.focus());
    await stage.session.command('next-mark');
    const first = await page.popover();
    await stage.session.command('next-mark');
    const second = await until(
      'the next mark',
      () => page.popover(),
      ({ name }) => expect(name).not.toBe(first.name),
    );
    await stage.session.command('previous-mark');
    await until(
      'the mark before',
      () => page.popover(),
      ({ name }) => expect(name).toBe(first.name),
    );
    expect([first.name, second.name]).toEqual(['Orange', 'Cloudwatt']);
    await page.press('Escape');
    await page.popoverGone();
    await until(
      'the focus where it was',
      () => page.evaluate(() => document.activeElement?.localName),
      (focused) => expect(focused).toBe('a'),
    );
    await stage.session.command('toggle-popover');
    await page.popover();
    await stage.session.command('toggle-popover');
    await page.popoverGone();
  });

  it('answers an unpainted mention too', async () => {
    const page = await stage.open('sixty.html');
    await marked(page);
    await page.hoverText('OVHcloud', 30);
    expect((await page.popover()).name).toBe('OVHcloud');
  });

  it('does not open while text is selected', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    const box = await page.evaluateAside(boxOfText, 'Numergy', 0);
    if (!box) throw new Error('no name');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') ?? document.body));
    await page.hoverText('Numergy');
    await dwellIsOver(page);
    expect(await page.popoverNow()).toBeUndefined();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.moveTo({ x: 5, y: 5 });
    await page.moveTo(middleOf(box));
    expect((await page.popover()).name).toBe('Numergy');
  });

  it('answers though the background was put to sleep', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    await stage.session.stopBackground();
    await page.activate();
    await page.hoverText('SFR');
    expect((await page.popover()).name).toBe('SFR');
  });

  it('puts articles of unknown date last, and says so', async () => {
    const page = await stage.open('outscale.html');
    await marked(page);
    await page.hoverText('Outscale');
    const unknown = async (): Promise<readonly boolean[]> =>
      (await page.popover()).links
        .filter(({ isArticle }) => isArticle)
        .map(({ text }) => text.includes(en('shared.dateUnknown')));
    await until('the stories', unknown, (seen) => expect(seen).toEqual([false, false, false, false, true]));
  });

  it('shows the card of a company that it names in its place, and finds the way back', async () => {
    const page = await stage.open('story.html');
    await page.activate();
    await marked(page);
    await page.hoverText('Numergy');
    await page.popover();
    await page.clickInPopover('SFR');
    await until(
      'its card',
      () => page.popover(),
      ({ name }) => expect(name).toBe('SFR'),
    );
    await page.clickInPopover(en('popover.backTo', 'Numergy'));
    await until(
      'the card before',
      () => page.popover(),
      ({ name }) => expect(name).toBe('Numergy'),
    );
  });

  it('follows the ground of the page, whatever the system likes', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    const inside = async (): Promise<Buffer> => {
      await page.hoverText('Numergy');
      const { box } = await page.popover();
      const shown = await page.screenshot({ x: box.x + 4, y: box.y + 20, width: 8, height: 8 });
      await page.moveTo({ x: 5, y: 5 });
      await page.popoverGone();
      return shown;
    };
    const before = await inside();
    await page.evaluate(() => document.body.style.setProperty('background', '#111'));
    expect((await inside()).equals(before)).toBe(false);
  });

  it('does not open while a button is held', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    // Without a rest of the pointer on it, which opens its card.
    const box = await page.evaluateAside(boxOfText, 'Numergy', 0);
    if (!box) throw new Error('no name');
    const name = middleOf(box);
    await page.drag({ x: 5, y: 5 }, name);
    await dwellIsOver(page);
    expect(await page.popoverNow()).toBeUndefined();
    await page.release(name);
  });
});
