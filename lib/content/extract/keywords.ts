import { LIMITS, plainLine, squashed } from './clean.ts';
import { jsonTexts } from './json-ld.ts';
import type { PageSource } from './source.ts';
import { visibleText } from './visible.ts';

/** A line in which the page lists its own keywords. */
export const KEYWORD_LINE = new RegExp(
  String.raw`^\s*(?:mots?[\s-]*cl[eé]f?s?|tags?|keywords?|th[eè]mes?|sujets?|schlag(?:w(?:ö|oe?)rter|worte)` +
    String.raw`|stichw(?:ö|oe?)rter|palabras clave|etiquetas|parole chiave|trefwoorden)\s*[:：]\s*`,
  'i',
);

/** Longest list of keywords looked at. */
const MAX_LIST = 4000;

function separated(text: string): string[] {
  return plainLine(text, MAX_LIST).split(/\s*[,;|•·]\s*|\s+[-–]\s+|\s*\/\/\s*/);
}

/** The words after «Mots clefs :», where they stand in one line or in links behind it. */
function keywordLines({ lines }: PageSource): string[] {
  return lines.flatMap(({ element, text }) => {
    const label = KEYWORD_LINE.exec(text);
    if (!label) return [];
    const links = [...element.querySelectorAll('a')].map((link) => link.textContent ?? '');
    if (links.length > 1) return links;
    const rest = text.slice(label[0].length);
    return rest.trim() === '' ? separated(element.nextElementSibling?.textContent ?? '') : separated(rest);
  });
}

/** A heading or label that stands over the page's keywords; «Tags» over a cloud of the whole site has more of them. */
const KEYWORD_LABEL = new RegExp(
  String.raw`^\s*(?:mots?[\s-]*cl[eé]f?s?|tags?|keywords?|schlag(?:w(?:ö|oe?)rter|worte)|stichw(?:ö|oe?)rter` +
    String.raw`|palabras clave|etiquetas|parole chiave|trefwoorden)\s*[:：]?\s*$`,
  'i',
);

/** Items of the list right behind such a label, wherever it stands. */
function labelledLists(document: Document): string[] {
  const labels = [...document.querySelectorAll('h2, h3, h4, h5, h6, dt, p, strong, b, span')].filter((element) =>
    KEYWORD_LABEL.test(visibleText(element, 40)),
  );
  for (const label of labels) {
    const items = [...(label.nextElementSibling?.querySelectorAll('li, a') ?? [])].filter(
      (item) => item.querySelector('li, a') === null,
    );
    if (items.length > 0 && items.length <= LIMITS.keywords) return items.map((item) => item.textContent ?? '');
  }
  return [];
}

/** Keywords the page states about itself, cleaned, without repeats, at most twelve. */
export function readKeywords(source: PageSource, title: string, publisher: string): string[] {
  const { document, jsonLd, meta } = source;
  const stated = [
    ...keywordLines(source),
    ...labelledLists(document),
    ...jsonTexts(jsonLd.article?.['keywords']).flatMap(separated),
    ...(meta.get('article:tag') ?? []).flatMap(separated),
    ...[...document.querySelectorAll('a[rel~="tag"]')]
      .filter((link) => !link.closest('nav, aside, footer'))
      .slice(0, 30)
      .map((link) => link.textContent ?? ''),
    ...['news_keywords', 'parsely-tags', 'sailthru.tags', 'keywords', 'dc.subject', 'dcterms.subject'].flatMap((name) =>
      (meta.get(name) ?? []).flatMap((text) => plainLine(text, MAX_LIST).split(/\s*[,;]\s*/)),
    ),
  ];
  const known = new Set(['', 'null', 'undefined', squashed(title), squashed(publisher)]);
  const keywords: string[] = [];
  for (const text of stated) {
    const keyword = plainLine(text, LIMITS.keyword + 1).replaceAll(/^[#.\s«"]+|[.\s»"]+$/g, '');
    const key = squashed(keyword);
    if (known.has(key) || keyword.length > LIMITS.keyword || /^https?:|\/\//.test(keyword)) continue;
    known.add(key);
    keywords.push(keyword);
    if (keywords.length === LIMITS.keywords) break;
  }
  return keywords;
}
