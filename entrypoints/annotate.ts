import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../lib/app/annotate-page.ts';
import { askBackground } from '../lib/messaging/client.ts';
import { answerTab } from '../lib/messaging/tab-server.ts';
import { takeOver } from '../lib/page/takeover.ts';
import { onAnnotatorStateChange, onLibraryChange, readAnnotatorState } from '../lib/storage/annotator-state.ts';

export default defineUnlistedScript(() => {
  void annotatePage({
    host: location.hostname,
    readState: readAnnotatorState,
    onStateChange: onAnnotatorStateChange,
    onLibraryChange,
    ask: askBackground,
    answerTab,
    now: () => performance.now(),
    controller: takeOver(),
  });
});
