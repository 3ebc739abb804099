import type { Page as Tab } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { readToTheEnd, withTab } from './browser.ts';

/**
 * Megabytes that the scripts’ heap of a page holds more with the extension: objects, what they hold in Blink, and
 * buffers.
 */
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

/**
 * Megabytes that a bare walk over all text nodes adds, in a world of its own as content scripts have one: each node
 * that a script meets is given an object there, which stays as long as the node.
 */
export async function heapOfBareWalk(session: ChromiumSession, site: CorpusSite, path: string): Promise<number> {
  return withTab(session, async (tab) => {
    await tab.goto(site.withoutVigie(path));
    const before = await heapOf(tab);
    const cdp = await tab.context().newCDPSession(tab);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    await cdp.send('Runtime.evaluate', { contextId: executionContextId, expression: `(${walkTexts})()` });
    return ((await heapOf(tab)) - before) / 2 ** 20;
  });
}

/** Runs in the page. */
function walkTexts(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/** What is in use once the garbage is collected, in bytes. */
async function heapOf(tab: Tab): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
