import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/popover/popover.css?inline';
import { Popover } from '../components/popover/popover.tsx';
import tokens from '../components/shared/tokens.css?inline';
import { attachPopover } from '../lib/app/attach-popover.ts';
import { findPopoverPort } from '../lib/app/popover-port.ts';
import { askBackground } from '../lib/messaging/client.ts';
import type { Rect } from '../lib/hover/geometry.ts';
import { createOverlay } from '../lib/page/overlay.ts';
import type { MountPopover } from '../lib/page/popover-view.ts';
import { onLibraryChange } from '../lib/storage/annotator-state.ts';

/**
 * The tokens stand on an element of our own: a custom property that the page sets on the host would win over
 * a `:host` rule.
 */
const STYLE = `${tokens.replaceAll(':host', '.panel,.rings')}\n${css}`;

const mount: MountPopover = (signal) => {
  const overlay = createOverlay(document, STYLE, signal);
  /** The popover whose word is set off: the one that a key opened. */
  let ringed: string | undefined;
  const ring = (id: string, word: readonly Rect[]): void => {
    if (id === ringed) overlay.ring(word);
  };

  return {
    show({ id, name, surface, content, pinned, nameOf, deeds }, word, focus) {
      const panel = overlay.panel(id, () => deeds.pin(true));
      render(
        <Popover
          {...{ name, surface, content, pinned, nameOf }}
          mark={deeds.mark}
          onClose={deeds.close}
          onPin={deeds.pin}
          onMove={(by) => (by ? panel.move(by) : panel.nextCorner())}
          onMute={deeds.mute}
          onSearch={() => deeds.goOn('search')}
          onAddName={() => deeds.goOn('add-name')}
        />,
        panel.element,
      );
      panel.element.toggleAttribute('data-pinned', pinned);
      if (panel.isPinned !== pinned) panel.pin(pinned);
      panel.place(word);
      if (focus) {
        ringed = id;
        overlay.takeFocus(id);
      }
      ring(id, pinned ? [] : word);
    },
    move(id, word) {
      overlay.openPanel(id)?.place(word);
      ring(id, word);
    },
    hide(id) {
      const panel = overlay.openPanel(id);
      ring(id, []);
      overlay.close(id);
      if (panel) render(null, panel.element);
    },
    idAt: overlay.idAt,
    rectOf: (id) => overlay.openPanel(id)?.rect,
    get focused() {
      return overlay.focused;
    },
  };
};

export default defineUnlistedScript(() => {
  const port = findPopoverPort();
  if (port) attachPopover(port, { mount, ask: askBackground, onLibraryChange });
});
