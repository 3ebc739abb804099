/** The part of a page that names its feeds, as markup; read once, when the reader opens the popup on it. */
import { browser } from 'wxt/browser';

/** The head of a tab's document, and links that may lead to a feed. Rejects where the browser refuses the page. */
export async function readPageLinks(tabId: number): Promise<string> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: () => {
      // A form or an image of the page answers for the member of `document` that it is named like.
      const { querySelectorAll } = Document.prototype;
      const selector = 'head, a[href*="feed" i], a[href*="rss" i], a[href*="atom" i]';
      const links = Array.from(querySelectorAll.call(document, selector)).slice(0, 51);
      return links.map((element) => element.outerHTML.slice(0, 300_000)).join('\n');
    },
  });
  return typeof frame?.result === 'string' ? frame.result : '';
}
