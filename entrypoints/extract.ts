import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../lib/content/dom-members.ts';
import { extractArticle } from '../lib/content/extract/extract.ts';
import { appError } from '../lib/model/app-error.ts';
import { isoDate } from '../lib/model/iso-date.ts';
import { err } from '../lib/model/result.ts';

/** The day by the reader's own calendar. */
function readersDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Runs in a tab at the moment of saving; its value, a `Result` of the article, goes to whoever injected it. */
export default defineUnlistedScript(() => {
  const today = isoDate(readersDay(new Date()));
  return today === undefined
    ? err(appError('internal', 'the clock has no date'))
    : extractArticle(page, location.href, today);
});
