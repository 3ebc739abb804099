import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/popover/popover.css?inline';
import { Popover } from '../components/popover/popover.tsx';
import tokens from '../components/shared/tokens.css?inline';
import { attachPopover } from '../lib/app/attach-popover.ts';
import { findPopoverPort } from '../lib/app/popover-port.ts';
import { askBackground } from '../lib/messaging/client.ts';
import { createOverlay } from '../lib/page/overlay.ts';
import type { MountPopover } from '../lib/page/popover-view.ts';
import { onLibraryChange } from '../lib/storage/annotator-state.ts';

/**
 * The tokens stand on an element of our own: a custom property that the page sets on the host would win over
 * a `:host` rule.
 */
const STYLE = `${tokens.replaceAll(':host', '.panel,.rings')}\n${css}`;

const mount: MountPopover = (actions, signal) => {
  const overlay = createOverlay(document, STYLE, signal);
  let hasFocus = false;

  return {
    show({ id, ...picture }, word, focus) {
      hasFocus = focus;
      overlay.open();
      render(
        <Popover
          key={id}
          {...picture}
          why={actions.why}
          others={actions.others}
          onClose={actions.close}
          onTeach={actions.teach}
          onUnteach={actions.unteach}
          onFind={actions.find}
          onMute={actions.mute}
        />,
        overlay.panel,
      );
      overlay.place(word, focus);
      if (focus) overlay.takeFocus();
    },
    move: (word) => overlay.place(word, hasFocus),
    hide() {
      overlay.close();
      render(null, overlay.panel);
    },
    owns: overlay.owns,
    get rect() {
      return overlay.rect;
    },
  };
};

export default defineUnlistedScript(() => {
  const port = findPopoverPort();
  if (port) attachPopover(port, { mount, ask: askBackground, onLibraryChange });
});
