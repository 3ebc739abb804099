/** What the extension adds to loading a page: pairs of loads, one with it and one without. */
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { withTabs } from './browser.ts';
import { recordTrace, type TraceEvent } from './trace.ts';

/** Processor time of the page’s main thread, and wall time, from navigation to the end of the load event, ms. */
export type Load = { readonly processor: number; readonly wall: number };
export type LoadPair = { readonly with: Load; readonly without: Load };

/**
 * A good connection: ms there and back, and bytes a second. Over loopback alone a page would load like from nowhere.
 */
const CONNECTION = { offline: false, latency: 30, downloadThroughput: 2.5e6, uploadThroughput: 1e6 };

/** Loads a page `count` times with and without, taking turns who comes first. */
export async function measureLoads(
  session: ChromiumSession,
  site: CorpusSite,
  path: string,
  count: number,
): Promise<LoadPair[]> {
  return withTabs(session, async ({ ours, others }) => {
    for (const tab of [ours, others]) {
      const cdp = await tab.context().newCDPSession(tab);
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', CONNECTION);
    }
    const load = async (isOurs: boolean): Promise<Load> => {
      const tab = isOurs ? ours : others;
      const url = isOurs ? site.url(path) : site.withoutVigie(path);
      await tab.bringToFront();
      const events = await recordTrace(session.browser, { profile: false }, async () => {
        await tab.goto(url);
      });
      return loadOf(events, url);
    };
    // The first load brings each tab’s process up, and is not counted.
    await load(true);
    await load(false);
    const pairs: LoadPair[] = [];
    while (pairs.length < count) {
      const isOursFirst = pairs.length % 2 === 0;
      const first = await load(isOursFirst);
      const second = await load(!isOursFirst);
      pairs.push({ with: isOursFirst ? first : second, without: isOursFirst ? second : first });
    }
    return pairs;
  });
}

/** Reads a load out of a record. */
export function loadOf(events: readonly TraceEvent[], url: string): Load {
  const start = events.find(({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url);
  const end =
    start && events.find(({ name, pid, ts }) => name === 'loadEventEnd' && pid === start.pid && ts > start.ts);
  if (!start || !end) throw new Error(`the load of ${url} was not recorded`);
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'RunTask' && ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts && ts < end.ts,
  );
  return { processor: tasks.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000, wall: (end.ts - start.ts) / 1000 };
}
