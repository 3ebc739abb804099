/** The offscreen document of Chromium, whose worker can make no address of a blob. */
import { browser } from 'wxt/browser';

/** Whether this browser's background needs such a document: Firefox's is a page by itself. */
export function needsOffscreen(): boolean {
  return 'offscreen' in browser && typeof URL.createObjectURL !== 'function';
}

/** Opens a page of the extension that nobody sees; there is one at most. */
export async function openOffscreen(path: string, justification: string): Promise<void> {
  await browser.offscreen.createDocument({ url: path, reasons: ['BLOBS'], justification });
}

/** Closes it, where it is open. */
export async function closeOffscreen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
}
