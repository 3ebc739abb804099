/**
 * `soak hours`: plays what a reader does in so many hours, without their rests, in a browser that stays open, and tells
 * what the background, a page that stays open, and the library page hold after each of them, once the garbage is
 * collected.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'webextension-polyfill';
import { attachTo } from '../browsers/cdp-channel.ts';
import type { CdpSend } from '../browsers/cdp-channel.ts';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { eventually } from '../browsers/eventually.ts';
import { memoryOfProcesses } from '../browsers/firefox-chrome.ts';
import type { FirefoxSession } from '../browsers/firefox.ts';
import type { Page, Session } from '../browsers/session.ts';
import { articlesOfHosts } from './on-disk.ts';
import { feedAddress } from './press.ts';
import type { Press } from './press.ts';
import { ask } from './rounds.ts';

declare const browser: Browser;

/** What is done in an hour. */
const PAGES = 12;
const TURNS = 6;
const SEARCHES = ['orange', 'ovhcloud contrat', 'cloud souverain', 'contrat numero', 'atos -orange', 'site:example'];
const SAVES = 3;
const WEBZINES = 12;
const STAYING = 'http://stays.tabs.example/articles/1';

/** What one part of the extension holds: numbers by their names. */
type Held = Readonly<Record<string, number>>;
export type HourKept = { readonly hour: number; readonly held: Held };

type Stage = { readonly session: Session; readonly press: Press; readonly stays: Page; readonly passes: Page };

/** Plays the hours; gives what was held after each. */
export async function playHours(
  session: Session,
  press: Press,
  hours: number,
  tell: (kept: HourKept) => void,
): Promise<readonly HourKept[]> {
  await session.grantAllHosts();
  await ask(session, 'follow-feeds', {
    commandId: 'webzines',
    feeds: Array.from({ length: WEBZINES }, (_, n) => ({ url: feedAddress(n), title: '' })),
  });
  const stage = { session, press, stays: await session.newPage(STAYING), passes: await session.newPage('about:blank') };
  const library = await session.openExtensionPage('library.html');
  const all: HourKept[] = [];
  for (let hour = 1; hour <= hours; hour += 1) {
    await playHour(stage, hour);
    const kept = {
      hour,
      held: await heldIn(session),
    };
    tell(kept);
    all.push(kept);
  }
  await library.close();
  return all;
}

/** What a number grows by in an hour: the slope of the line that fits best, without the first hour, which warms up. */
export function slopeOf(hours: readonly HourKept[], name: string): number {
  const points = hours.slice(1).map(({ hour, held }) => [hour, held[name] ?? Number.NaN] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(points.map(([hour]) => hour)), mean(points.map(([, value]) => value))];
  const above = points.reduce((sum, [hour, value]) => sum + (hour - x) * (value - y), 0);
  return above / points.reduce((sum, [hour]) => sum + (hour - x) ** 2, 0);
}

async function playHour({ session, press, stays, passes }: Stage, hour: number): Promise<void> {
  press.publish();
  await ask(session, 'visit-feeds', { ids: [] });
  await passes.activate();
  for (let n = 0; n < PAGES; n += 1) {
    await passes.goto(`http://hour-${hour}.tabs.example/articles/${n}`);
    await lookAtCard(passes);
    if (n < SAVES) await save(session, `hour-${hour}.tabs.example`, `hour-${hour}-${n}`);
  }
  await stays.activate();
  for (let turn = 0; turn < TURNS; turn += 1) {
    // As a page that is one document for all of its articles.
    await stays.evaluate((text) => {
      document
        .querySelector('article')
        ?.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
    }, `Orange et OVHcloud signent le contrat ${hour}-${turn} dans le cloud. Atos en est aussi.`);
    await lookAtCard(stays);
  }
  for (const query of SEARCHES) await ask(session, 'search-library', { query, limit: 20 });
  const hosts = Array.from({ length: WEBZINES }, (_, n) => `w${n}.example`);
  await eventually(
    'the edition of the hour',
    async () =>
      (await articlesOfHosts(session, hosts)).every((count) => count >= press.published()) ? true : undefined,
    60_000,
  );
}

/** Opens a card and closes it again. */
async function lookAtCard(page: Page): Promise<void> {
  await eventually('marks', async () => ((await page.marks()).length > 0 ? true : undefined));
  await page.hoverText('OVHcloud');
  await page.popover();
  await page.press('Escape');
  await page.popoverGone();
  await page.moveTo({ x: 2, y: 2 });
}

async function save(session: Session, host: string, commandId: string): Promise<void> {
  const url = `http://${host}/*`;
  const tabId = await session.inExtension(async (pattern) => (await browser.tabs.query({ url: pattern }))[0]?.id, url);
  await ask(session, 'save-article', { commandId, tabId, tags: ['heure'], note: '' });
}

const MB = 2 ** 20;

function heldIn(session: Session): Promise<Held> {
  return isChromium(session) ? heldInChromium(session) : heldInFirefox(session as FirefoxSession);
}

function isChromium(session: Session): session is ChromiumSession {
  return session.name === 'chromium';
}

async function heldInChromium(session: ChromiumSession): Promise<Held> {
  const { targetInfos } = await session.browser.send('Target.getTargets');
  const held: Record<string, number> = {};
  for (const [name, is] of PARTS) {
    const target = targetInfos.find(is);
    if (!target) throw new Error(`there is no ${name}`);
    const channel = await attachTo(session.browser, target.targetId);
    held[`${name}_mb`] = (await heapOf(channel.send)) / MB;
    if (name !== 'worker') held[`${name}_listeners`] = await listenersOf(channel.send);
    await channel.detach();
  }
  return held;
}

type Target = { readonly type: string; readonly url: string };
const PARTS: readonly (readonly [string, (target: Target) => boolean])[] = [
  ['worker', ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://')],
  ['page', ({ type, url }) => type === 'page' && url === STAYING],
  ['library', ({ type, url }) => type === 'page' && url.includes('/library.html')],
];

async function heapOf(send: CdpSend): Promise<number> {
  for (let round = 0; round < 3; round += 1) await send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

async function listenersOf(send: CdpSend): Promise<number> {
  await send('Performance.enable');
  const { metrics } = await send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
}

/** Firefox tells the memory of processes only: that of the extension, and of all pages. */
async function heldInFirefox({ bidi }: FirefoxSession): Promise<Held> {
  await memoryOfProcesses(bidi.send);
  await pause(2000); // what is freed is given back a moment later
  const { extension = 0, web = 0 } = await memoryOfProcesses(bidi.send);
  return { extension_process_mb: extension / MB, page_processes_mb: web / MB };
}
