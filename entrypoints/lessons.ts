import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPopoverPort } from '../lib/app/popover-port.ts';
import { learnOnPage } from '../lib/app/word-of-reader.ts';
import { readLessons } from '../lib/storage/reader-choices.ts';

/** Injected where a name stands that the reader taught something of: few pages pay for what few pages need. */
export default defineUnlistedScript(async () => {
  const port = findPopoverPort();
  if (port) await learnOnPage(port.page, readLessons);
});
