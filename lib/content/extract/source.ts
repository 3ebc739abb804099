import { plainLine, squashed } from './clean.ts';
import type { JsonLd } from './json-ld.ts';
import { readJsonLd } from './json-ld.ts';
import { isOutside } from './zones.ts';

/** A short run of visible text with the element that holds it. */
export type Line = { readonly element: Element; readonly text: string };

/** Everything the ladders of `docs/metadata.md` read, gathered once from a page. */
export type ArticleSource = {
  readonly document: Document;
  /** Where the page was opened. */
  readonly address: URL;
  readonly jsonLd: JsonLd;
  /** Contents of `<meta>` elements by name or property, in small letters; in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The heading that most likely is the article's. */
  readonly heading: Element | undefined;
  /** Short lines of text outside navigation, footers and the like, in the order of the page. */
  readonly lines: readonly Line[];
};

/** A dateline or a byline is no longer than this. */
const MAX_LINE = 220;
const MAX_LINES = 1500;
const MAX_METAS = 400;
const TEXT_HOLDERS =
  'p, div, span, td, th, li, dt, dd, time, address, small, em, i, b, strong, font, center, h1, h2, h3, h4, h5, h6, header, section, article, figcaption';

function readMeta(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of [...document.querySelectorAll('meta[content]')].slice(0, MAX_METAS)) {
    const content = element.getAttribute('content') ?? '';
    if (content.trim() === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  return meta;
}

/**
 * The article's heading: the longest that the document's title repeats, since the `h1` of old sites is their own name;
 * else a line that it repeats, for sites that know no headings; else the first `h1`.
 */
function findHeading(document: Document, lines: readonly Line[]): Element | undefined {
  const title = squashed(document.title.slice(0, MAX_LINE * 4));
  const headings = [...document.querySelectorAll('h1, h2, h3')]
    .slice(0, 200)
    .filter((heading) => heading.textContent?.trim() && !isOutside(heading));
  const repeated = (elements: readonly Element[], least: number): Element | undefined =>
    elements
      .map((element) => ({ element, key: squashed((element.textContent ?? '').slice(0, MAX_LINE * 4)) }))
      .filter(({ key }) => key.length * least > title.length && title.includes(key))
      .toSorted((a, b) => b.key.length - a.key.length)[0]?.element;
  return (
    repeated(headings, 3) ??
    repeated(
      lines.slice(0, 80).map(({ element }) => element),
      2,
    ) ??
    headings.find(({ localName }) => localName === 'h1')
  );
}

/** Elements whose own text is a short line; the innermost ones only. */
function findLines(document: Document): Line[] {
  const lines: Line[] = [];
  for (const element of document.querySelectorAll(TEXT_HOLDERS)) {
    if (lines.length >= MAX_LINES) break;
    if (!ownText(element)) continue;
    const text = element.textContent ?? '';
    if (text.length > MAX_LINE * 4 || isOutside(element)) continue;
    const line = plainLine(text, MAX_LINE * 2);
    if (line.length >= 4 && line.length <= MAX_LINE) lines.push({ element, text: line });
  }
  return lines;
}

/** Whether some text stands directly in the element and not only in its children. */
function ownText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE && node.nodeValue?.trim()) return true;
  }
  return false;
}

/** Gathers what a page says about itself; alters nothing. `isPage` tells whether an address is the page's own. */
export function gatherSource(document: Document, address: URL, isPage: (url: string) => boolean): ArticleSource {
  const lines = findLines(document);
  return {
    document,
    address,
    jsonLd: readJsonLd(document, isPage),
    meta: readMeta(document),
    heading: findHeading(document, lines),
    lines,
  };
}

/** Contents of the first of these metas that has any. */
export function metaTexts({ meta }: ArticleSource, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const texts = meta.get(name);
    if (texts) return texts;
  }
  return [];
}

/** First contents of each of these metas, in this order. */
export function metaLadder({ meta }: ArticleSource, names: readonly string[]): string[] {
  return names.flatMap((name) => meta.get(name)?.[0] ?? []);
}
