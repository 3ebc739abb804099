import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { renderTextAsGeneratedContent } from '../components/popover/generated-text.ts';
import { renderLinksWithoutAddress } from '../components/popover/late-links.ts';
import { SavedNotice } from '../components/popover/saved-notice.tsx';
import { makeElementsByPage, page } from '../lib/content/dom-members.ts';
import { hostNotice } from '../lib/content/notice-host.ts';
import { isOpenToPage, settleGate } from '../lib/content/popover/event-gate.ts';
import { createOverlay } from '../lib/content/popover/overlay.ts';
import { groundAt } from '../lib/content/popover/page-ground.ts';
import { stayVisible } from '../lib/content/popover/stay-visible.ts';
import { askBackground } from '../lib/messages/client.ts';
import { speak } from '../lib/platform/i18n.ts';
import { chosenPageWords } from '../lib/storage/local/language.ts';
import css from '../components/popover/saved-notice.css?inline';

/** How long a notice stands, and one that has nothing more to offer, milliseconds. */
const STANDS = 20_000;
const STANDS_ON = 4000;
/** Where the ground of the page is looked at, from the end of the window, CSS pixels. */
const INSET = 50;

/**
 * Injected where the reader saved or followed by menu or key. Once more for the same save it leads the keyboard to the
 * notice that stands there.
 */
export default defineUnlistedScript(async () => {
  await settleGate(askBackground);
  const [last, words] = await Promise.all([askBackground('last-save', { isOpen: isOpenToPage() }), chosenPageWords()]);
  if (!last.ok) return;
  if (words) speak(words);
  renderTextAsGeneratedContent();
  renderLinksWithoutAddress();
  hostNotice(last.value.token, (signal, end) => {
    makeElementsByPage();
    // As a card, it suits the page where it stands, at the end of the window, and not the system alone.
    const { clientWidth: x, clientHeight: y } = page.documentElement;
    const corner = { left: x - INSET, right: x - INSET, top: y - INSET, bottom: y - INSET };
    const ground = groundAt(undefined, [corner]);
    const overlay = createOverlay(page, { css, onLost: end, signal });
    const { element, place } = overlay.panel('saved', () => undefined);
    /** The page is not kept waiting: Tab leads back to it. */
    element.toggleAttribute('data-pinned', true);
    element.style.colorScheme = ground;
    let standing = new AbortController();
    const stand = (milliseconds: number): void => {
      standing.abort();
      standing = new AbortController();
      stayVisible(element, milliseconds, AbortSignal.any([signal, standing.signal])).then(end, () => undefined);
    };
    const undo = async () => {
      const undone = await askBackground('undo-last-save', { token: last.value.token });
      if (undone.ok) stand(STANDS_ON);
      return undone;
    };
    const follow = async () => {
      const followed = await askBackground('follow-offered', { token: last.value.token });
      // It can be taken back as long as a save can.
      if (followed.ok) stand(STANDS);
      return followed;
    };
    element.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
    render(<SavedNotice notice={last.value} onUndo={undo} onFollow={follow} onClose={end} />, element);
    place([]);
    stand(STANDS);
    signal.addEventListener('abort', () => render(null, element), { once: true });
    return () => element.querySelector('button')?.focus({ preventScroll: true });
  });
});
