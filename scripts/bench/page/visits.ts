/** Visits to pages of the corpus with the extension and without: what it does there, and what the page feels of it. */
import type { Page as Tab } from 'playwright-core';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusPage } from '../pages/corpus.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { readToTheEnd, withTabs, type Tabs } from './browser.ts';
import { ownTasks, type OwnTask } from './own-time.ts';
import { recordTrace } from './trace.ts';

export type Visit = {
  readonly page: CorpusPage;
  /** Tasks in which our scripts ran. */
  readonly tasks: readonly OwnTask[];
  /** From DOMContentLoaded to the frame with the first mark, ms; absent where nothing is marked. */
  readonly firstMark?: number;
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

/** Visits pages on both hosts, one after the other; `told` hears of each at once. */
export async function visitAll(session: ChromiumSession, site: CorpusSite, pages: readonly CorpusPage[], told: (visit: Visit) => void): Promise<Visit[]> {
  return withTabs(session, async (tabs) => {
    await tabs.ours.addInitScript(takeNotes);
    await tabs.others.addInitScript(takeNotes);
    const visits: Visit[] = [];
    // The first page of a tab is laid out while the tab is still given its size, and its process comes up: it is not counted.
    const warmUp = pages.find(({ kind }) => kind === 'article');
    if (warmUp) await visit(session, site, warmUp, tabs);
    for (const page of pages) {
      const seen = await visit(session, site, page, tabs);
      visits.push(seen);
      told(seen);
    }
    return visits;
  });
}

async function visit(session: ChromiumSession, site: CorpusSite, page: CorpusPage, { ours, others }: Tabs): Promise<Visit> {
  await others.bringToFront();
  await others.goto(site.withoutVigie(page.path));
  await twoFrames(others);
  const without = await others.evaluate(() => globalThis.vigieNotes);

  await ours.bringToFront();
  const url = site.url(page.path);
  let [finished, isRead] = [0, false];
  const events = await recordTrace(session.browser, { profile: true }, async () => {
    await ours.goto(url);
    ({ isRead } = await readToTheEnd(session, url));
    finished = await ours.evaluate(() => performance.now());
    await twoFrames(ours);
  });
  const notes = await ours.evaluate(() => globalThis.vigieNotes);
  const firstMark = notes.firstMark === undefined ? {} : { firstMark: notes.firstMark - notes.ready };
  return { page, tasks: ownTasks(events), ...firstMark, shiftAdded: notes.shift - without.shift, finished: finished - notes.ready, isRead };
}

/** What is marked is painted in a frame, and layout shifts are told after one. */
async function twoFrames(tab: Tab): Promise<void> {
  await tab.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

/** Runs in the page before its own scripts. */
function takeNotes(): void {
  const notes: Notes = { ready: 0, shift: 0 };
  globalThis.vigieNotes = notes;
  addEventListener('DOMContentLoaded', () => {
    notes.ready = performance.now();
    const look = (): void => {
      if (CSS.highlights.size === 0) requestAnimationFrame(look);
      else {
        // A message sent from a frame’s callback arrives after that frame was drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          notes.firstMark = performance.now();
        });
        port1.start();
        port2.postMessage(undefined);
      }
    };
    requestAnimationFrame(look);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') notes.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
