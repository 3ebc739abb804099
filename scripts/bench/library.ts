/**
 * The library at a hundred thousand articles: writing, a company's articles, and the first answer of a background that
 * slept.
 */
import { availableParallelism, loadavg } from 'node:os';
import type { Page as Tab } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import { bundle } from '../browsers/bundle.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import type * as InPage from './library/in-page.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { openChromium, withTab } from './page/browser.ts';
import { median, quantile } from './page/statistics.ts';

declare const browser: Browser;

const MUTED = 'muted.example';

/** Measures in Chromium with the built extension. */
export async function benchLibrary({ quick }: BenchOptions): Promise<Measure[]> {
  const extent = quick
    ? { articles: 20_000, inserts: 1, questions: 200, starts: 5 }
    : { articles: 100_000, inserts: 3, questions: 1000, starts: 20 };
  const companies = readCompanies(ASSETS).companies.map(({ id }) => id);
  const session = await openChromium(MUTED);
  try {
    return await withTab(session, async (tab) => {
      await tab.goto(session.extensionUrl('welcome.html'));
      const page = await inPage(tab);
      const small = await coldAnswers(session, tab, companies, extent.starts);
      // Before the databases that come and go: the browser gives their room back late.
      const before = await page('bytes');
      const after = await page('fill', extent.articles, companies);
      const times = await page('companyTimes', companies, extent.questions);
      const cold = await coldAnswers(session, tab, companies, extent.starts);
      const inserts: { readonly ours: number; readonly bare: number }[] = [];
      for (let round = 0; round < extent.inserts; round += 1) inserts.push(await page('insertTimes', companies, false));
      const withTexts = await page('insertTimes', companies, true);
      return [
        { name: 'machine.load', value: loadavg()[0] ?? 0, unit: `on ${availableParallelism()} cores` },
        { name: 'library.articles', value: extent.articles, unit: 'articles' },
        { name: 'library.bulk_insert_10k_s', value: median(inserts.map(({ ours }) => ours)), unit: 's' },
        {
          name: 'library.bulk_insert_over_bare',
          value: median(inserts.map(({ ours, bare }) => ours / bare)),
          unit: 'x',
        },
        { name: 'library.bulk_insert_10k_texts_s', value: withTexts.ours, unit: 's' },
        { name: 'library.bytes_per_article', value: (after - before) / extent.articles, unit: 'bytes' },
        { name: 'library.by_company_ms', value: quantile(times, 0.95), unit: 'ms p95' },
        { name: 'library.by_company_median_ms', value: median(times), unit: 'ms' },
        { name: 'library.cold_first_answer_ms', value: median(cold.map(({ answer }) => answer)), unit: 'ms' },
        {
          name: 'library.cold_first_answer_p95_ms',
          value: quantile(
            cold.map(({ answer }) => answer),
            0.95,
          ),
          unit: 'ms p95',
        },
        {
          name: 'library.cold_over_bare_start',
          value: median(cold.map(({ answer, bare }) => answer / bare)),
          unit: 'x',
        },
        {
          name: 'library.cold_over_bare_start_small',
          value: median(small.map(({ answer, bare }) => answer / bare)),
          unit: 'x',
        },
      ];
    });
  } finally {
    await session.close();
  }
}

type Functions = typeof InPage;
type Answers = { readonly [Name in keyof Functions]: Awaited<ReturnType<Functions[Name]>> };
type Call = <Name extends keyof Functions>(name: Name, ...args: Parameters<Functions[Name]>) => Promise<Answers[Name]>;

/** Puts the storage that ships into a page of the extension, past its content policy. */
async function inPage(tab: Tab): Promise<Call> {
  await tab.evaluate(await bundle(new URL('library/in-page.ts', import.meta.url), 'libraryInPage'));
  return async <Name extends keyof Functions>(name: Name, ...args: Parameters<Functions[Name]>) =>
    tab.evaluate<Answers[Name]>(`libraryInPage.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
}

type Start = { readonly answer: number; readonly bare: number };

/**
 * Milliseconds from a question to its answer, each by a background that was stopped before: a preview, and right after
 * it a question that needs no library, so that both meet the machine in the same state.
 */
async function coldAnswers(
  session: ChromiumSession,
  tab: Tab,
  companies: readonly string[],
  starts: number,
): Promise<Start[]> {
  const times: Start[] = [];
  for (let start = 0; start < starts; start += 1) {
    await session.stopBackground();
    const answer = await ask(tab, 'preview-company', { companyId: companies[start * 37] ?? '' });
    await session.stopBackground();
    times.push({ answer, bare: await ask(tab, 'backup-state', {}) });
  }
  return times;
}

async function ask(tab: Tab, vigie: string, payload: Readonly<Record<string, string>>): Promise<number> {
  return tab.evaluate(
    async (message) => {
      const asked = performance.now();
      const reply = (await browser.runtime.sendMessage(message)) as { readonly ok?: boolean };
      if (reply.ok !== true) throw new Error(JSON.stringify(reply));
      return performance.now() - asked;
    },
    { vigie, payload },
  );
}
