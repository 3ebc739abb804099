import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkPage } from '../lib/content/marking/link-page.ts';
import { findPopoverPort } from '../lib/content/popover/popover-bridge.ts';

/** Injected into a page that names somebody: most pages do not, and need no linking. */
export default defineUnlistedScript(() => {
  findPopoverPort()?.page.session.link(linkPage);
});
