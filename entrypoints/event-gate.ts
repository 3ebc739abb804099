import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEventGate } from '../lib/content/popover/event-gate.ts';

/** Runs before the scripts of a page, in browsers that tell a page what an event came from. */
export default defineUnlistedScript(() => void openEventGate());
