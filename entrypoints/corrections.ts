import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { learnOnPage } from '../lib/content/page-corrections.ts';
import { findPopoverBridge } from '../lib/content/popover/popover-bridge.ts';
import { readCorrections } from '../lib/storage/local/reader-choices.ts';

/** Injected where a name stands that the reader corrected: few pages pay for what few pages need. */
export default defineUnlistedScript(async () => {
  const port = findPopoverBridge();
  if (port) await learnOnPage(port.page, readCorrections);
});
