/** Takes pictures of pages, in either browser. */
import { chromium } from 'playwright-core';
import { connectBidi } from '../browsers/bidi.ts';
import { eventually } from '../browsers/eventually.ts';
import { startFirefox } from '../browsers/firefox-process.ts';

/** A PNG of a whole page as wide as told, in CSS pixels, once the page says that it is drawn. */
export type Camera = { readonly shoot: (url: string, width: number) => Promise<Buffer>; readonly close: () => Promise<void> };

/** Pictures end there: what comes below is more of the same. */
const TALLEST = 1600;
const FIRST_HEIGHT = 640;

export async function chromiumCamera(executablePath: string): Promise<Camera> {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu'] });
  const page = await browser.newPage();
  return {
    shoot: async (url, width) => {
      await page.setViewportSize({ width, height: FIRST_HEIGHT });
      await page.goto(url);
      await page.waitForSelector('[data-drawn]', { state: 'attached' });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(TALLEST, height) });
      return page.screenshot({ animations: 'disabled' });
    },
    close: () => browser.close(),
  };
}

export async function firefoxCamera(executablePath: string): Promise<Camera> {
  const firefox = await startFirefox({ executablePath, extensionDir: '' }, 'none', 'none');
  const { send, close } = await connectBidi(firefox.address);
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  const context = contexts[0]?.context;
  const setSize = (width: number, height: number): Promise<unknown> => send('browsingContext.setViewport', { context, viewport: { width, height } });
  const read = async (expression: string): Promise<number> => {
    const answer = await send<{ result: { value: number } }>('script.evaluate', { expression, target: { context }, awaitPromise: false });
    return answer.result.value;
  };
  return {
    shoot: async (url, width) => {
      await setSize(width, FIRST_HEIGHT);
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
      await eventually('the page to be drawn', async () => ((await read('Number("drawn" in document.documentElement.dataset)')) === 1 ? true : undefined));
      await setSize(width, Math.min(TALLEST, await read('document.documentElement.scrollHeight')));
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      close();
      await firefox.close();
    },
  };
}
