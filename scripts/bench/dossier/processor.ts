/** What work costs a browser's processes, whatever else the machine is doing. */
import type { ChromiumSession } from '../../browsers/chromium.ts';

const MS = 1000;

/**
 * Milliseconds of processor that all processes of the browser took for each of some rounds of work: more than its time
 * on an idle machine.
 */
export async function processorOf(
  session: ChromiumSession,
  rounds: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const browser = await session.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the browser cannot be asked');
  const spent = async (): Promise<number> => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * MS;
  };
  await work();
  const before = await spent();
  for (let round = 0; round < rounds; round += 1) await work();
  return ((await spent()) - before) / rounds;
}
