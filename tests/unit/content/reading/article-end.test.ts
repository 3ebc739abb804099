// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const FEED = '<link rel="alternate" type="application/rss+xml" href="/rss">';
const boxes = new Map<Element, { readonly top: number; readonly bottom: number }>();
let heard: Array<(event: { readonly isTrusted: boolean }) => void> = [];

beforeEach(() => {
  vi.resetModules();
  boxes.clear();
  heard = [];
  vi.stubGlobal('innerHeight', 800);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const { top, bottom } = boxes.get(this) ?? { top: 0, bottom: 0 };
    return new DOMRect(0, top, 600, bottom - top);
  });
  vi.spyOn<Document, 'addEventListener'>(Object.getPrototypeOf(document), 'addEventListener').mockImplementation(
    (_type, listener, options) => {
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (typeof listener === 'function')
        heard.push((event) => signal?.aborted || Reflect.apply(listener, document, [event]));
    },
  );
});
afterEach(() => vi.restoreAllMocks());

/** Watches a page of articles; `scroll` brings each to a place in the window. */
async function reading(head: string, articles: number) {
  document.head.innerHTML = head;
  document.body.innerHTML = '<article></article>'.repeat(articles);
  const { watchArticleEnd } = await import('../../../../lib/content/reading/article-end.ts');
  const onEnd = vi.fn<() => void>();
  const controller = new AbortController();
  watchArticleEnd(onEnd, controller.signal);
  const scroll = (places: readonly (readonly [top: number, bottom: number])[], isTrusted = true): void => {
    for (const [at, [top, bottom]] of places.entries()) {
      const article = document.querySelectorAll('article')[at];
      if (article) boxes.set(article, { top, bottom });
    }
    for (const hear of heard) hear({ isTrusted });
  };
  return { onEnd, scroll, controller };
}

describe('the end of an article', () => {
  it('is reached once, where it comes into the window', async () => {
    const { onEnd, scroll } = await reading(FEED, 1);
    scroll([[-100, 2900]]);
    expect(onEnd).not.toHaveBeenCalled();
    scroll([[-2200, 800]]);
    scroll([[-2200, 800]]);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('is not that of the short articles of an overview, nor passed by in a jump', async () => {
    const { onEnd, scroll } = await reading(FEED, 2);
    scroll([
      [-300, 400],
      [-5000, -900],
    ]);
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('is not asked for where the page names no feed, by a page’s own event, or by a script that was ended', async () => {
    const bare = await reading('<link rel="alternate" type="application/json" href="/wp-json">', 1);
    bare.scroll([[-2200, 700]]);
    expect(bare.onEnd).not.toHaveBeenCalled();
    const { onEnd, scroll, controller } = await reading(FEED, 1);
    scroll([[-2200, 700]], false);
    controller.abort();
    scroll([[-2200, 700]]);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
