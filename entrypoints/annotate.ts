import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../lib/app/annotate-page.ts';
import { requestScript } from '../lib/messaging/request-script.ts';
import { answerTab } from '../lib/messaging/tab-server.ts';
import { topHost, whenRoomy } from '../lib/page/frame.ts';
import { isOrphaned } from '../lib/platform/extension-api.ts';
import { onAnnotatorStateChange, readAnnotatorState } from '../lib/storage/annotator-state.ts';

export default defineUnlistedScript(() => {
  whenRoomy(
    () =>
      void annotatePage({
        host: topHost(),
        readState: readAnnotatorState,
        onStateChange: onAnnotatorStateChange,
        answerTab,
        inject: requestScript,
        isOrphaned,
        now: () => performance.now(),
      }),
  );
});
