import { aroundHeading } from './around-heading.ts';
import { plainLine, squashed } from './clean.ts';
import type { JsonLd } from './json-ld.ts';
import { readJsonLd, jsonText } from './json-ld.ts';
import type { Measure } from './measure.ts';
import { measureElements } from './measure.ts';
import { createIsOurs } from './own-article.ts';
import { visibleText } from './visible.ts';
import type { IsOutside } from './zones.ts';
import { createZones } from './zones.ts';

/** A short run of visible text with the element that holds it. */
export type Line = { readonly element: Element; readonly text: string };

/** Everything the ladders of `docs/metadata.md` read, gathered once from a page. */
export type PageSource = {
  readonly document: Document;
  /** Where the page was opened. */
  readonly address: URL;
  readonly jsonLd: JsonLd;
  /** Contents of `<meta>` elements by name or property, in small letters; in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The heading that most likely is the article's. */
  readonly heading: Element | undefined;
  /** What an element of the body holds. */
  readonly measure: (element: Element) => Measure;
  /** Whether an element lies in navigation, comments and the like. */
  readonly isOutside: IsOutside;
  /** Whether an element stands in the article of the heading, and not in the teaser of another one. */
  readonly isOurs: (element: Element) => boolean;
  /** Elements between the heading and the first paragraphs, and right above it, be they called furniture or not. */
  readonly aroundHeading: ReadonlySet<Element>;
  /** Short lines of text outside navigation, footers and the like, in the order of the page. */
  readonly lines: readonly Line[];
};

/** A dateline or a byline is no longer than this. */
const MAX_LINE = 220;
const MAX_LINES = 1500;
/** Words before a name that may stand in an element of their own. */
const SHORT_LABEL = /^(?:by|par|von|por|di)\s?:?$/i;
const MAX_METAS = 400;
const TEXT_HOLDERS =
  'p, div, span, td, th, li, dt, dd, time, address, small, em, i, b, strong, font, center, h1, h2, h3, h4, h5, ' +
  'h6, header, section, article, figcaption';

function readMeta(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of [...document.querySelectorAll('meta[content], meta[value]')].slice(0, MAX_METAS)) {
    // `value` is what templates write by mistake.
    const content = element.getAttribute('content') ?? element.getAttribute('value') ?? '';
    if (content.trim() === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) meta.set(name, [...(meta.get(name) ?? []), content]);
    }
  }
  return meta;
}

/**
 * The article's heading: the `h1` that the document's title or what is stated for machines repeats; else the longest
 * heading that the title repeats, since the `h1` of old sites is their own name; else a line that it repeats, for sites
 * that know no headings; else the first `h1`.
 */
function findHeading({
  document,
  meta,
  jsonLd,
  lines,
  isOutside,
}: Omit<PageSource, 'heading' | 'address' | 'isOurs' | 'aroundHeading'>): Element | undefined {
  const title = squashed(document.title.slice(0, MAX_LINE * 4));
  const headings = [...document.querySelectorAll('h1, h2, h3')]
    .slice(0, 200)
    .filter((heading) => heading.textContent?.trim() && !isOutside(heading));
  const keyOf = (element: Element): string => squashed(visibleText(element, MAX_LINE * 4));
  const repeated = (elements: readonly Element[], titles: readonly string[], least: number): Element | undefined =>
    elements
      .map((element) => ({ element, key: keyOf(element) }))
      .filter(({ key }) => titles.some((other) => key.length * least > other.length && other.includes(key)))
      .toSorted((a, b) => b.key.length - a.key.length)[0]?.element;
  const first = headings.filter(({ localName }) => localName === 'h1');
  const stated = [
    jsonText(jsonLd.article?.['headline']),
    meta.get('og:title')?.[0],
    meta.get('twitter:title')?.[0],
  ].map((text) => squashed(text?.slice(0, MAX_LINE * 4) ?? ''));
  return (
    repeated(first, [title, ...stated], 3) ??
    repeated(headings, [title], 3) ??
    repeated(
      lines.slice(0, 80).map(({ element }) => element),
      [title],
      2,
    ) ??
    first[0]
  );
}

/** Elements whose own text is a short line; the innermost ones only. */
function findLines(document: Document, measure: PageSource['measure'], isOutside: IsOutside): Line[] {
  const lines: Line[] = [];
  for (const element of document.querySelectorAll(TEXT_HOLDERS)) {
    if (lines.length >= MAX_LINES) break;
    // Elements in each other would give the same text again and again.
    if (measure(element).text > MAX_LINE * 4 || !ownText(element)) continue;
    if (isOutside(element)) continue;
    const line = plainLine(element.textContent ?? '', MAX_LINE * 2);
    if ((line.length >= 4 || SHORT_LABEL.test(line)) && line.length <= MAX_LINE) lines.push({ element, text: line });
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
export function gatherSource(document: Document, address: URL, isPage: (url: string) => boolean): PageSource {
  const measure = measureElements(document.body);
  const isOutside = createZones(document.body, measure);
  const gathered = {
    document,
    jsonLd: readJsonLd(document, isPage),
    meta: readMeta(document),
    measure,
    isOutside,
    lines: findLines(document, measure, isOutside),
  };
  const heading = findHeading(gathered);
  return {
    ...gathered,
    address,
    heading,
    isOurs: createIsOurs(document, heading, measure),
    aroundHeading: aroundHeading(heading, measure),
  };
}

/** Contents of the first of these metas that has any. */
export function metaTexts({ meta }: PageSource, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const texts = meta.get(name);
    if (texts) return texts;
  }
  return [];
}

/** First contents of each of these metas, in this order. */
export function metaLadder({ meta }: PageSource, names: readonly string[]): string[] {
  return names.flatMap((name) => meta.get(name)?.[0] ?? []);
}
