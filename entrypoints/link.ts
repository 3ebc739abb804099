import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLinker } from '../lib/content/marking/link-page.ts';
import { findPopoverBridge } from '../lib/content/popover/popover-bridge.ts';
import { takePackedJudge } from '../lib/storage/local/packed-judge.ts';

/** Injected into a page that names somebody: most pages do not, and need no linking. */
export default defineUnlistedScript(() => {
  findPopoverBridge()?.page.session.link(createLinker(takePackedJudge()));
});
