/** Visits to pages of the corpus with the extension and without: what it does there, and what the page feels of it. */
import type { Page as Tab } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusPage } from '../pages/corpus.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { readToTheEnd, withTab, withTabs, type Tabs } from './browser.ts';
import { ownTasks, type OwnTask } from './own-time.ts';
import { recordTrace } from './trace.ts';

export type Visit = {
  readonly page: CorpusPage;
  /** Tasks in which our scripts ran. */
  readonly tasks: readonly OwnTask[];
  /** Layout shift with the extension less that without it. */
  readonly shiftAdded: number;
  /** From DOMContentLoaded until the whole page was read, ms; until the patience ended where `isRead` is false. */
  readonly finished: number;
  readonly isRead: boolean;
};

type Notes = { ready: number; firstMark?: number; shift: number };

declare global {
  /** What the page noticed, written by a script that runs before the page’s own. */
  var vigieNotes: Notes;
}

/** Visits pages on both hosts, one after the other; `report` is called with each at once. */
export async function visitAll(
  session: ChromiumSession,
  site: CorpusSite,
  pages: readonly CorpusPage[],
  report: (visit: Visit) => void,
): Promise<Visit[]> {
  return withTabs(session, async (tabs) => {
    await tabs.ours.addInitScript(takeNotes);
    await tabs.others.addInitScript(takeNotes);
    const visits: Visit[] = [];
    // The first page of a tab is laid out while the tab is still given its size, and its process comes up: it is not
    // counted.
    const warmUp = pages.find(({ kind }) => kind === 'article');
    if (warmUp) await visit(session, site, warmUp, tabs);
    for (const page of pages) {
      const seen = await visit(session, site, page, tabs);
      visits.push(seen);
      report(seen);
    }
    return visits;
  });
}

async function visit(
  session: ChromiumSession,
  site: CorpusSite,
  page: CorpusPage,
  { ours, others }: Tabs,
): Promise<Visit> {
  await others.bringToFront();
  await others.goto(site.withoutVigie(page.path));
  await twoFrames(others);
  const without = await others.evaluate(() => globalThis.vigieNotes);

  await ours.bringToFront();
  await collectGarbage(ours);
  const url = site.url(page.path);
  let [finished, isRead] = [0, false];
  const events = await recordTrace(session.browser, { profile: true }, async () => {
    await ours.goto(url);
    ({ isRead } = await readToTheEnd(session, url));
    finished = await ours.evaluate(() => performance.now());
    await twoFrames(ours);
  });
  const notes = await ours.evaluate(() => globalThis.vigieNotes);
  return {
    page,
    tasks: ownTasks(events),
    shiftAdded: notes.shift - without.shift,
    finished: finished - notes.ready,
    isRead,
  };
}

/**
 * What the pages before left behind is none of the next one’s: readers visit a page in a tab of its own, not as the
 * fortieth in one.
 */
async function collectGarbage(tab: Tab): Promise<void> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
}

/**
 * How long after DOMContentLoaded a page is read to its end, ms, where nothing is recorded meanwhile; `isRead` is false
 * where the patience ended before.
 */
export async function timeToRead(
  session: ChromiumSession,
  site: CorpusSite,
  { path }: CorpusPage,
): Promise<Pick<Visit, 'finished' | 'isRead'>> {
  return withTab(session, async (tab) => {
    await tab.addInitScript(takeNotes);
    const url = site.url(path);
    await tab.goto(url);
    const { isRead } = await readToTheEnd(session, url);
    return { finished: await tab.evaluate(() => performance.now() - globalThis.vigieNotes.ready), isRead };
  });
}

/**
 * How long after DOMContentLoaded the frame with the first mark was drawn, ms, in `count` visits to each page; nothing
 * is recorded meanwhile, since the profile of a visit makes scripts twice as slow.
 */
export async function firstMarks(
  session: ChromiumSession,
  site: CorpusSite,
  pages: readonly CorpusPage[],
  count: number,
  report: (path: string, after: readonly number[]) => void,
): Promise<number[]> {
  return withTab(session, async (tab) => {
    await tab.addInitScript(takeNotes);
    const visitOnce = async ({ path }: CorpusPage): Promise<number> => {
      await tab.goto(site.url(path));
      await tab.waitForFunction(() => globalThis.vigieNotes.firstMark !== undefined);
      const { ready, firstMark = Number.NaN } = await tab.evaluate(() => globalThis.vigieNotes);
      return firstMark - ready;
    };
    const all: number[] = [];
    // The first page of a tab is not counted: see above.
    const [first] = pages;
    if (first) await visitOnce(first);
    for (const page of pages) {
      const after: number[] = [];
      while (after.length < count) after.push(await visitOnce(page));
      report(page.path, after);
      all.push(...after);
    }
    return all;
  });
}

/** What is marked is painted in a frame, and layout shifts are reported after one. */
async function twoFrames(tab: Tab): Promise<void> {
  await tab.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Runs in the page before its own scripts. */
function takeNotes(): void {
  const notes: Notes = { ready: 0, shift: 0 };
  globalThis.vigieNotes = notes;
  addEventListener('DOMContentLoaded', () => {
    notes.ready = performance.now();
    const { port1, port2 } = new MessageChannel();
    const look = (): void => {
      // A message sent from a frame’s callback arrives after that frame was drawn, with what later callbacks put into
      // it.
      port2.postMessage(undefined);
    };
    port1.addEventListener('message', () => {
      if (CSS.highlights.size === 0) requestAnimationFrame(look);
      else notes.firstMark = performance.now();
    });
    port1.start();
    requestAnimationFrame(look);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && typeof entry.value === 'number') notes.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
