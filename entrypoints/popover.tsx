import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { renderTextAsGeneratedContent } from '../components/popover/generated-text.ts';
import { renderLinksWithoutAddress } from '../components/popover/late-links.ts';
import { Popover, type PopoverProps } from '../components/popover/popover.tsx';
import { makeElementsByPage, page } from '../lib/content/dom-members.ts';
import { attachPopover } from '../lib/content/popover/attach-popover.ts';
import { isOpenToPage } from '../lib/content/popover/event-gate.ts';
import { createOverlay } from '../lib/content/popover/overlay.ts';
import { groundAt } from '../lib/content/popover/page-ground.ts';
import { findPopoverBridge, type PopoverBridge, type PopoverTools } from '../lib/content/popover/popover-bridge.ts';
import type { MountPopover, PopoverPicture } from '../lib/content/popover/popover-view.ts';
import type { Rect } from '../lib/hover/geometry.ts';
import { askBackground } from '../lib/messages/client.ts';
import { appError, type AppError } from '../lib/model/app-error.ts';
import { err, ok, type Result } from '../lib/model/result.ts';
import { speak } from '../lib/platform/i18n.ts';
import { chosenPageWords } from '../lib/storage/local/language.ts';
import { onLibraryChange } from '../lib/storage/local/library-revision.ts';
import { keepPopoverForm, likesFullPopover } from '../lib/storage/local/popover-form.ts';
import css from '../components/popover/popover.css?inline';

/** What a card stands at, and how it is closed. */
type CardPlace = Pick<PopoverPicture, 'companyId' | 'name' | 'surface' | 'mark'> & { readonly close: () => void };

const mountAt =
  (port: PopoverBridge): MountPopover =>
  (signal, onLost) => {
    makeElementsByPage();
    const overlay = createOverlay(page, { css, onLost, signal });
    /** The popover whose word is set off: the one that a key opened. */
    let ringed: string | undefined;
    let isFull = false;
    void likesFullPopover().then((likes) => (isFull = likes));
    void chosenPageWords().then((words) => words && speak((port.words = words)));
    const ring = (id: string, word: readonly Rect[]): void => {
      if (id === ringed) overlay.ring(word);
    };

    return {
      show({ id, name, companyId, surface, mark, content, pinned, nameOf, actions }, word, focus) {
        const isNew = overlay.openPanel(id) === undefined;
        const panel = overlay.panel(id, () => actions.pin(true));
        if (isNew) panel.element.style.colorScheme = groundAt(mark, word);
        render(
          <Popover
            {...{ name, surface, content, pinned, isFull, nameOf }}
            isMark={mark !== undefined}
            isOpen={isOpenToPage()}
            onClose={actions.close}
            onPin={actions.pin}
            onForm={(full) => void keepPopoverForm((isFull = full))}
            onMove={(by) => (by ? panel.move(by) : panel.nextCorner())}
            onAsk={actions.ask}
            onAction={performAction(port, { companyId, name, surface, mark, close: actions.close })}
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

/** Performs actions of the card at a name, with code that comes for it. */
const performAction =
  (port: PopoverBridge, { companyId, name, surface, mark, close }: CardPlace): PopoverProps['onAction'] =>
  async (place, action, tell, about) => {
    const tools = await needTools(port);
    const company = about ?? { id: companyId, name };
    if (tools.ok)
      tools.value.draw(place, {
        action,
        companyId: company.id,
        name: company.name,
        surface,
        // Nothing is said of the mark while the card shows another company.
        mark: company.id === companyId ? mark : undefined,
        close,
        tell,
      });
    return tools;
  };

/** The code for what is wanted of a popover beyond a glance; it comes when it is first needed. */
async function needTools(port: PopoverBridge): Promise<Result<PopoverTools, AppError>> {
  const injected = port.tools ? ok({}) : await askBackground('inject-script', { script: 'popover-tools' });
  if (!injected.ok) return injected;
  return port.tools ? ok(port.tools) : err(appError('internal', 'no tools came'));
}

export default defineUnlistedScript(() => {
  renderTextAsGeneratedContent();
  renderLinksWithoutAddress();
  const port = findPopoverBridge();
  if (port) attachPopover(port, { mount: mountAt(port), ask: askBackground, onLibraryChange });
});
