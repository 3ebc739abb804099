import { boxOf, page } from '../dom-members.ts';

const FEED = ['rss', 'atom', 'feed+json'].map((type) => `link[rel~="alternate" i][type*="${type}" i]`).join(',');
const ARTICLES = 'article,[role="article"],[itemprop~="articleBody"]';

/**
 * Calls back once the reader has scrolled to the end of an article on a page that names a feed. An article is taller
 * than the window: the short ones of an overview have nothing to scroll through.
 */
export function watchArticleEnd(onEnd: () => void, signal: AbortSignal): void {
  if (!page.querySelector(FEED)) return;
  const once = new AbortController();
  const look = ({ isTrusted }: Event): void => {
    if (!isTrusted || !Array.from(page.querySelectorAll(ARTICLES)).some(isRead)) return;
    once.abort();
    onEnd();
  };
  page.addEventListener('scrollend', look, {
    capture: true,
    passive: true,
    signal: AbortSignal.any([signal, once.signal]),
  });
}

/** Whether an article’s end is in view, or was a moment ago, and its beginning no more. */
function isRead(article: Element): boolean {
  const { top, bottom } = boxOf(article);
  return top < 0 && bottom - top > innerHeight && bottom <= innerHeight && bottom > -innerHeight;
}
