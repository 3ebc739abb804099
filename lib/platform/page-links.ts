/** The part of a page that names its feeds, as markup. */
import { browser } from 'wxt/browser';

/** The head of a tab's document, and links that may lead to a feed. Rejects where the browser refuses the page. */
export async function readPageLinks(tabId: number): Promise<string> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: linksOfPage });
  return typeof frame?.result === 'string' ? frame.result : '';
}

/** Runs in the page. A feed that a browser shows as it is names itself, as the page of a webzine would. */
export function linksOfPage(): string {
  // A form or an image of the page answers for the member of `document` that it is named like.
  const { querySelector, querySelectorAll } = Document.prototype;
  // Chromium lays a page of its own around XML, and shows feeds that are called so as plain text.
  const isFile = /\bxml\b(?<!xhtml\+xml)|^text\/plain$/.test(document.contentType);
  const element = isFile ? querySelector.call(document, 'rss, feed, RDF, body > pre') : null;
  const source = (element?.localName === 'pre' ? element.textContent : element?.outerHTML)?.slice(0, 10_000) ?? '';
  if (/<(?:rss|feed|rdf:RDF)\b/.test(source)) {
    const [, title = ''] = /<title[^>]*>\s*(?:<!\[CDATA\[)?([^<\]]*)/.exec(source) ?? [];
    const named = `href="${location.href.replaceAll('&', '&amp;')}" title="${title.replaceAll('"', '&quot;')}"`;
    return `<link rel="alternate" type="application/rss+xml" ${named}>`;
  }
  const selector = 'head, a[href*="feed" i], a[href*="rss" i], a[href*="atom" i]';
  const links = Array.from(querySelectorAll.call(document, selector)).slice(0, 51);
  return links.map((found) => found.outerHTML.slice(0, 300_000)).join('\n');
}
