import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { middleOf } from '../../scripts/browsers/popover-content.ts';
import type { Page } from '../../scripts/browsers/session.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { saveSecret, TITLE } from './support/secret.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/**
 * Parts of the card by which a page would know it: of a title of the library, of the pack, and of the card's own words.
 */
const WORDS = ['Confidential', 'our tender', '4,2M', 'SFR in 2016', 'Intranet of ACME', en('popover.notThis')];

/** What is read of an open page when it is saved. */
async function readForSaving(stage: Stage, path: string): Promise<unknown> {
  const tabId = await stage.session.inExtension(
    async (url) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    stage.site.url(path),
  );
  return ask(stage.session, 'read-tab-article', { tabId });
}

/** The page with the card open whose first title is the secret one. */
async function openSecret(stage: Stage, path: string): Promise<Page> {
  const page = await stage.open(path);
  await page.activate();
  await marked(page);
  await page.hoverText('Numergy');
  await until(
    'the secret title',
    () => page.popover(),
    ({ text }) => expect(text).toContain(TITLE),
  );
  return page;
}

/** Opens the whole card and closes it again: the page is told the size of the cover at most, and no style of ours. */
async function expectNothingToldOfClicks(page: Page): Promise<void> {
  await page.clickInPopover(en('popover.full'));
  await page.clickInPopover(en('popover.full'));
  const told = await until(
    'what was painted by the clicks',
    () =>
      page.evaluate(() => {
        const { entries } = window as unknown as { entries: (readonly [string, number | string])[] };
        const sizesOf = (type: string): unknown[] => entries.filter(([each]) => each === type).map(([, size]) => size);
        const painted = sizesOf('interaction-contentful-paint');
        const isTold = PerformanceObserver.supportedEntryTypes.includes('interaction-contentful-paint');
        return {
          isOver: painted.length > 0 || !isTold,
          others: painted.filter((size) => size !== sizesOf('largest-contentful-paint').at(-1)),
          breaches: sizesOf('breach').filter((source) => !String(source).startsWith('http')),
        };
      }),
    ({ isOver }) => expect(isOver).toBe(true),
  );
  expect(told).toEqual({ isOver: true, others: [], breaches: [] });
}

inEveryBrowser('what a page script learns of an open card', (stage) => {
  it('is none of its words: find, selection, ranges, serialisation, accessibility, animations', async () => {
    await saveSecret(stage);
    const page = await openSecret(stage, 'attacking.html');
    const seen = await page.evaluate((words: readonly string[]) => {
      const host = [...document.documentElement.children].find(
        (each) => each !== document.head && each !== document.body,
      );
      if (!(host instanceof HTMLElement)) throw new Error('no host');
      const find = (window as unknown as { find(...how: unknown[]): boolean }).find.bind(window);
      const selection = getSelection();
      const clear = (): void => selection?.removeAllRanges();
      const answers: Record<string, unknown> = {};
      for (const word of words) {
        for (const how of [
          [false, false],
          [true, false],
          [false, true],
        ]) {
          clear();
          answers[`find ${word} ${how.join()}`] = find(word, how[0], false, true, false, how[1], false);
        }
        clear();
        answers[`findString ${word}`] = document.execCommand('findString', false, word);
      }
      clear();
      document.execCommand('selectAll');
      const selected = String(selection);
      clear();
      const around = document.createRange();
      around.selectNode(host);
      selection?.addRange(around);
      const texts = [
        selected,
        String(selection),
        around.cloneContents().textContent,
        host.innerHTML,
        host.outerHTML,
        host.innerText,
        host.textContent,
        new XMLSerializer().serializeToString(host),
        (host as { getHTML?: (how: object) => string }).getHTML?.({ serializableShadowRoots: true }),
        document.documentElement.innerText,
        host.ariaLabel,
        host.title,
        getComputedStyle(host, '::before').content,
      ].join(' ');
      for (const word of words) answers[`text ${word}`] = texts.includes(word);
      clear();
      answers['shadow root'] = host.shadowRoot !== null;
      answers['animations'] = document.getAnimations().length + host.getAnimations({ subtree: true }).length > 0;
      answers['frames'] = window.length > 0;
      answers['resources'] = performance.getEntriesByType('resource').some(({ name }) => name.includes('extension'));
      return answers;
    }, WORDS);
    expect(Object.keys(seen).length).toBeGreaterThanOrEqual(34);
    expect(Object.entries(seen).filter(([, found]) => found)).toEqual([]);
  });

  it('is none of its measures: the card is as large with one article more, and no entry tells of its texts', async () => {
    const measured: unknown[] = [];
    for (const name of ['Numergy', 'Cloudwatt', 'Orange']) {
      const page = await stage.open('measuring.html');
      await page.activate();
      await marked(page);
      await page.hoverText(name);
      await until(
        'the card',
        () => page.popover(),
        ({ takesClicks }) => expect(takesClicks).toBe(true),
      );
      const size = await page.evaluate(() => {
        const host = [...document.documentElement.children].find(
          (each) => each !== document.head && each !== document.body,
        );
        let [left, top, right, bottom] = [1e9, 1e9, -1, -1];
        for (let y = 0; y < innerHeight; y += 1)
          for (let x = 0; x < innerWidth; x += 8)
            if (document.elementFromPoint(x, y) === host)
              [left, top, right, bottom] = [
                Math.min(left, x),
                Math.min(top, y),
                Math.max(right, x),
                Math.max(bottom, y),
              ];
        // The coarse steps tell the edges to 8 px.
        const middle = Math.round((top + bottom) / 2);
        while (document.elementFromPoint(left - 1, middle) === host && left > 0) left -= 1;
        while (document.elementFromPoint(right + 1, middle) === host && right < innerWidth) right += 1;
        const { entries } = window as unknown as { entries: (readonly [string, number])[] };
        return [
          right - left,
          Math.round((bottom - top) / 4),
          host?.scrollHeight,
          host?.scrollWidth,
          // The cover alone, which has one size.
          entries.findLast(([type]) => type === 'largest-contentful-paint')?.[1],
          entries.filter(([type]) => type === 'layout-shift' || type === 'element').length,
        ];
      });
      measured.push(size);
      if (name === 'Orange') await expectNothingToldOfClicks(page);
    }
    expect(measured[1]).toEqual(measured[0]);
    expect(measured[2]).toEqual(measured[0]);
  });

  it('is nothing that it catches: built-ins, observers, paths of events, carets, ranges, animations', async () => {
    await saveSecret(stage);
    const page = await openSecret(stage, 'catching.html');
    const { box } = await page.popover();
    for (const at of [20, 60, 120, 180]) await page.moveTo({ x: box.x + at, y: box.y + at });
    await page.clickAt({ x: box.x + 40, y: box.y + 60 });
    const [link] = (await page.popover()).links;
    if (link) {
      const [from, to] = [middleOf(link.box), { x: box.x + 60, y: box.y + 40 }];
      await page.drag(from, to);
      await page.release(to);
    }
    await page.wheel({ x: box.x + 60, y: box.y + 60 }, 20);
    for (const key of ['Tab', 'Tab', 'ArrowDown'] as const) await page.press(key);
    const seen = await page.evaluate(({ x, y }: { readonly x: number; readonly y: number }) => {
      const host = [...document.documentElement.children].find(
        (each) => each !== document.head && each !== document.body,
      );
      const caret = document.caretPositionFromPoint(x + 60, y + 60);
      const painted = [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer }) => startContainer.getRootNode() === document),
      );
      const { caught } = window as unknown as { caught: readonly string[] };
      return {
        caught: [...caught],
        'a caret': caret !== null && caret.offsetNode !== host && caret.offsetNode.getRootNode() !== document,
        'a focused element': ![host, document.body].includes(document.activeElement ?? document.body),
        'elements of the card': document.querySelectorAll('.panel, [data-t]').length,
        'an element at a point': document.elementsFromPoint(x + 60, y + 60).some((each) => each.matches('.panel *')),
        'children by :has': host?.matches(':has(*)'),
        'children by :empty': host?.matches(':not(:empty)'),
        animations: document.getAnimations().length,
        'a size of its own': host?.getBoundingClientRect().width !== innerWidth,
        'a scrolled page': scrollX + scrollY,
        'painted words of the card': painted.includes(false),
        'an unexpected name': [...CSS.highlights.keys()].some((name) => !name.startsWith('vigie')),
      };
    }, box);
    expect(Object.entries(seen).filter(([, found]) => found !== false && found !== 0 && String(found) !== '')).toEqual(
      [],
    );
  });

  it('is none of its letters: fonts and custom properties of the page are not used', async () => {
    const page = await openSecret(stage, 'lettering.html');
    await page.evaluateAside(async () => {
      await document.documentElement.animate([], { duration: 400 }).finished;
    });
    expect(stage.site.takeRequests().filter((path) => path.startsWith('letter/'))).toEqual([]);
  });
});

inEveryBrowser('a page whose rules fetch beforehand what its links lead to', (stage) => {
  const read = async (): Promise<readonly string[]> =>
    stage.site.takeRequests().filter((path) => path === 'met-on-this-site.html');

  it('fetches none of the links of a card, which lead there by pointer and by key all the same', async () => {
    await saveSecret(stage, stage.site.url('met-on-this-site.html'));
    const page = await openSecret(stage, 'fetching.html');
    const link = (await page.popover()).links.find(({ text }) => text.includes(TITLE));
    expect(link?.href).toBe(stage.site.url('met-on-this-site.html'));
    if (link) await page.moveTo(middleOf(link.box));
    await page.evaluateAside(async () => {
      await document.documentElement.animate([], { duration: 700 }).finished;
    });
    expect(await read()).toEqual([]);

    if (link) await page.clickAt(middleOf(link.box));
    await until('the article, by a click', read, (paths) => expect(paths.length).toBeGreaterThan(0));
    await page.activate();
    await until(
      'the page in front',
      () => page.evaluateAside(() => document.visibilityState),
      (state) => expect(state).toBe('visible'),
    );
    await until(
      'the card',
      () => page.popover(),
      ({ takesClicks }) => expect(takesClicks).toBe(true),
    );
    await page.press('Enter');
    await until('the article, by Enter', read, (paths) => expect(paths.length).toBeGreaterThan(0));
  });
});

inEveryBrowser('a page whose forms are named like members of nodes', (stage) => {
  it('is read like any other', async () => {
    const page = await stage.open('clobbering.html');
    await until(
      'the marks',
      () => page.marks(),
      (marks) => expect(marks).toEqual(expect.arrayContaining(['Cloudwatt', 'Numergy'])),
    );
    await page.hoverText('Cloudwatt');
    expect((await page.popover()).name).toBe('Cloudwatt');
  });
});

inEveryBrowser('a page whose images and forms are named like members of the document', (stage) => {
  it('is read, answers to the pointer, and is saved like any other', async () => {
    const page = await stage.open('clobbered-document.html');
    await until(
      'the marks',
      () => page.marks(),
      (marks) => expect(marks).toEqual(expect.arrayContaining(['Cloudwatt', 'Numergy'])),
    );
    await page.hoverText('Numergy');
    expect((await page.popover()).name).toBe('Numergy');
    expect(await readForSaving(stage, 'clobbered-document.html')).toMatchObject({
      ok: true,
      value: { article: { title: 'The sovereign cloud', text: expect.stringContaining('two French clouds') } },
    });
  });
});

inEveryBrowser('what was looked at', (stage) => {
  it('is kept of a card that was read, until the reader switches that off, and then forgotten', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('story.html');
    await marked(page);
    await page.hoverText('Numergy');
    await page.popover();
    const visits = (): Promise<number> =>
      stage.session.inExtension(async () => {
        const request = indexedDB.open('vigie');
        const database = await new Promise<IDBDatabase>(
          (resolve) => (request.onsuccess = () => resolve(request.result)),
        );
        const keys = database.transaction('meta').objectStore('meta').getAllKeys();
        await new Promise((resolve) => (keys.onsuccess = resolve));
        database.close();
        return keys.result.filter((key) => String(key).startsWith('visit ')).length;
      });
    await until('the look', visits, (count) => expect(count).toBeGreaterThan(0));
    await stage.session.inExtension(() =>
      browser.runtime.sendMessage({ vigie: 'change-settings', payload: { settings: { visits: false } } }),
    );
    await page.press('Escape');
    await page.hoverText('Cloudwatt');
    await until('nothing kept', visits, (count) => expect(count).toBe(0));
    expect(await ask(stage.session, 'library-state', {})).toMatchObject({ ok: true });
  });
});
