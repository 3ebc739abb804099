/** Files that the reader takes along; for the extension's own pages. */

/** Offers a text as a file; the browser puts it where it puts downloads. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
