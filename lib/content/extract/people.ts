import { MONTHS, WEEKDAYS } from '../../text/month-names.ts';
import { LIMITS, bounded, plainLine, squashed } from './clean.ts';
import { textOf, textsOf } from './json-ld.ts';
import type { ArticleSource } from './source.ts';
import { metaLadder, metaTexts } from './source.ts';
import { isOutside } from './zones.ts';

/** Of a masthead, its beginning: the name comes first, the menu after it. */
const MAX_MASTHEAD = 200;
const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'dcterms.creator',
  'dc.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:data1',
];
const AUTHOR_SELECTOR =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .p-author, .byline .author, .author-name, .byline-name, .auteur, .article-author, .post-author';
const BY = String.raw`(?:par|by|von|por|di|door|propos recueillis par|interview(?:ed)? (?:par|by)|[ée]crit par|r[ée]dig[ée] par|publi[ée] par|written by|posted by|auteur|author|autor|autore|authors|auteurs)`;
/** Months and days with a capital letter are no part of a name: «By Nathan Willis March 25». */
const CALENDAR = [...WEEKDAYS, ...MONTHS.keys()]
  .filter((word) => word.length > 3 && !['april', 'june', 'august', 'jan', 'marzo'].includes(word))
  .join('|');
/** A name: two to five capitalised words, with particles, initials and hyphens. */
const NAME_WORD = String.raw`(?:(?!(?:${CALENDAR})\b)\p{Lu}[\p{L}’'\-]*\.?|\p{Lu}\.)`;
const NAME = String.raw`${NAME_WORD}(?:\s(?:(?:de|du|des|d’|von|van|der|den|la|le|el|di|da|del)\s){0,2}${NAME_WORD}){1,4}`;
const NAMES = String.raw`${NAME}(?:(?:,|\s(?:et|and|und|y|e|&))\s${NAME}){0,4}`;
/** The whole line, or its part before or behind the date: «Par Anne Morel | 23/03/2015», «Publié le … par Anne Morel». */
const BYLINE = new RegExp(
  String.raw`^(?:${BY})\s?:?\s(${NAMES})(?=\s*(?:$|[|,–—·•(\-]|le\s|on\s|am\s|\d|(?:${CALENDAR})\b))|\d.*\s(?:par|by|von|por|di|door)\s(${NAMES})(?=\s*(?:$|[|,–—·•(]))`,
  'iu',
);

const TRAILING_DAY = new RegExp(String.raw`(?:\s+(?:${CALENDAR}),?)+$`, 'i');
/** «Anne Morel (avec Paul Roy)» are two persons. */
const TOGETHER = /\s*\((?:avec|with|mit|con)\s([^()]*)\)/iu;
const PREFIX = new RegExp(String.raw`^${BY}\s?:?\s+`, 'iu');

/** Persons in a statement: prefix, addresses, handles and repeated names taken out. */
function people(texts: readonly string[], publisher: string): string[] {
  const names = texts
    .flatMap((text) =>
      plainLine(text, LIMITS.author * 2)
        .replace(TOGETHER, ', $1')
        .split(/\s*[;|]\s*|,\s+|\s+(?:et|and|und)\s+|\s+&\s+/),
    )
    .map((name) =>
      name
        .replace(PREFIX, '')
        .replace(/\s+[-–—]\s.*$|\s+\d.*$/u, '')
        .replace(TRAILING_DAY, '')
        .replace(/(?<=\p{Ll}{2})\.$/u, '')
        .trim(),
    )
    .filter(
      (name) =>
        /\p{L}{2}/u.test(name) &&
        name.length <= 80 &&
        !/^https?:|^www\.|\/\/|@|^admin$|^\d+ min/i.test(name) &&
        squashed(name) !== squashed(publisher),
    );
  return names.filter((name, index) => names.findIndex((other) => squashed(other) === squashed(name)) === index);
}

/** «par la rédaction» names the desk that wrote. */
const DESK =
  /(?:^|[\s,–—-])(?:par|by|von|por|di|dalla)\s+((?:la |the |der |die )?(?:rédaction|redaction|redaktion|redacción|redazione|editors|editorial staff))(?=\s*(?:$|[|·•(])|\s[–—])/iu;

function deskIn(text: string): string | undefined {
  const desk = DESK.exec(text)?.[1];
  return desk === undefined ? undefined : desk.charAt(0).toUpperCase() + desk.slice(1);
}

/** The names of a byline; the pattern ignores case for its first words, so capitals are checked again. */
function bylineIn(text: string): string | undefined {
  const match = BYLINE.exec(text);
  const names = match?.[1] ?? match?.[2];
  return names !== undefined && new RegExp(`^${NAMES}$`, 'u').test(names.trim()) ? names : undefined;
}

/** Who wrote the article, several parted by commas; a name that is the publisher's says nothing. */
export function readAuthor(source: ArticleSource, publisher: string): string | undefined {
  const { document, jsonLd, lines, meta } = source;
  const marked = () =>
    [...document.querySelectorAll(AUTHOR_SELECTOR)]
      .filter((element) => !isOutside(element))
      .slice(0, 1)
      .map((element) => element.getAttribute('content') ?? element.textContent ?? '');
  const ladder: readonly (() => readonly string[])[] = [
    () => textsOf(jsonLd.article?.['author']),
    ...AUTHOR_METAS.filter(
      (name) => name !== 'twitter:data1' || /author|auteur|par|by/i.test(metaTexts(source, 'twitter:label1')[0] ?? ''),
    ).map((name) => () => meta.get(name) ?? []),
    marked,
    () =>
      lines
        .map(({ text }) => bylineIn(text) ?? deskIn(text))
        .filter((name) => name !== undefined)
        .slice(0, 1),
  ];
  for (const rung of ladder) {
    const names = people(rung(), publisher);
    if (names.length > 0) return bounded(names.slice(0, 6).join(', '), LIMITS.author);
  }
  return undefined;
}

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
function nameBorneOut({ document, address, heading }: ArticleSource): string | undefined {
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
export function readPublisher(source: ArticleSource): string {
  const { jsonLd, address } = source;
  const host = address.hostname.replace(/^www\./, '');
  const names = [
    ...metaLadder(source, ['og:site_name']),
    textOf(jsonLd.article?.['publisher']),
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
