/** The two cameras: Chromium by Playwright, Firefox over BiDi. */
import type { Page as Tab } from 'playwright-core';
import { createBidiPage } from '../browsers/bidi-page.ts';
import { createCdpPage } from '../browsers/cdp-page.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { eventually } from '../browsers/eventually.ts';
import { preferScheme } from '../browsers/firefox-chrome.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import type { BrowserName, LaunchOptions } from '../browsers/session.ts';
import type { Camera, Look } from './camera.ts';

/** Starts a browser with the built extension in a language. */
export async function openCamera(browser: BrowserName, options: LaunchOptions): Promise<Camera> {
  const camera = browser === 'chromium' ? await chromiumCamera(options) : await firefoxCamera(options);
  await camera.session.grantAllHosts();
  return camera;
}

const MEDIA: Readonly<Record<Look, Parameters<Tab['emulateMedia']>[0]>> = {
  light: { colorScheme: 'light', forcedColors: 'none', media: 'screen' },
  dark: { colorScheme: 'dark', forcedColors: 'none', media: 'screen' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active', media: 'screen' },
  print: { colorScheme: 'light', forcedColors: 'none', media: 'print' },
};

async function chromiumCamera(options: LaunchOptions): Promise<Camera> {
  const session = await launchChromium(options);
  let look: Look = 'light';
  return {
    session,
    looks: ['light', 'dark', 'forced colours', 'print'],
    setLook: async (next) => {
      look = next;
    },
    open: async (url) => {
      const tab = await session.context.newPage();
      await tab.emulateMedia(MEDIA[look]);
      await tab.goto(url);
      return {
        page: await createCdpPage(tab),
        setSize: (width, height) => tab.setViewportSize({ width, height }),
        shoot: () => tab.screenshot({ animations: 'disabled', caret: 'hide' }),
      };
    },
  };
}

/** Firefox shows light and dark; no protocol of its own asks it for the others. */
async function firefoxCamera(options: LaunchOptions): Promise<Camera> {
  const session = await launchFirefox(options);
  const { send } = session.bidi;
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  const referenceContext = contexts[0]?.context;
  return {
    session,
    looks: ['light', 'dark'],
    setLook: (look) => preferScheme(send, look === 'dark' ? 'dark' : 'light'),
    open: async (url) => {
      const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab', referenceContext });
      const page = createBidiPage(send, context);
      // BiDi hears no load event of a page of an extension, so the document is asked.
      await send('browsingContext.navigate', { context, url, wait: 'none' });
      await eventually(url, async () =>
        (await page.evaluate((wanted) => document.readyState === 'complete' && location.href === wanted, url))
          ? true
          : undefined,
      );
      return {
        page,
        setSize: async (width, height) =>
          void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
        shoot: async () =>
          Buffer.from((await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
      };
    },
  };
}
