/** The library page over a hundred thousand articles: frames while its list is scrolled, and how soon it answers. */
import { availableParallelism, loadavg } from 'node:os';
import type { Page as Tab } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import { bundle } from '../browsers/bundle.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { eventually } from '../browsers/eventually.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import { processorTimes } from './library-page/frames.ts';
import { scrollFrames } from './library-page/in-page.ts';
import type { Scrolling } from './library-page/in-page.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { openChromium, withTab } from './page/browser.ts';
import { quantile } from './page/statistics.ts';
import { recordTrace } from './page/trace.ts';

declare const browser: Browser;

const INDEX_PATIENCE_MS = 600_000;
/** Two frames of a screen that draws sixty a second: whoever waits longer has missed one and sees it. */
const LONG_FRAME_MS = 32;

/** Measures in Chromium with the built extension. */
export async function benchLibraryPage({ quick }: BenchOptions): Promise<Measure[]> {
  const extent = quick ? { articles: 20_000, frames: 120 } : { articles: 100_000, frames: 300 };
  const session = await openChromium('muted.example');
  try {
    return await withTab(session, async (tab) => {
      await fill(session, tab, extent.articles);
      await tab.goto(session.extensionUrl('library.html'));
      await tab.locator('.v-row-title').first().waitFor();
      const measures: Measure[] = [
        { name: 'machine.load', value: loadavg()[0] ?? 0, unit: `on ${availableParallelism()} cores` },
        {
          name: 'library-page.rows',
          value: Number(await tab.locator('.v-row').first().getAttribute('aria-setsize')),
          unit: 'rows',
        },
        { name: 'library-page.rows_drawn', value: await tab.locator('.v-row').count(), unit: 'rows' },
      ];
      for (const how of ['still', 'wheel', 'leaps'] as const) {
        let times: number[] = [];
        const events = await recordTrace(session.browser, { profile: false }, async () => {
          times = await tab.evaluate(scrollFrames, { how, frames: extent.frames });
        });
        measures.push(...framesOf(how, times, processorTimes(events)));
      }
      return [...measures, ...(await answers(tab))];
    });
  } finally {
    await session.close();
  }
}

/**
 * What a reader would see, and what the page itself takes; `still` is what the machine makes of a page that does
 * nothing.
 */
function framesOf(how: Scrolling['how'], times: readonly number[], processor: readonly number[]): Measure[] {
  const over = (values: readonly number[]): number => values.filter((ms) => ms > LONG_FRAME_MS).length;
  return [
    { name: `library-page.${how}.frame_p50_ms`, value: quantile(times, 0.5), unit: 'ms' },
    { name: `library-page.${how}.frames_over_32_ms`, value: over(times), unit: `of ${String(times.length)}` },
    { name: `library-page.${how}.processor_p50_ms`, value: quantile(processor, 0.5), unit: 'ms' },
    { name: `library-page.${how}.processor_p99_ms`, value: quantile(processor, 0.99), unit: 'ms' },
    { name: `library-page.${how}.processor_longest_ms`, value: Math.max(...processor), unit: 'ms' },
    {
      name: `library-page.${how}.processor_over_32_ms`,
      value: over(processor),
      unit: `of ${String(processor.length)}`,
    },
  ];
}

/** Puts articles into the library, and waits until the search knows them all. */
export async function fill(session: ChromiumSession, tab: Tab, count: number): Promise<void> {
  await tab.goto(session.extensionUrl('welcome.html'));
  await tab.evaluate(await bundle(new URL('library/in-page.ts', import.meta.url), 'libraryInPage'));
  const companies = readCompanies(ASSETS).companies.map(({ id }) => id);
  await tab.evaluate(`libraryInPage.fill(${String(count)}, ${JSON.stringify(companies)})`);
  // A background that starts anew notices that the index is behind.
  await session.stopBackground();
  await eventually(
    'the index of the whole library',
    async () => {
      const reply = await tab.evaluate(
        async () =>
          (await browser.runtime.sendMessage({ vigie: 'search-library', payload: { query: '', limit: 1 } })) as {
            value?: { total: number; partial: boolean };
          },
      );
      return (reply.value?.total ?? 0) >= count && reply.value?.partial === false ? true : undefined;
    },
    INDEX_PATIENCE_MS,
  );
}

/** Milliseconds from a letter typed to the list that answers it. */
async function answers(tab: Tab): Promise<Measure[]> {
  const times: number[] = [];
  for (const query of [
    'c',
    'cl',
    'clo',
    'clou',
    'cloud',
    'cloud r',
    'cloud ra',
    'cloud rachat',
    'marché',
    'tag:cloud',
  ]) {
    times.push(
      await tab.evaluate(async (typed) => {
        const field = document.querySelector('input');
        const list = document.querySelector('[role=listbox]');
        if (!field || !list) throw new Error('the page is not there');
        const start = performance.now();
        const answered = new Promise<void>((resolve) => {
          const watching = new MutationObserver(() => {
            if (list.getAttribute('aria-busy') !== 'false') return;
            watching.disconnect();
            resolve();
          });
          watching.observe(list, { attributeFilter: ['aria-busy'] });
        });
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await answered;
        return performance.now() - start;
      }, query),
    );
  }
  return [{ name: 'library-page.typed_to_drawn_p95_ms', value: quantile(times, 0.95), unit: 'ms' }];
}
