/** What the background holds in memory. */
import { attachTo } from '../../browsers/cdp-channel.ts';
import type { ChromiumSession } from '../../browsers/chromium.ts';

/** Bytes of the background's heap: with all that was not cleared away yet, and what is left after that. */
export type Heap = { readonly used: number; readonly kept: number };

export async function heapOfBackground(session: ChromiumSession): Promise<Heap> {
  const browser = await session.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the browser cannot be asked');
  const { targetInfos } = await browser.send('Target.getTargets');
  const origin = session.extensionUrl('');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!worker) throw new Error('the background is not awake');
  const { send, detach } = await attachTo(browser, worker.targetId);
  try {
    const { usedSize: used } = await send('Runtime.getHeapUsage');
    await send('HeapProfiler.collectGarbage');
    const { usedSize: kept } = await send('Runtime.getHeapUsage');
    return { used, kept };
  } finally {
    await detach();
  }
}
