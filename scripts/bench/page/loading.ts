/** What the extension adds to loading a page: pairs of loads, one with it and one without. */
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusPage } from '../pages/corpus.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { withTab } from './browser.ts';
import { recordTrace, type TraceEvent } from './trace.ts';

/** Processor time of the page’s main thread, and wall time, from navigation to the end of the load event, ms. */
export type Load = { readonly processor: number; readonly wall: number };
export type LoadPair = { readonly path: string; readonly with: Load; readonly without: Load };

/** Loads each page `pairs` times with and without, taking turns who comes first. */
export async function measureLoads(session: ChromiumSession, site: CorpusSite, pages: readonly CorpusPage[], pairs: number): Promise<LoadPair[]> {
  const measured: LoadPair[] = [];
  for (const { path } of pages) {
    await withTab(session, async (one) => {
      await withTab(session, async (other) => {
        const load = async (isOurs: boolean): Promise<Load> => {
          const tab = isOurs ? one : other;
          const url = isOurs ? site.url(path) : site.withoutVigie(path);
          await tab.bringToFront();
          const events = await recordTrace(session.browser, { profile: false }, async () => {
            await tab.goto(url);
          });
          return loadOf(events, url);
        };
        // The first load of each tab brings its process up, and is not counted.
        await load(true);
        await load(false);
        for (let pair = 0; pair < pairs; pair += 1) {
          const isOursFirst = pair % 2 === 0;
          const first = await load(isOursFirst);
          const second = await load(!isOursFirst);
          measured.push({ path, with: isOursFirst ? first : second, without: isOursFirst ? second : first });
        }
      });
    });
  }
  return measured;
}

/** Reads a load out of a record. */
export function loadOf(events: readonly TraceEvent[], url: string): Load {
  const start = events.find(({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url);
  const end = start && events.find(({ name, pid, ts }) => name === 'loadEventEnd' && pid === start.pid && ts > start.ts);
  if (!start || !end) throw new Error(`the load of ${url} was not recorded`);
  const tasks = events.filter(({ name, ph, pid, tid, ts }) => name === 'RunTask' && ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts && ts < end.ts);
  return { processor: tasks.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000, wall: (end.ts - start.ts) / 1000 };
}
