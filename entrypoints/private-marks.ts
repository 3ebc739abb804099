import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPrivateMarks } from '../lib/content/marking/private-marks.ts';
import { findPopoverBridge } from '../lib/content/popover/popover-bridge.ts';

/** Injected where a name stands that this reader alone has: see `PageSession.guard`. */
export default defineUnlistedScript(() => findPopoverBridge()?.page.session.guard(createPrivateMarks()));
