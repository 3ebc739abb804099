/** The cost of following a page that changes a thousand nodes a second. */
import type { ChromiumSession } from '../../browsers/chromium.ts';
import type { CorpusSite } from '../pages/serve.ts';
import { readToTheEnd, withTab } from './browser.ts';
import { ownTasks, type OwnTask } from './own-time.ts';
import { recordTrace } from './trace.ts';

export type MutationCost = { readonly percent: number; readonly tasks: readonly OwnTask[] };

/** Share of the time that our scripts were at work while the page changed for `seconds`. */
export async function measureMutations(
  session: ChromiumSession,
  site: CorpusSite,
  path: string,
  seconds: number,
): Promise<MutationCost> {
  return withTab(session, async (tab) => {
    await tab.goto(site.url(path));
    await readToTheEnd(session, site.url(path));
    const events = await recordTrace(session.browser, { profile: true }, async () => {
      await tab.evaluate(changeNodes, seconds * 1000);
    });
    const tasks = ownTasks(events);
    return { percent: tasks.reduce((total, { own }) => total + own, 0) / (seconds * 10), tasks };
  });
}

/** Runs in the page: half of the changes edit a text, half replace an element. */
function changeNodes(duration: number): Promise<void> {
  const paragraphs = [...document.querySelectorAll('p')];
  const texts = paragraphs.map((paragraph) => paragraph.textContent);
  const start = performance.now();
  let changed = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const elapsed = Math.min(duration, performance.now() - start);
      for (; changed < elapsed; changed += 1) {
        const at = changed % paragraphs.length;
        const [old, text] = [paragraphs[at], texts[(at * 7 + changed) % texts.length]];
        if (!old || text === undefined) continue;
        if (changed % 2 === 0 && old.firstChild instanceof Text) old.firstChild.data = text.slice(0, 80);
        else {
          const fresh = document.createElement('p');
          fresh.textContent = text;
          old.replaceWith(fresh);
          paragraphs[at] = fresh;
        }
      }
      if (elapsed < duration) return;
      clearInterval(timer);
      resolve();
    }, 20);
  });
}
