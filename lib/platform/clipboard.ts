/** The clipboard, for the extension's own pages; to be called straight from what the reader did. */

/** Puts a text there, and the same as HTML for programs that take it; `false` where the browser forbids it. */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch (failure) {
    // No permission, or no focus (Clipboard API, 7.2).
    if (failure instanceof DOMException) return false;
    throw failure;
  }
}
