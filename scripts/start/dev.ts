/**
 * The part of `npm run dev` that needs the dependencies: WXT builds and watches, a browser of ours carries the result.
 */
import { join } from 'node:path';
import { createServer, type InlineConfig } from 'wxt';
import { serveDemo } from '../../demo/server.mjs';
import { launchChromium } from '../browsers/chromium.ts';
import { atEnd } from '../setup/ending.mjs';
import { runMain } from '../setup/failure.mjs';
import { ROOT } from '../setup/project.mjs';
import { parseStartOptions, type StartOptions } from '../setup/start-options.mjs';
import { executableOf, keptProfile } from './open-browser.ts';
import { showInChromium } from './window.ts';

/**
 * WXT's own runner serves Firefox. For Chromium it is off: the browser is started as `npm start` starts it,
 * without a sandbox for root only, with access granted, and WXT reloads the extension in it all the same.
 */
async function runner(
  { browser, headless }: StartOptions,
  address: string,
): Promise<NonNullable<InlineConfig['webExt']>> {
  if (headless || browser === 'chromium') return { disabled: true };
  return {
    binaries: { firefox: executableOf('firefox') },
    firefoxProfile: await keptProfile('firefox'),
    keepProfileChanges: true,
    startUrls: [address],
  };
}

await runMain(async () => {
  const options = parseStartOptions(process.argv.slice(2), process.platform, process.env);
  const demo = await serveDemo();
  const address = options.url ?? demo.url;
  const server = await createServer({
    root: ROOT,
    browser: options.browser === 'chromium' ? 'chrome' : 'firefox',
    webExt: await runner(options, address),
  });
  atEnd(() => Promise.all([server.stop(), demo.close()]));
  await server.start();
  if (options.headless)
    console.log(
      `No window: load ${join('out', 'build', options.browser === 'chromium' ? 'chrome-dev' : 'firefox-dev')} ` +
        'into a browser by hand; press Ctrl+C to end.',
    );
  if (options.headless || options.browser === 'firefox') return await new Promise<number>(() => {});

  const session = await launchChromium({
    extensionDir: join(ROOT, 'out', 'build', 'chrome-dev'),
    executablePath: executableOf('chromium'),
    profileDir: await keptProfile('chromium'),
    headless: false,
  });
  atEnd(session.close);
  await showInChromium(session, address, console.log);
  await session.close();
  await Promise.all([server.stop(), demo.close()]);
  return 0;
});
