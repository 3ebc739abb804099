import type { Page as Tab } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { readToTheEnd, withTab } from './browser.ts';

/** Megabytes that the scripts’ heap of a page holds more with the extension: objects, what they hold in Blink, and buffers. */
export async function heapAdded(session: ChromiumSession, site: CorpusSite, path: string): Promise<number> {
  const without = await withTab(session, async (tab) => {
    await tab.goto(site.withoutVigie(path));
    return heapOf(tab);
  });
  const withIt = await withTab(session, async (tab) => {
    await tab.goto(site.url(path));
    await readToTheEnd(session, site.url(path));
    return heapOf(tab);
  });
  return (withIt - without) / 2 ** 20;
}

/** What is in use once the garbage is collected, in bytes. */
async function heapOf(tab: Tab): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
