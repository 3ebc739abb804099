import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPopoverPort } from '../lib/app/popover-port.ts';
import { compileLessons } from '../lib/app/word-of-reader.ts';

/** Injected where a name stands that the reader taught something of: few pages pay for what few pages need. */
export default defineUnlistedScript(() => {
  findPopoverPort()?.page.session.learn(compileLessons);
});
