import { LIMITS, plainLine, squashed } from './clean.ts';
import { jsonText } from './json-ld.ts';
import type { PageSource } from './source.ts';
import { metaLadder } from './source.ts';

/** Of a masthead, its beginning: the name comes first, the menu after it. */
const MAX_MASTHEAD = 200;
/** Letters of a name without the words that stand for `&`. */
function nameKey(name: string): string {
  return squashed(name.replaceAll(/\s(?:et|and|und|y|e|&)\s/gi, ' '));
}

/** Names a site gives itself in the title of its pages and feeds; «Câbles & Nuages (RSS)» is Câbles & Nuages. */
function namesInTitles(document: Document, title: string): string[] {
  const feeds = [...document.querySelectorAll('link[rel~="alternate"][type*="xml"][title]')]
    .slice(0, 4)
    .map((link) => link.getAttribute('title') ?? '');
  return [
    ...plainLine(title, LIMITS.title)
      .split(/\s+[|\-–—»«·•:]+\s+/)
      .slice(1)
      .toReversed(),
    ...plainLine(title, LIMITS.title)
      .split(/\s+[|\-–—»«·•:]+\s+/)
      .slice(0, 1),
    ...feeds.map((feed) => feed.replace(/[\s(»|–-]*\b(?:rss|atom|feed|flux|fil)\b.*$/i, '')),
  ];
}

/** A name that the host spells too («Valle Digitale» on valledigitale.it), or that stands in the page's masthead. */
function nameBorneOut({ document, address, heading }: PageSource): string | undefined {
  const host = address.hostname.split('.');
  const label = squashed(host.at(host.at(-2) === 'co' ? -3 : -2) ?? '');
  const mastheads = [
    ...document.querySelectorAll('header, [role="banner"], [class*="logo" i], [id*="logo" i], [class*="brand" i]'),
  ].filter((element) => !heading || !element.contains(heading));
  const brands = mastheads
    .slice(0, 12)
    .map((element) =>
      nameKey(`${element.textContent?.slice(0, MAX_MASTHEAD) ?? ''} ${element.querySelector('img')?.alt ?? ''}`),
    );
  return namesInTitles(document, document.title).find((name) => {
    const key = nameKey(name);
    if (key.length < 4 || name.length > 60 || key === nameKey(heading?.textContent ?? '')) return false;
    return key === label || key === `le${label}` || brands.some((brand) => brand.startsWith(key));
  });
}

/** «Aktuálně.cz – what happens now» is Aktuálně.cz; only where the first part is the host's name. */
function withoutSlogan(name: string, host: string): string {
  const [head = name] = name.split(/\s+[-–—|:]\s+/);
  const key = squashed(head);
  return key.length >= 4 && squashed(host).startsWith(key) ? head : name;
}

/** Who published the article: the site's own name for itself, else its host. */
export function readPublisher(source: PageSource): string {
  const { jsonLd, address } = source;
  const host = address.hostname.replace(/^www\./, '');
  const names = [
    ...metaLadder(source, ['og:site_name']),
    jsonText(jsonLd.article?.['publisher']),
    jsonLd.siteName,
    ...metaLadder(source, [
      'dcterms.publisher',
      'dc.publisher',
      'citation_journal_title',
      'citation_publisher',
      'application-name',
    ]),
    nameBorneOut(source),
  ];
  const lines = names.map((name) => plainLine(name ?? '', LIMITS.publisher).replace(/^https?:\/\/|\/$/g, ''));
  return withoutSlogan(lines.find((name) => /\p{L}/u.test(name)) ?? host, host);
}
