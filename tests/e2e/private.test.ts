import { afterAll, expect, it } from 'vitest';
import { libraryReady, marked } from './support/library.ts';
import { startRecordingProxy } from './support/recording-proxy.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

/** Hosts that the browsers ask by themselves, with or without an extension. */
const CHATTER = /(^|\.)(google|googleapis|gvt1|mozilla|firefox)\.(com|net|org)$/;

const proxy = await startRecordingProxy();
afterAll(() => proxy.close());

inEveryBrowser(
  'privacy',
  (stage) => {
    it('asks the network for nothing while it marks, answers, opens the popup and saves', async () => {
      await libraryReady(stage.session);
      stage.site.takeRequests();
      proxy.forget();
      const page = await stage.open('story.html');
      await marked(page);
      await page.hoverText('Cloudwatt');
      await page.clickInPopover(en('popover.pin'));
      await page.clickInPopover(en('why.open'));
      await stage.session.chooseOnSelection('look-up', 'Zorglub', stage.site.url('story.html'));
      await until(
        'the look-up',
        () => page.popovers(),
        (all) => expect(all.map(({ name }) => name)).toContain('Zorglub'),
      );
      const popup = await stage.openPopup(page);
      await until(
        'the companies',
        () => popup.text(),
        (text) => expect(text).toContain('Numergy'),
      );
      expect(stage.site.takeRequests()).toEqual(['story.html']);
      const ours = new URL(stage.site.url('')).host;
      expect(proxy.hosts).toContain(ours);
      expect(proxy.hosts.filter((host) => host !== ours && !CHATTER.test(host))).toEqual([]);
    });

    it('lets the page notice nothing: no message, no event, no global, no change of its tree', async () => {
      const page = await stage.open('watching.html');
      await marked(page);
      const notice = (): Promise<{ noticed: readonly string[]; globals: readonly string[] }> =>
        page.evaluate(() => {
          const { noticed, globals } = window as unknown as { noticed: string[]; globals: string[] };
          return { noticed, globals: Object.getOwnPropertyNames(window).filter((name) => !globals.includes(name)) };
        });
      expect(await notice()).toEqual({ noticed: [], globals: [] });
      expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
    });

    it('lets the page notice of a popover in use only what docs/PRIVACY.md tells', async () => {
      const page = await stage.open('watching.html');
      await marked(page);
      await page.activate();
      await page.hoverText('Cloudwatt');
      await page.clickInPopover(en('popover.moreActions'));
      await page.clickInPopover(en('popover.pin'));
      await page.press('ArrowRight');
      await stage.session.command('next-mark');
      await until(
        'a second popover',
        () => page.popovers(),
        (all) => expect(all.length).toBeGreaterThan(1),
      );
      await page.press('Tab');
      await page.press('Escape');
      await until(
        'one popover to go',
        () => page.popovers(),
        (all) => expect(all).toHaveLength(1),
      );
      await page.press('Escape');
      await page.popoverGone();
      const { noticed, globals, foreign, resources } = await page.evaluate(() => {
        const own = window as unknown as { noticed: string[]; globals: string[]; foreign: Set<string> };
        return {
          noticed: own.noticed,
          globals: Object.getOwnPropertyNames(window).filter((name) => !own.globals.includes(name)),
          foreign: [...own.foreign],
          resources: performance
            .getEntries()
            .map(({ name }) => name)
            .filter((name) => name.includes('extension:')),
        };
      });
      expect([globals, resources]).toEqual([[], []]);
      // The element at the end of the document comes and goes; nothing else changes, is sent or is made up.
      expect([...new Set(noticed)]).toEqual(['mutation childList HTML']);
      expect(
        foreign.filter(
          (type) =>
            !/^(?:pointer|mouse|click|key|focus|blur|toggle|beforetoggle|wheel|contextmenu|auxclick|animation|transition)/.test(
              type,
            ),
        ),
      ).toEqual([]);
    });

    it('shows the page no more of the popover than a closed box, and takes it away again', async () => {
      const page = await stage.open('watching.html');
      await marked(page);
      await page.hoverText('Cloudwatt');
      await page.popover();
      const seen = await page.evaluate(() =>
        [...document.documentElement.children]
          .filter((element) => element !== document.head && element !== document.body)
          .map((element) => [element.shadowRoot, element.textContent]),
      );
      expect(seen).toEqual([[null, '']]);
      await page.press('Escape');
      await page.popoverGone();
      expect(await page.evaluate(() => document.documentElement.outerHTML === window.served)).toBe(true);
    });
  },
  { launch: { proxyPort: proxy.port } },
);
