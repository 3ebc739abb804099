/**
 * A page of the extension that nobody sees, beside the background: an offscreen document in Chromium, whose worker
 * cannot load code late; a frame of the event page in Firefox. See docs/adr/0021.
 */
import { browser } from 'wxt/browser';

let opening: Promise<void> | undefined;

/** Opens it, where it is not open. Chromium has one such document: while another uses it, nothing happens. */
export async function openHiddenPage(path: string, justification: string): Promise<void> {
  opening ??= open(path, justification).finally(() => {
    opening = undefined;
  });
  await opening;
}

/** Closes it, where it is open. */
export async function closeHiddenPage(path: string): Promise<void> {
  if (!hasOffscreen()) frameOf(path)?.remove();
  else if (
    await browser.runtime.getContexts({ documentUrls: [browser.runtime.getURL('/') + path.slice(1)] }).then(isOpen)
  )
    await browser.offscreen.closeDocument();
}

async function open(path: string, justification: string): Promise<void> {
  if (hasOffscreen()) {
    if (await browser.offscreen.hasDocument()) return;
    await browser.offscreen.createDocument({ url: path, reasons: ['WORKERS'], justification });
  } else if (!frameOf(path)) {
    const frame = document.createElement('iframe');
    frame.src = path;
    document.body.append(frame);
  }
}

function hasOffscreen(): boolean {
  return 'offscreen' in browser;
}

function isOpen(contexts: readonly unknown[]): boolean {
  return contexts.length > 0;
}

function frameOf(path: string): Element | null {
  return document.querySelector(`iframe[src="${path}"]`);
}
