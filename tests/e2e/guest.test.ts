import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { atRest, eventually } from '../../scripts/browsers/eventually.ts';
import { marked, styled } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;
declare const go: (path: string) => void;

inEveryBrowser('a guest on unusual pages', (stage, name) => {
  it.each(['open-shadow.html', 'closed-shadow.html'])('knows the names of %s', async (path) => {
    const page = await stage.open(path);
    expect(await marked(page)).toEqual(['Cloudwatt']);
  });

  it.each([
    ['document.xhtml', ['Cloudwatt']],
    ['document.txt', ['Cloudwatt', 'Numergy']],
    ['quirks.html', ['Cloudwatt', 'Numergy']],
  ])('marks %s', async (path, names) => {
    const page = await stage.open(path);
    expect(
      await until(
        'all marks',
        () => page.marks(),
        (marks) => expect(marks).toEqual(names),
      ),
    ).toEqual(names);
  });

  it('opens its popover in XHTML', async () => {
    const page = await stage.open('document.xhtml');
    await marked(page);
    await page.hoverText('Cloudwatt');
    expect((await page.popover()).text).toContain('Cloudwatt');
  });

  it('follows a page that changes its address by itself, there and back', async () => {
    const page = await stage.open('router.html');
    expect(await marked(page)).toEqual(['Cloudwatt']);
    await page.evaluate(() => go('/second'));
    await until(
      'the next view',
      () => page.marks(),
      (marks) => expect(marks).toEqual(['Numergy']),
    );
    await page.evaluate(() => history.back());
    await until(
      'the view before',
      () => page.marks(),
      (marks) => expect(marks).toEqual(['Cloudwatt']),
    );
  });

  it('is there when a page comes back from the cache, and knows what changed meanwhile', async () => {
    const page = await stage.open('story.html');
    await marked(page);
    await page.goto(stage.site.url('linked.html'));
    await stage.session.inExtension(() =>
      browser.runtime.sendMessage({ vigie: 'change-settings', payload: { settings: { density: 'all' } } }),
    );
    await page.evaluate(() => history.back());
    await until(
      'every mention',
      () => page.marks(),
      (marks) => expect(marks.filter((mark) => mark === 'Cloudwatt')).toHaveLength(3),
    );
    await stage.session.inExtension(() =>
      browser.runtime.sendMessage({ vigie: 'change-settings', payload: { settings: { density: 'first-in-section' } } }),
    );
    await until(
      'the first mentions',
      () => page.marks(),
      (marks) => expect(marks.filter((mark) => mark === 'Cloudwatt')).toHaveLength(1),
    );
  });

  it('tells the names of a page that lies behind another tab', async () => {
    const page = await stage.open('linked.html');
    const front = await stage.open('linked.html');
    await front.activate();
    await page.goto(stage.site.url('story.html'));
    const described = await until(
      'the names',
      () =>
        stage.session.inExtension(async (url: string) => {
          const tabs = await browser.tabs.query({ url: '*://*/*' });
          const id = tabs.find((tab) => tab.url === url)?.id ?? -1;
          return JSON.stringify(
            await browser.tabs.sendMessage(id, { vigie: 'describe-page', payload: {} }, { frameId: 0 }),
          );
        }, stage.site.url('story.html')),
      (answer) => expect(answer).toContain('"done"'),
    );
    expect(described).toContain('Numergy');
  });

  it('obeys a publisher who wants the page left alone', async () => {
    const page = await stage.open('publisher-off.html');
    const popup = await stage.openPopup(page);
    await until(
      'the popup’s word',
      () => popup.text(),
      (text) => expect(text).toContain(en('popup.keptOut')),
    );
    expect(await page.marks()).toEqual([]);
  });

  it('obeys a publisher who wants a part left alone', async () => {
    const page = await stage.open('partly-off.html');
    expect(await marked(page)).toEqual(['Numergy']);
  });

  it(`${name === 'chromium' ? 'paints' : 'cannot paint (docs/browser-bugs.md)'} in a shadow tree`, async () => {
    const page = await stage.open('open-shadow.html');
    await marked(page);
    await styled(page);
    const box = await page.evaluateAside(() => {
      const { x, y, width, height } = (
        document.querySelector('x-story')?.shadowRoot?.querySelector('p') ?? document.body
      ).getBoundingClientRect();
      return { x, y, width, height };
    });
    const picture = async (): Promise<string> => (await page.screenshot(box)).toString('base64');
    const before = await eventually('a picture at rest', atRest(picture));
    await page.evaluateAside(() => CSS.highlights.clear());
    await until('the picture', picture, (after) => expect(after === before).toBe(name === 'firefox'));
  });
});
