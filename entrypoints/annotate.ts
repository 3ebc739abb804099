import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotatePage } from '../lib/content/annotate-page.ts';
import { topHost, whenRoomy } from '../lib/content/reading/frame.ts';
import { requestNames, requestScript } from '../lib/messages/request-script.ts';
import { handleTabMessages } from '../lib/messages/tab-server.ts';
import { isOrphaned } from '../lib/platform/extension-api.ts';
import { openAnnotatorState } from '../lib/storage/local/annotator-state.ts';
import { takePackedNames } from '../lib/storage/local/packed-names.ts';

export default defineUnlistedScript(() => {
  const state = openAnnotatorState(takePackedNames());
  whenRoomy(
    () =>
      void annotatePage({
        host: topHost(),
        readState: state.read,
        onStateChange: state.onChange,
        handleTabMessages,
        inject: requestScript,
        requestNames,
        isOrphaned,
        now: () => performance.now(),
      }),
  );
});
