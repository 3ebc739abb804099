/** The first answer of a worker that was stopped, in Chromium with the built extension and a full library. */
import type { Page as Tab } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import type { Article } from '../../../lib/model/article.ts';
import type { SearchableArticle } from '../../../lib/search/index/search-entry.ts';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';
import { bundle } from '../../browsers/bundle.ts';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { eventually } from '../../browsers/eventually.ts';
import { ASSETS, readCompanies } from '../../build-pack/read-pack.ts';
import type { Measure } from '../measure.ts';
import { openChromium, withTab } from '../page/browser.ts';
import { recordTrace } from '../page/trace.ts';
import { readLibrary } from './library.ts';
import { mean, percentile } from './thread-time.ts';
import { workerTasks } from './worker-tasks.ts';

declare const browser: Browser;

const INDEX_PATIENCE_MS = 900_000;
/** Articles in one message to the page. */
const AT_ONCE = 2000;
const STARTS = 7;
/** The goal for a slice of the building. */
const LONG_TASK_MS = 12;
/** As typed, begun, several, mistyped, and with a filter. */
const QUERIES = [
  'cloudwatt',
  'numer',
  'google privacy',
  'microsfot azure',
  'orange is:saved',
  'security breach',
  'souveraineté',
];

type Answered = { readonly milliseconds: number; readonly total: number; readonly partial: boolean };

export async function coldAnswers(size: number): Promise<Measure[]> {
  const session = await openChromium('muted.example');
  try {
    return await withTab(session, async (tab) => {
      await tab.goto(session.extensionUrl('welcome.html'));
      const { seconds, tasks } = await fill(session, tab, size);
      const [cold, bare]: [number[], number[]] = [[], []];
      for (let start = 0; start < STARTS; start += 1) {
        await session.stopBackground();
        bare.push(await askNothing(tab));
        await session.stopBackground();
        cold.push((await ask(tab, QUERIES[start % QUERIES.length] ?? '')).milliseconds);
      }
      const warm: number[] = [];
      for (const query of [...QUERIES, ...QUERIES, ...QUERIES]) warm.push((await ask(tab, query)).milliseconds);
      const at = `@${size / 1000}k`;
      return [
        { name: `search.cold_first_answer_ms${at}`, value: percentile(cold, 0.5), unit: 'ms' },
        {
          name: `search.cold_first_answer_ms${at}.of_a_message_that_reads_nothing`,
          value: percentile(bare, 0.5),
          unit: 'ms',
        },
        { name: `search.cold_first_answer_ms${at}.slowest`, value: Math.max(...cold), unit: 'ms' },
        { name: `search.warm_answer_ms${at}`, value: mean(warm), unit: 'ms' },
        { name: `search.build_in_browser_s${at}`, value: seconds, unit: 's' },
        { name: `search.build_in_browser_longest_task_ms${at}`, value: tasks[0] ?? Number.NaN, unit: 'ms' },
        {
          name: `search.build_in_browser_tasks_over_12_ms${at}`,
          value: tasks.filter((milliseconds) => milliseconds > LONG_TASK_MS).length,
          unit: `of ${String(tasks.length)}`,
        },
      ];
    });
  } finally {
    await session.close();
  }
}

/**
 * Puts articles into the library; gives the seconds until the search knows them all, and the tasks of the background
 * meanwhile, the longest first.
 */
async function fill(
  session: ChromiumSession,
  tab: Tab,
  size: number,
): Promise<{ readonly seconds: number; readonly tasks: readonly number[] }> {
  await tab.evaluate(await bundle(new URL('in-page.ts', import.meta.url), 'searchInPage'));
  const articles = (await readLibrary(size, readCompanies(ASSETS).companies)).articles.map(article);
  for (let at = 0; at < articles.length; at += AT_ONCE)
    await tab.evaluate(`searchInPage.putArticles(${JSON.stringify(articles.slice(at, at + AT_ONCE))})`);
  // A background that starts anew notices that its index is behind.
  await session.stopBackground();
  // Its start, which reads its script in one task, is no part of the building.
  await askNothing(tab);
  const start = performance.now();
  const events = await recordTrace(session.browser, { profile: false }, async () => {
    await eventually(
      'the index of the whole library',
      async () => {
        const { total, partial } = await ask(tab, '');
        return total >= size && !partial ? true : undefined;
      },
      INDEX_PATIENCE_MS,
    );
  });
  return { seconds: (performance.now() - start) / 1000, tasks: workerTasks(events) };
}

function article(searchable: SearchableArticle): Article {
  const originalUrl = `https://press.example/${searchable.id}`;
  const url = canonicalUrl(originalUrl);
  if (!url.ok) throw new Error(`no address: ${originalUrl}`);
  return { ...searchable, url: url.value, originalUrl, facts: [] };
}

/** What the browser takes to start the worker, and the worker to answer at all. */
function askNothing(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    const start = performance.now();
    await browser.runtime.sendMessage({ vigie: 'company-cards', payload: { ids: [] } });
    return performance.now() - start;
  });
}

function ask(tab: Tab, query: string): Promise<Answered> {
  return tab.evaluate(async (query) => {
    const start = performance.now();
    const reply = (await browser.runtime.sendMessage({ vigie: 'search-library', payload: { query, limit: 10 } })) as {
      value?: { total: number; partial: boolean };
    };
    return {
      milliseconds: performance.now() - start,
      total: reply.value?.total ?? 0,
      partial: reply.value?.partial ?? true,
    };
  }, query);
}
