import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { linkPage } from '../lib/app/link-page.ts';
import { findPopoverPort } from '../lib/app/popover-port.ts';

/** Injected into a page that names somebody: most pages do not, and need no linking. */
export default defineUnlistedScript(() => {
  findPopoverPort()?.page.session.link(linkPage);
});
