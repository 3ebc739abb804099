/**
 * A page of the extension that nobody sees, beside the background: an offscreen document in Chromium, whose worker
 * cannot load code late; a frame of the event page in Firefox. See docs/adr/0021.
 */
import { browser } from 'wxt/browser';

let opening: Promise<void> | undefined;

/**
 * Opens it, where it is not open; it closes itself. Chromium has one such document: while another uses it, nothing
 * happens.
 */
export async function openHiddenPage(path: string, justification: string): Promise<void> {
  opening ??= open(path, justification).finally(() => {
    opening = undefined;
  });
  await opening;
}

async function open(path: string, justification: string): Promise<void> {
  if ('offscreen' in browser) {
    if (await browser.offscreen.hasDocument()) return;
    await browser.offscreen.createDocument({ url: path, reasons: ['WORKERS'], justification });
  } else if (!document.querySelector(`iframe[src="${path}"]`)) {
    const frame = document.createElement('iframe');
    frame.src = path;
    document.body.append(frame);
  }
}
