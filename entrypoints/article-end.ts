import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { HIGHLIGHTS } from '../lib/content/marking/highlight-name.ts';
import { findPopoverBridge } from '../lib/content/popover/popover-bridge.ts';
import { watchArticleEnd } from '../lib/content/reading/article-end.ts';
import { askBackground } from '../lib/messages/client.ts';

/** Injected where a page may name companies; asks nothing of the page before the end of an article is reached. */
export default defineUnlistedScript(() => {
  const bridge = findPopoverBridge();
  // An offer tells the page that Vigie is here: it is made where painted names have told so already.
  const isPainted = (): boolean => HIGHLIGHTS.some((name) => CSS.highlights.has(name));
  if (bridge)
    watchArticleEnd(() => {
      if (isPainted()) void askBackground('article-read', {});
    }, bridge.page.controller.signal);
});
