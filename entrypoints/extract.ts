import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../lib/content/dom-members.ts';
import { extractWithBlocks, extractionSteps } from '../lib/content/extract/extract.ts';
import { leaveExtraction } from '../lib/content/extract/extraction-bridge.ts';
import { finishInTurns } from '../lib/content/extract/steps.ts';
import { appError } from '../lib/model/app-error.ts';
import { isoDate } from '../lib/model/iso-date.ts';
import { err, ok } from '../lib/model/result.ts';

/** The day by the reader's own calendar. */
function readersDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Runs in a tab at the moment of saving, in steps between which the page has its turn; its value, a `Result` of the
 * article, goes to whoever injected it. What was read is left for `extract-rich.js`, which finds the pictures in it.
 */
export default defineUnlistedScript(async () => {
  const today = isoDate(readersDay(new Date()));
  if (today === undefined) return err(appError('internal', 'the clock has no date'));
  const { body } = page;
  const { href } = location;
  const isSamePage = (): boolean => page.body === body && location.href === href;
  const steps = extractionSteps(page, href, today);
  const extraction =
    (await finishInTurns(steps, () => scheduler.yield(), isSamePage)) ?? extractWithBlocks(page, location.href, today);
  leaveExtraction(extraction.ok ? extraction.value : undefined);
  return extraction.ok ? ok(extraction.value.article) : extraction;
});
