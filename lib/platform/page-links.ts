/** The part of a page that names its feeds, as markup; read once, when the reader opens the popup on it. */
import { browser } from 'wxt/browser';

/** The head of a tab's document, and links that may lead to a feed. Rejects where the browser refuses the page. */
export async function readPageLinks(tabId: number): Promise<string> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: () => {
      const links = [...document.querySelectorAll('a[href*="feed" i], a[href*="rss" i], a[href*="atom" i]')].slice(
        0,
        50,
      );
      return [document.head, ...links].map((element) => element.outerHTML.slice(0, 300_000)).join('\n');
    },
  });
  return typeof frame?.result === 'string' ? frame.result : '';
}
