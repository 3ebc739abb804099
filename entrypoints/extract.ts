import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../lib/content/dom-members.ts';
import { extractWithBlocks } from '../lib/content/extract/extract.ts';
import { leaveExtraction } from '../lib/content/extract/extraction-bridge.ts';
import { appError } from '../lib/model/app-error.ts';
import { isoDate } from '../lib/model/iso-date.ts';
import { err, ok } from '../lib/model/result.ts';

/** The day by the reader's own calendar. */
function readersDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * Runs in a tab at the moment of saving; its value, a `Result` of the article, goes to whoever injected it. What was
 * read is left for `extract-rich.js`, which finds the pictures in it.
 */
export default defineUnlistedScript(() => {
  const today = isoDate(readersDay(new Date()));
  if (today === undefined) return err(appError('internal', 'the clock has no date'));
  const extraction = extractWithBlocks(page, location.href, today);
  leaveExtraction(extraction.ok ? extraction.value : undefined);
  return extraction.ok ? ok(extraction.value.article) : extraction;
});
