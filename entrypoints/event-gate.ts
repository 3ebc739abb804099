import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { page } from '../lib/content/dom-members.ts';
import { isBeforePage, openEventGate } from '../lib/content/popover/event-gate.ts';

/** Runs before the scripts of a page, in browsers that tell a page what an event came from. */
export default defineUnlistedScript(() => {
  const [begun] = performance.getEntriesByType('navigation');
  const isReloaded = begun instanceof PerformanceNavigationTiming && begun.type === 'reload';
  openEventGate(
    isBeforePage({ document: page, location, opener }),
    parent === window && history.length === 1 && !isReloaded,
  );
});
