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
import { once } from '../../scripts/browsers/once.ts';
import type * as InPage from './migrations/in-page.ts';

type Functions = typeof InPage;

const EXECUTABLE = process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium';
/** The last version; each earlier one has its stored example. */
const LAST = 8;
const EARLIER = Array.from({ length: LAST - 1 }, (_, at) => at + 1);
const stepsFrom = (from: number): readonly number[] => Array.from({ length: LAST - from + 1 }, (_, steps) => steps);

let script = '';
let port = 0;
const server = createServer((_request, response) =>
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>library</title>'),
);

beforeAll(async () => {
  script = await bundle(new URL('migrations/in-page.ts', import.meta.url), 'migrationsInPage');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** Runs with a browser on a profile. */
async function inBrowser(profile: string, run: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    executablePath: EXECUTABLE,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--no-first-run'],
  });
  await run(context);
  await context.close();
}

/** A page of a site of its own: each site has its own databases, and one kill meets the upgrades of all. */
async function pageOf(context: BrowserContext, site: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://site-${site}.localhost:${port}/`);
  await page.evaluate(script);
  return page;
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

type OnDisk = Awaited<ReturnType<Functions['onDisk']>>;
type Seen = { readonly before: unknown; readonly after: unknown; readonly opened: unknown };

/**
 * Upgrades from a version, held behind each number of steps until the browser is killed; what each library was before
 * the kill and after it, and what the next start makes of it.
 */
async function killUpgrades(from: number): Promise<readonly Seen[]> {
  const profile = await mkdtemp(join(tmpdir(), 'vigie-migrations-'));
  const before: unknown[] = [];
  await inBrowser(profile, async (context) => {
    const pages: Page[] = [];
    for (const steps of stepsFrom(from)) {
      const page = await pageOf(context, steps);
      await call(page, 'writeOld', from);
      before.push(await call(page, 'onDisk'));
      pages.push(page);
    }
    // At once and last: an upgrade that is held keeps a processor busy with its requests.
    await Promise.all(pages.map((page, steps) => call(page, 'holdUpgrade', from, steps)));
    await kill(context);
  });
  const seen: Seen[] = [];
  await inBrowser(profile, async (context) => {
    for (const steps of stepsFrom(from)) {
      const page = await pageOf(context, steps);
      const after = await call(page, 'onDisk');
      seen.push({ before: before[steps], after, opened: await call(page, 'openNow') });
    }
  });
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return seen;
}

describe('a library whose upgrade is killed', () => {
  it('is tried from every version', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'vigie-migrations-'));
    await inBrowser(profile, async (context) => expect(await call(await pageOf(context, 0), 'versions')).toBe(LAST));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  describe.each(EARLIER)('from version %i', (from) => {
    const seen = once(() => killUpgrades(from));

    it.each(stepsFrom(from))('behind %i steps is as it was, and comes along at the next start', async (steps) => {
      const { before, after, opened } = (await seen())[steps] ?? {};
      expect(after).toEqual(before);
      const ids = (JSON.parse((before as OnDisk).articles) as { readonly id: string }[]).map(({ id }) => id);
      expect(opened).toEqual({ version: LAST, ids, about: from === 1 ? 1 : 2 });
    });
  });
});
