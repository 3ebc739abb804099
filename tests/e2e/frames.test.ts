import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page } from '../../scripts/browsers/session.ts';
import { libraryReady, marked } from './support/library.ts';
import { standing } from './support/standing.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** What the frames of a page say of themselves, as far as a script of ours runs in them: state and names. */
function framesOf(stage: Stage, url: string): Promise<readonly string[]> {
  return stage.session.inExtension(async (address: string) => {
    const tabs = await browser.tabs.query({ url: '*://*/*' });
    const tabId = tabs.find((tab) => tab.url === address)?.id ?? -1;
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    const said = await Promise.all(
      frames.map(async ({ frameId }) => {
        const reply = await browser.tabs
          .sendMessage(tabId, { vigie: 'describe-page', payload: {} }, { frameId })
          .catch(() => undefined);
        const value = (reply as { value?: { state: string; companies: { name: string }[] } } | undefined)?.value;
        return value ? [`${value.state} ${value.companies.map(({ name }) => name).join(' ')}`.trim()] : [];
      }),
    );
    return said.flat().toSorted();
  }, url);
}

/** Where a mark is open: in the page itself or in a frame, and the name that stands there. */
function openMarks(stage: Stage, url: string): Promise<readonly string[]> {
  return stage.session.inExtension(async (address: string) => {
    const tabs = await browser.tabs.query({ url: '*://*/*' });
    const tabId = tabs.find((tab) => tab.url === address)?.id ?? -1;
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    const said = await Promise.all(
      frames.map(async ({ frameId }) => {
        const reply = await browser.tabs
          .sendMessage(tabId, { vigie: 'describe-page', payload: { stops: true } }, { frameId })
          .catch(() => undefined);
        const { companies = [], stops } =
          (reply as { value?: { companies: { name: string }[]; stops?: { at: number } } } | undefined)?.value ?? {};
        return stops && stops.at >= 0 ? [`${frameId === 0 ? 'page' : 'frame'} ${companies[0]?.name ?? ''}`] : [];
      }),
    );
    return said.flat();
  }, url);
}

/** The middle of the name in the frame of `tiny-frame.html`, in px of the window. */
function nameInFrame(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluateAside(() => {
    const frame = document.querySelector('iframe');
    const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
    const name = frame?.contentDocument?.querySelector('#name')?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + name.x + name.width / 2, y: top + name.y + name.height / 2 };
  });
}

inEveryBrowser('frames', (stage) => {
  it('are read: those of the site, of others and without an address; not the tiny and the hidden ones', async () => {
    await stage.open('framing.html');
    await until(
      'the frames',
      () => framesOf(stage, stage.site.url('framing.html')),
      (said) => expect(said).toEqual(['done Cloudwatt', 'done Cloudwatt', 'done Numergy', 'done OVHcloud']),
    );
  });

  it('that grow, or show, are read then', async () => {
    const page = await stage.open('framing.html');
    await until(
      'the frames',
      () => framesOf(stage, stage.site.url('framing.html')),
      (said) => expect(said).toHaveLength(4),
    );
    await page.evaluate(() => {
      const [pixel, hidden] = [...document.querySelectorAll<HTMLIFrameElement>('#pixel, #hidden')];
      if (!pixel || !hidden) throw new Error('no frames');
      pixel.width = '600';
      pixel.height = '120';
      hidden.style.display = 'block';
    });
    await until(
      'all frames',
      () => framesOf(stage, stage.site.url('framing.html')),
      (said) => expect(said).toEqual(expect.arrayContaining(['done Outscale', 'done Scaleway'])),
    );
  });

  it('are counted in the popup, which leads into them', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('framing.html');
    await marked(page);
    const popup = await stage.openPopup(page);
    await until(
      'the names of all frames',
      () => popup.text(),
      (text) => {
        expect(text).toMatch(/Cloudwatt\s+2/);
        expect(text).toMatch(/Numergy\s+1/);
        expect(text).toMatch(/OVHcloud\s+1/);
      },
    );
    await popup.click({ role: 'button', name: 'OVHcloud 1' });
    await until(
      'the focus in the frame',
      () => page.evaluateAside(() => document.activeElement?.id),
      (id) => expect(id).toBe('inline'),
    );
  });

  it('are walked through by key, after the page itself, and round the ends', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('framing.html');
    const url = stage.site.url('framing.html');
    await until(
      'the frames',
      () => framesOf(stage, url),
      (said) => expect(said.filter((state) => state.startsWith('done'))).toHaveLength(4),
    );
    await page.activate();
    const steps = [
      ['next-mark', 'page Cloudwatt'],
      ['next-mark', 'frame Cloudwatt'],
      ['next-mark', 'frame Numergy'],
      ['next-mark', 'frame OVHcloud'],
      ['next-mark', 'page Cloudwatt'],
      ['previous-mark', 'frame OVHcloud'],
    ] as const;
    for (const [command, place] of steps) {
      await stage.session.command(command);
      await until(
        place,
        () => openMarks(stage, url),
        (open) => expect(open).toEqual([place]),
      );
    }
  });

  it('are muted with the site in the address bar', async () => {
    const page = await stage.open('framing.html');
    await marked(page);
    const popup = await stage.openPopup(page);
    await popup.click({ role: 'switch', name: en('site.marksOn', '127.0.0.1') });
    await until(
      'all frames to be muted',
      () => framesOf(stage, stage.site.url('framing.html')),
      (said) => expect(new Set(said)).toEqual(new Set(['muted'])),
    );
    await popup.click({ role: 'switch', name: en('site.marksOn', '127.0.0.1') });
    await until(
      'the frames to be marked again',
      () => framesOf(stage, stage.site.url('framing.html')),
      (said) => expect(said).toContain('done Numergy'),
    );
  });
});

inEveryBrowser('a tiny frame', (stage) => {
  it('has its popovers in a corner of the page', async () => {
    const page = await stage.open('tiny-frame.html');
    await marked(page);
    await page.activate();
    await until(
      'the frame',
      () => framesOf(stage, stage.site.url('tiny-frame.html')),
      (said) => expect(said).toContain('done Numergy'),
    );
    await page.moveTo(await nameInFrame(page));
    const { name, box } = await standing(page);
    const { width, height } = await page.evaluateAside(() => ({ width: innerWidth, height: innerHeight }));
    expect([name, Math.round(width - box.x - box.width), Math.round(height - box.y - box.height)]).toEqual([
      'Numergy',
      8,
      8,
    ]);
    await page.moveTo({ x: box.x + box.width / 2, y: box.y + 20 });
    await page.clickInPopover(en('popover.pin'));
    await page.moveTo({ x: 5, y: 5 });
    expect((await page.popover()).name).toBe('Numergy');
    await page.press('Escape');
    await page.popoverGone();
    await page.moveTo(await nameInFrame(page));
    await page.popover();
    await page.moveTo({ x: 5, y: 5 });
    await page.popoverGone();
  });
});

inEveryBrowser(
  'a small frame of a site that is allowed, in a page that is not',
  (stage) => {
    it('has its popovers in itself, and from them a company, a word and the site are silenced', async () => {
      await libraryReady(stage.session);
      const own = await stage.openUrl(stage.site.otherHost('framed/numergy.html'));
      const popup = await stage.openPopup(own);
      await popup.click({ role: 'button', name: en('site.askThisSite') });
      await until(
        'the grant',
        () => stage.session.inExtension(() => browser.permissions.getAll()),
        ({ origins }) => expect(origins).toEqual(['*://localhost/*']),
      );
      await popup.close();

      const page = await stage.open('small-foreign-frame.html');
      await page.activate();
      const frame = await page.frame('foreign');
      const isMarked = (names: readonly string[]): Promise<readonly string[]> =>
        until(
          `marks: ${names.join()}`,
          () => frame.marks(),
          (marks) => expect(marks).toEqual(names),
        );
      await isMarked(['Numergy']);
      for (const way of [
        ['popover.notThis'],
        ['popover.moreActions', 'popover.never'],
        ['popover.moreActions', 'popover.mute'],
      ] as const) {
        await frame.hoverText('Numergy');
        await standing(frame, 'Numergy');
        expect([await page.marks(), await page.popovers()]).toEqual([[], []]);
        for (const button of way) await frame.clickInPopover(en(button));
        await isMarked([]);
        await frame.clickInPopover(en('popover.undo'));
        await isMarked(['Numergy']);
      }
    });
  },
  { granted: false, launch: { agreedTo: ['*://localhost/*'] } },
);
