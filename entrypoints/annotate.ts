import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../lib/app/annotate-page.ts';
import { requestPopover } from '../lib/messaging/request-popover.ts';
import { answerTab } from '../lib/messaging/tab-server.ts';
import { isOrphaned } from '../lib/platform/extension-api.ts';
import { onAnnotatorStateChange, readAnnotatorState } from '../lib/storage/annotator-state.ts';

export default defineUnlistedScript(() => {
  void annotatePage({
    host: location.hostname,
    readState: readAnnotatorState,
    onStateChange: onAnnotatorStateChange,
    answerTab,
    injectPopover: requestPopover,
    isOrphaned,
    now: () => performance.now(),
  });
});
