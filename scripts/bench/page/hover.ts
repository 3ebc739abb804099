/** How long a reader waits for the answer once the pointer has rested long enough. */
import type { CDPSession, Page as Tab } from 'playwright-core';
import { LOOK_UP_AFTER } from '../../../lib/hover/state.ts';
import type { ChromiumSession } from '../../browsers/chromium.ts';
import { eventually } from '../../browsers/eventually.ts';
import type { Point } from '../../browsers/in-page.ts';
import { withTab } from './browser.ts';
import { createStopwatch, highlightedBoxes } from './hover-in-page.ts';

type World = { evaluate<T = unknown>(source: string): Promise<T> };
type Context = { readonly id: number; readonly origin: string };

/**
 * Milliseconds from the end of dwell to the frame with the answer, for a different company each time. With `cold`
 * each happens on a page just loaded, with the background asleep and the popover’s script not there yet.
 */
export async function measureAnswers(
  session: ChromiumSession,
  url: string,
  count: number,
  { cold }: { cold: boolean },
): Promise<number[]> {
  const answers: number[] = [];
  while (answers.length < count) {
    const more = await withTab(session, async (tab) =>
      restOnMarks(await openWorld(session, tab, url), tab, cold ? [answers.length] : undefined),
    );
    if (more.length === 0) throw new Error('no mark to rest on');
    answers.push(...more);
  }
  return answers.slice(0, count);

  /**
   * Rests on marks in view, one after the other: on `only` these, or on all but the first, which brings the popover’s
   * script.
   */
  async function restOnMarks({ evaluate }: World, tab: Tab, only?: readonly number[]): Promise<number[]> {
    const boxes = await evaluate<Point[]>(`(${highlightedBoxes})()`);
    const waited: number[] = [];
    for (const at of only ?? boxes.keys()) {
      const mark = boxes[at % boxes.length];
      if (!mark) break;
      await tab.mouse.move(2, 2);
      await evaluate('vigieHover.gone()');
      if (cold) {
        await session.stopBackground();
        await tab.bringToFront();
      }
      await evaluate('vigieHover.begin()');
      await tab.mouse.move(mark.x, mark.y);
      const answered = (await evaluate<number>('vigieHover.answered()')) - LOOK_UP_AFTER;
      if (cold || at > 0) waited.push(answered);
    }
    return waited;
  }
}

/**
 * The world of the annotating script in a page, with a stopwatch in it. The popover’s root is closed: it is noted when
 * it is made.
 */
async function openWorld(session: ChromiumSession, tab: Tab, url: string): Promise<World> {
  const cdp = await tab.context().newCDPSession(tab);
  const found = Promise.withResolvers<Context>();
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${session.extensionId}`) found.resolve(context);
  });
  await tab.goto(url);
  await cdp.send('Runtime.enable');
  const { id } = await found.promise;
  const evaluate = async <T>(source: string): Promise<T> => evaluateThere<T>(cdp, id, source);
  await evaluate(`globalThis.vigieHover = (${createStopwatch})()`);
  // The first mark may be painted before the others of the window.
  await eventually('marks in view', async () =>
    (await evaluate<readonly Point[]>(`(${highlightedBoxes})()`)).length > 1 ? true : undefined,
  );
  return { evaluate };
}

async function evaluateThere<T>(cdp: CDPSession, contextId: number, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
