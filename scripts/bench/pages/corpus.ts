/** The pages that Vigie is measured on: ours to the last word, with the structure of real sites. */
import * as reading from './reading.ts';
import type { Language } from './sentences.ts';
import * as unusual from './unusual.ts';
import * as working from './working.ts';
import { createWriter, type Writer } from './writer.ts';

export type CorpusPage = {
  /** File name under which the page is served. */
  readonly path: string;
  /**
   * `article`: mostly prose, for one story; `large`: too large for peers that need
   * minutes; `live`: it changes by itself.
   */
  readonly kind: 'article' | 'other' | 'large' | 'live';
  readonly type: string;
  /** The document’s source; the same each time. */
  source(): string;
};

const HTML = 'text/html; charset=utf-8';
/** Share of sentences that name a company. */
const [RARE, NEWS, TRADE, DENSE] = [0.01, 0.06, 0.25, 0.7];

type PageSpec = Pick<CorpusPage, 'path' | 'kind' | 'type'> & {
  readonly lang: Language;
  readonly density: number;
  readonly build: (w: Writer) => string;
};

function page(
  path: string,
  lang: Language,
  density: number,
  build: (w: Writer) => string,
  kind: CorpusPage['kind'] = 'other',
  type = HTML,
): PageSpec {
  return { path, lang, density, build, kind, type };
}

function article(path: string, lang: Language, density: number, paragraphs: number): PageSpec {
  return page(path, lang, density, (w) => reading.article(w, paragraphs), 'article');
}

/** Every page of the corpus. */
const PAGES: readonly PageSpec[] = [
  page('news-en.html', 'en', NEWS, (w) => reading.frontPage(w, 96)),
  page('news-fr.html', 'fr', NEWS, (w) => reading.frontPage(w, 96)),
  page('news-trade-fr.html', 'fr', TRADE, (w) => reading.frontPage(w, 240)),
  page('news-short-en.html', 'en', TRADE, (w) => reading.frontPage(w, 36)),
  article('article-trade-en.html', 'en', TRADE, 30),
  article('article-trade-fr.html', 'fr', TRADE, 30),
  article('article-news-en.html', 'en', NEWS, 30),
  article('article-news-fr.html', 'fr', NEWS, 30),
  article('article-long-en.html', 'en', TRADE, 120),
  article('article-long-fr.html', 'fr', TRADE, 120),
  article('article-short-en.html', 'en', TRADE, 8),
  article('article-short-fr.html', 'fr', NEWS, 8),
  page('wiki-fr.html', 'fr', NEWS, (w) => reading.wiki(w, 120)),
  page('wiki-en-500k.html', 'en', NEWS, (w) => reading.wiki(w, 500), 'large'),
  page('manual-en.html', 'en', RARE, reading.manual),
  page('statute-fr.html', 'fr', RARE, reading.statute),
  page('newsroom-en.html', 'en', DENSE, reading.newsroom),
  page('search-fr.html', 'fr', TRADE, reading.searchResults),
  page('forum-en.html', 'en', NEWS, (w) => working.forum(w, 40)),
  page('forum-fr.html', 'fr', TRADE, (w) => working.forum(w, 120)),
  page('replies-en.html', 'en', NEWS, working.nestedReplies),
  page('mail-en.html', 'en', NEWS, (w) => working.mail(w, 50)),
  page('mail-fr.html', 'fr', TRADE, (w) => working.mail(w, 200)),
  page('grid-en.html', 'en', RARE, (w) => working.grid(w, 100, 12)),
  page('grid-wide-fr.html', 'fr', RARE, (w) => working.grid(w, 300, 26)),
  page('code-file.html', 'en', RARE, (w) => working.sourceFile(w, 1500)),
  page('code-issue.html', 'en', NEWS, working.issue),
  page('feed-en.html', 'en', NEWS, (w) => working.feed(w, 20), 'live'),
  page('feed-fr.html', 'fr', TRADE, (w) => working.feed(w, 60), 'live'),
  page('editor-en.html', 'en', NEWS, working.editor),
  page('editor-fr.html', 'fr', TRADE, working.editor),
  page('comments-en.html', 'en', NEWS, (w) => working.comments(w, 60)),
  page('comments-fr.html', 'fr', TRADE, (w) => working.comments(w, 150)),
  page('cards-en.html', 'en', NEWS, (w) => working.cards(w, 2000)),
  page('jobs-fr.html', 'fr', TRADE, (w) => working.cards(w, 300)),
  page('ticker-en.html', 'en', TRADE, working.ticker, 'live'),
  page('dashboard-en.html', 'en', RARE, working.dashboard),
  page('lists-en.html', 'en', NEWS, unusual.nestedLists),
  page('rtl-ar.html', 'ar', TRADE, (w) => reading.article(w, 30)),
  page('rtl-he.html', 'he', TRADE, (w) => reading.frontPage(w, 48)),
  page('quirks-en.html', 'en', TRADE, unusual.quirks),
  page('document.xhtml', 'fr', TRADE, unusual.xhtml, 'other', 'application/xhtml+xml'),
  page('document.txt', 'en', TRADE, unusual.plainText, 'other', 'text/plain; charset=utf-8'),
  page('frames-en.html', 'en', TRADE, (w) =>
    unusual.framePage(w, ['article-short-en.html', 'forum-en.html', 'article-short-fr.html']),
  ),
  page('table-5mb.html', 'en', NEWS, (w) => unusual.hugeTable(w, 5), 'large'),
];

/** All pages, with names from `names`; `seed` changes every word of them. */
export function createCorpus(names: readonly string[], seed = 'vigie'): readonly CorpusPage[] {
  return PAGES.map(({ path, lang, density, build, kind, type }) => ({
    path,
    kind,
    type,
    source: () => build(createWriter({ seed: `${seed}/${path}`, lang, names, density })),
  }));
}

/** The page with a million text nodes, which is measured by itself. */
export function millionTextsPage(names: readonly string[]): CorpusPage {
  const path = 'million.html';
  return {
    path,
    kind: 'large',
    type: HTML,
    source: () => unusual.millionTexts(createWriter({ seed: path, lang: 'en', names, density: NEWS })),
  };
}
