/**
 * Every upgrade from every earlier version, with the browser killed at each of its steps: nothing is lost, and the next
 * start brings it along.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/browsers/bundle.ts';
import type * as InPage from './migrations/in-page.ts';

type Functions = typeof InPage;

const EXECUTABLE = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
/** The last version; each earlier one has its stored example. */
const LAST = 7;
const KILLS = Array.from({ length: LAST - 1 }, (_, at) => at + 1).flatMap((from) =>
  Array.from({ length: LAST - from + 1 }, (_, steps) => ({ from, steps })),
);

let script = '';
let address = '';
const server = createServer((_request, response) =>
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>library</title>'),
);

beforeAll(async () => {
  script = await bundle(new URL('migrations/in-page.ts', import.meta.url), 'migrationsInPage');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** Runs with a page in a browser on a profile. */
async function inBrowser(profile: string, run: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    executablePath: EXECUTABLE,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--no-first-run'],
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(script);
  await run(page, context);
  await context.close();
}

async function call<Name extends keyof Functions>(
  page: Page,
  name: Name,
  ...args: Parameters<Functions[Name]>
): Promise<unknown> {
  return page.evaluate(`migrationsInPage.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
}

/** Kills the browser's main process as a power cut does, and waits until it is gone. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser has no main process');
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()));
  process.kill(main.id, 'SIGKILL');
  await gone;
}

describe('a library whose upgrade is killed', () => {
  it('is tried from every version', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'vigie-migrations-'));
    await inBrowser(profile, async (page) => expect(await call(page, 'versions')).toBe(LAST));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(KILLS)(
    'from version $from behind $steps steps is as it was, and comes along at the next start',
    async ({ from, steps }) => {
      const profile = await mkdtemp(join(tmpdir(), 'vigie-migrations-'));
      let before: unknown;
      await inBrowser(profile, async (page, context) => {
        await call(page, 'writeOld', from);
        before = await call(page, 'onDisk');
        await call(page, 'holdUpgrade', from, steps);
        await kill(context);
      });
      await inBrowser(profile, async (page) => {
        expect(await call(page, 'onDisk')).toEqual(before);
        const { articles } = before as Awaited<ReturnType<Functions['onDisk']>>;
        const ids = (JSON.parse(articles) as { readonly id: string }[]).map(({ id }) => id);
        expect(await call(page, 'openNow')).toEqual({ version: LAST, ids, about: from === 1 ? 1 : 2 });
      });
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  );
});
