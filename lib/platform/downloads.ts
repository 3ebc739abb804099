/** Files that the reader takes along, and downloads that the extension starts by itself: an optional permission. */
import { browser } from 'wxt/browser';

/**
 * Asks the reader; `false` where they, or the browser, refused. Straight from the click, before anything is awaited.
 */
export async function requestDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] }).catch(() => false);
}

/** Gives the permission back. */
export async function dropDownloads(): Promise<void> {
  await browser.permissions.remove({ permissions: ['downloads'] });
}

/**
 * Puts a file into the downloads folder, without asking where; resolves when it lies there, rejects where it was broken
 * off.
 */
export async function downloadFile(url: string, path: string): Promise<void> {
  const { downloads } = browser;
  if (!downloads) throw new Error('downloads are not allowed');
  const ended = Promise.withResolvers<void>();
  // The end of a download may be reported before its id is.
  const ends = new Map<number, string>();
  let wanted: number | undefined;
  const settle = (): void => {
    const end = wanted === undefined ? undefined : ends.get(wanted);
    if (end === 'complete') ended.resolve();
    else if (end !== undefined) ended.reject(new Error(`the download was ${end}`));
  };
  const listen = ({ id, state }: { id: number; state?: { current?: string | undefined } | undefined }): void => {
    if (state?.current === 'complete' || state?.current === 'interrupted') ends.set(id, state.current);
    settle();
  };
  downloads.onChanged.addListener(listen);
  try {
    wanted = await downloads.download({ url, filename: path, saveAs: false, conflictAction: 'uniquify' });
    settle();
    await ended.promise;
  } finally {
    downloads.onChanged.removeListener(listen);
  }
}

/** Offers a text as a file; the browser puts it where it puts downloads. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** Offers a file; the browser puts it where it puts downloads. */
export function downloadBlob(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
