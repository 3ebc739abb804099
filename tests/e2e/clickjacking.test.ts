import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { middleOf, type PopoverContent } from '../../scripts/browsers/popover-content.ts';
import type { Page } from '../../scripts/browsers/session.ts';
import { LAYOUTS, type Layout } from './support/layouts.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/**
 * All layouts take six minutes a browser: `npm test` tries every eighth of them, `VIGIE_LAYOUTS=all npm test --
 * clickjacking` all (docs/commands.md).
 */
const EVERY = process.env['VIGIE_LAYOUTS'] === 'all' ? 1 : 8;
const CHOSEN = LAYOUTS.filter((_, at) => at % EVERY === 0);

/** Layouts a test; the list is cut up so that each stays within its time. */
const PART = 25;

/** Companies that the reader watches. */
async function watched(stage: Stage): Promise<readonly unknown[]> {
  const reply = (await ask(stage.session, 'watch-list', {})) as { value: { companies: readonly unknown[] } };
  return reply.value.companies;
}

/** A card at «Numergy» that takes clicks. */
async function openCard(page: Page, url: string): Promise<PopoverContent> {
  await page.goto(url);
  await marked(page);
  await page.moveTo({ x: 5, y: 5 });
  await page.hoverText('Numergy');
  return until(
    'a card that takes clicks',
    () => page.popover(),
    ({ takesClicks }) => expect(takesClicks).toBe(true),
  );
}

const starOf = ({ buttons }: PopoverContent): { x: number; y: number } => {
  const star = buttons.find(({ name }) => name === en('popover.watch'));
  if (!star) throw new Error('the card has no star');
  return middleOf(star.box);
};

/** Two frames, and the time in which the browser tells what is visible. */
const settled = (page: Page): Promise<void> =>
  page.evaluateAside(async () => {
    await document.documentElement.animate([], { duration: 250 }).finished;
  });

/** A card that has stood for less takes no click, ms (`act-guard.ts`). */
const STOOD = 400;

/** Waits for the card, and tells when it came, ms. Runs in the page. */
async function cameUp(): Promise<number> {
  const host = (): Element | undefined =>
    [...document.documentElement.children].find((each) => each !== document.head && each !== document.body);
  while (!host()) await new Promise(requestAnimationFrame);
  return performance.now();
}

/** Takes watched companies off the list again. */
async function unwatchAll(stage: Stage): Promise<void> {
  for (const company of await watched(stage))
    await stage.session.inExtension(
      (companyId) => browser.runtime.sendMessage({ vigie: 'watch-company', payload: { companyId, watched: false } }),
      (company as { company: { id: string } }).company.id,
    );
}

/** The most of a card’s pixels that may look otherwise where it is as it was: edges of letters are drawn anew. */
const MAX_CHANGED = 0.01;

/** The share of pixels in which two pictures differ plainly. */
async function changed({ session }: Stage, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0;
  return session.inExtension(
    async (...pictures: readonly string[]) => {
      const [before, after] = await Promise.all(
        pictures.map(async (base64) => {
          const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          canvas?.drawImage(picture, 0, 0);
          return canvas?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!before || before.length !== after?.length) return 1;
      let plain = 0;
      for (let at = 0; at < before.length; at += 4) {
        const far = [0, 1, 2].some((of) => Math.abs((before[at + of] ?? 0) - (after[at + of] ?? 0)) > 48);
        if (far) plain += 1;
      }
      return plain / (before.length / 4);
    },
    one.toString('base64'),
    other.toString('base64'),
  );
}

/** What a layout got done that the reader did not see. */
async function unseenAct(stage: Stage, page: Page, { name, run }: Layout): Promise<string | undefined> {
  const card = await openCard(page, stage.site.url('attacking.html'));
  // Without the corners, where the page is seen through.
  const { x, y, width, height } = card.box;
  const inner = { x: x + 12, y: y + 12, width: width - 24, height: height - 24 };
  const before = await page.screenshot(inner);
  await page.evaluate(run);
  await settled(page);
  const after = await page.screenshot(inner);
  await page.clickAt(starOf(card));
  await page.press('n');
  await settled(page);
  const acted = (await watched(stage)).length > 0;
  if (!acted) return undefined;
  await unwatchAll(stage);
  return (await changed(stage, before, after)) > MAX_CHANGED ? name : undefined;
}

inEveryBrowser('clickjacking', (stage) => {
  it('does not reach the reader who looks: a card in its place takes a click', async () => {
    await libraryReady(stage.session);
    const page = await stage.open('attacking.html');
    await page.activate();
    const card = await openCard(page, stage.site.url('attacking.html'));
    await page.clickAt(starOf(card));
    await until(
      'the company on the list',
      () => watched(stage),
      (companies) => expect(companies).toHaveLength(1),
    );
    await unwatchAll(stage);
  });

  const parts = Array.from({ length: Math.ceil(CHOSEN.length / PART) }, (_, at) =>
    CHOSEN.slice(at * PART, (at + 1) * PART),
  );
  it.each(parts.map((layouts, at) => [at * PART + 1, layouts] as const))(
    'gets nothing done unseen by layouts from no. %i on',
    async (_, layouts) => {
      await libraryReady(stage.session);
      const page = await stage.open('attacking.html');
      await page.activate();
      const unseen: string[] = [];
      for (const layout of layouts) unseen.push(...[(await unseenAct(stage, page, layout)) ?? []].flat());
      expect(unseen).toEqual([]);
    },
    240_000,
  );

  it('gets no letter taken for a command after a click in the card', async () => {
    const page = await stage.open('attacking.html');
    await page.activate();
    const { box } = await openCard(page, stage.site.url('attacking.html'));
    await page.clickAt({ x: box.x + 40, y: box.y + 60 });
    for (const key of ['n', 'm', 'd'] as const) await page.press(key);
    await settled(page);
    expect(await page.marks()).toContain('Numergy');
    expect((await page.popoverNow())?.text).not.toContain(en('popover.rejected', 'Numergy', 'Numergy'));
  });

  it('gets no click taken by a card that came up a moment ago', async () => {
    const page = await stage.open('attacking.html');
    await page.activate();
    // On a loaded machine the click may come when the card has stood for long enough: then it shows nothing.
    await eventually('a click a moment after the card', async () => {
      // By the time that a new page has its card, the click of an earlier round is known to the background.
      const star = starOf(await openCard(page, stage.site.url('attacking.html')));
      await page.press('Escape');
      await page.popoverGone();
      await unwatchAll(stage);
      await page.moveTo({ x: 5, y: 5 });
      await page.hoverText('Numergy');
      const up = await page.evaluateAside(cameUp);
      await page.clickAt(star);
      // In Firefox no script of a page is told of the click itself.
      const clicked = await page.evaluateAside(() => performance.now());
      await settled(page);
      return clicked - up < STOOD ? true : undefined;
    });
    expect(await watched(stage)).toEqual([]);
  });

  it('gets nothing done through a frame that can hardly be seen', async () => {
    const page = await stage.open('framing-attack.html');
    await page.activate();
    const at = await until(
      'the name in the frame',
      () =>
        page.evaluateAside(() => {
          const word = document
            .querySelector('iframe')
            ?.contentDocument?.querySelector('#word')
            ?.getBoundingClientRect();
          return word ? { x: word.x + word.width / 2, y: word.y + word.height / 2 } : { x: 0, y: 0 };
        }),
      ({ x }) => expect(x).toBeGreaterThan(0),
    );
    for (let step = 0; step < 10; step += 1) {
      await page.moveTo({ x: at.x + (step % 3), y: at.y });
      await settled(page);
    }
    // Wherever in the frame the card stands: the page clicks its way along the row of buttons in its head.
    for (let x = 100; x < 1000; x += 14) for (const y of [24, 44]) await page.clickAt({ x, y: at.y + y });
    await settled(page);
    expect(await watched(stage)).toEqual([]);
  });
});
