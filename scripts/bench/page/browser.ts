/** Chromium with the built extension in it, allowed everywhere but on the muted host. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page as Tab } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import { launchChromium, type ChromiumSession } from '../../browsers/chromium.ts';
import { eventually } from '../../browsers/eventually.ts';

declare const browser: Browser;

const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');

/** A file of the build for a browser. Throws where nothing is built. */
export function builtFile(target: 'chrome' | 'firefox', file = ''): string {
  const path = resolve(BUILD, target, file);
  if (!existsSync(path)) throw new Error(`there is no ${path}: run «npm run build» first`);
  return path;
}

/**
 * Starts Chromium and gives the extension every site but `mutedHost`; waits for the library, which is filled at
 * installation.
 */
export async function openChromium(mutedHost: string): Promise<ChromiumSession> {
  const session = await launchChromium({
    extensionDir: builtFile('chrome'),
    executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
  });
  await session.grantAllHosts();
  await eventually('the starter library', async () => {
    const state = await session.inExtension(
      () =>
        browser.runtime.sendMessage({ vigie: 'library-state', payload: {} }) as Promise<{
          value?: { articles: number };
        }>,
    );
    return (state.value?.articles ?? 0) > 0 ? true : undefined;
  });
  await session.inExtension(
    (host: string) =>
      browser.runtime.sendMessage({ vigie: 'mute-site', payload: { host, muted: true } }) as Promise<boolean>,
    mutedHost,
  );
  return session;
}

/** Longest wait for a page to be read, ms. */
const PATIENCE = 20_000;

/**
 * Waits until the annotating script says that a page is read to its end; tells the milliseconds waited, and whether it
 * was read. It is asked more and more seldom, since answering costs it time.
 */
export async function readToTheEnd(
  session: ChromiumSession,
  url: string,
): Promise<{ readonly waited: number; readonly isRead: boolean }> {
  const start = performance.now();
  for (let waited = 0; waited < PATIENCE; waited = performance.now() - start) {
    const state = await session.inExtension(async (address: string) => {
      const tab = (await browser.tabs.query({})).find((candidate) => candidate.url === address);
      const reply = (await browser.tabs
        .sendMessage(tab?.id ?? -1, { vigie: 'describe-page', payload: {} })
        .catch(() => undefined)) as { value?: { state: string } } | undefined;
      return reply?.value?.state;
    }, url);
    if (state === 'done') return { waited: performance.now() - start, isRead: true };
    await pause(Math.max(25, waited / 20));
  }
  return { waited: performance.now() - start, isRead: false };
}

/** Runs with a new tab in front and closes it. */
export async function withTab<T>(session: ChromiumSession, run: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await session.context.newPage();
  try {
    return await run(tab);
  } finally {
    await tab.close();
  }
}

/**
 * A tab for each host. They are kept from page to page: a record waits five seconds for the process of a tab that
 * closes.
 */
export type Tabs = { readonly ours: Tab; readonly others: Tab };

/** Runs with a tab for each host and closes them. */
export async function withTabs<T>(session: ChromiumSession, run: (tabs: Tabs) => Promise<T>): Promise<T> {
  return withTab(session, (ours) => withTab(session, (others) => run({ ours, others })));
}
