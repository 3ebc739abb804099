import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readability } from '@mozilla/readability';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import type * as Extraction from '../../lib/content/extract/extract.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { bundle } from '../browsers/bundle.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { HEAVY_PAGES } from './pages/heavy.ts';

declare global {
  /** Defined by the bundle. */
  var extraction: typeof Extraction;
  /** Defined by Readability's own file. */
  var readability: typeof Readability;
}

const ADDRESS = 'http://localhost/article';
/** Each page is read so often by either; the best time stands. */
const ROUNDS = 3;

/** The time that an article takes out of pages of about nine megabytes, and Readability's for the same pages. */
export async function benchExtract({ quick, part }: Pick<BenchOptions, 'quick' | 'part'>): Promise<Measure[]> {
  const code = await bundle(new URL('../../lib/content/extract/extract.ts', import.meta.url), 'extraction');
  const peer = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  const browser = await chromium.launch({
    executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const measures: Measure[] = [];
    for (const [name, write] of Object.entries(HEAVY_PAGES)) {
      const html = write();
      if (part !== undefined && part !== name) continue;
      const tab = await browser.newPage();
      await tab.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
      await tab.goto(ADDRESS);
      await tab.addScriptTag({ content: code });
      await tab.addScriptTag({ content: `{ const module = {}; ${peer}; globalThis.readability = module.exports; }` });
      const { ours, theirs, words } = await timesIn(tab, quick ? 1 : ROUNDS);
      measures.push(
        { name: `extract.${name}.mb`, value: html.length / 1e6, unit: 'MB' },
        { name: `extract.${name}.words`, value: words, unit: 'words' },
        { name: `extract.${name}.ms`, value: ours, unit: 'ms' },
        { name: `extract.${name}.readability_ms`, value: theirs, unit: 'ms' },
      );
      await tab.close();
    }
    return measures;
  } finally {
    await browser.close();
  }
}

type Times = { readonly ours: number; readonly theirs: number; readonly words: number };

/** The best time of each reader in a page. */
async function timesIn(tab: Page, rounds: number): Promise<Times> {
  const session = await tab.context().newCDPSession(tab);
  // The time of the page's own thread, whatever else the machine is doing.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  let [ours, theirs, words] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < rounds; round += 1) {
    const start = await spent();
    words = await tab.evaluate((address) => {
      const article = globalThis.extraction.extractArticle(document, address, '2026-11-29' as IsoDate);
      return article.ok ? article.value.wordCount : 0;
    }, ADDRESS);
    const between = await spent();
    // It takes the copy apart.
    await tab.evaluate(() => void new globalThis.readability(document.cloneNode(true) as Document).parse());
    [ours, theirs] = [Math.min(ours, between - start), Math.min(theirs, (await spent()) - between)];
  }
  return { ours, theirs, words };
}
