import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { renderTextAsGeneratedContent } from '../components/popover/generated-text.ts';
import { renderLinksWithoutAddress } from '../components/popover/late-links.ts';
import { drawTools } from '../components/popover/tools/draw-tools.tsx';
import { findPopoverBridge } from '../lib/content/popover/popover-bridge.ts';
import { popoverRequests } from '../lib/content/popover/popover-requests.ts';
import { askBackground } from '../lib/messages/client.ts';
import { speak } from '../lib/platform/i18n.ts';
import { randomId } from '../lib/platform/random-id.ts';
import css from '../components/popover/tools/tools.css?inline';

/**
 * Injected when the reader first wants more of a popover than a glance. It draws into places that the popover keeps for
 * it.
 */
export default defineUnlistedScript(() => {
  const port = findPopoverBridge();
  if (!port || port.tools) return;
  const { page, words } = port;
  if (words) speak(words);
  renderTextAsGeneratedContent();
  renderLinksWithoutAddress();
  port.tools = {
    draw(place, order) {
      drawTools(place, order, popoverRequests({ ask: askBackground, newId: randomId }, page, order), css);
    },
  };
});
