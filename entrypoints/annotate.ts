import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../lib/app/annotate-page.ts';
import { requestScript } from '../lib/messaging/request-script.ts';
import { answerTab } from '../lib/messaging/tab-server.ts';
import { topHost, whenRoomy } from '../lib/page/frame.ts';
import { isOrphaned } from '../lib/platform/extension-api.ts';
import { openAnnotatorState } from '../lib/storage/annotator-state.ts';
import { takePackedNames } from '../lib/storage/packed-names.ts';

export default defineUnlistedScript(() => {
  const state = openAnnotatorState(takePackedNames());
  whenRoomy(
    () =>
      void annotatePage({
        host: topHost(),
        readState: state.read,
        onStateChange: state.onChange,
        answerTab,
        inject: requestScript,
        isOrphaned,
        now: () => performance.now(),
      }),
  );
});
