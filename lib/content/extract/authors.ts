import { isElement } from './blocks.ts';
import { LIMITS, bounded, plainLine, squashed } from './clean.ts';
import { jsonText, jsonTexts } from './json-ld.ts';
import { bylineIn, deskIn, isPenName, isPerson, nameBesideDate, namesIn } from './names.ts';
import type { PageSource } from './source.ts';
import { metaTexts } from './source.ts';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'dcterms.creator',
  'dc.creator',
  'dc.contributor',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:data1',
  'og:author',
  'lp.article:author',
  'cxenseparse:author',
  'mediator_author',
];

/** Elements that name an author by a standard: microdata, microformats, the `rel` of links. */
const STATED =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .p-author, .vcard .fn, ' +
  '.author .fn, .fn.author, .byline .author';
/** Elements that themes name after the byline, whatever words they put around it. */
const NAMED =
  '[class*="byline" i], [class*="author" i], [class*="auteur" i], [class*="autor" i], [class*="writer" i], ' +
  '[class*="redakteur" i], [class*="verfasser" i], [class*="signature" i], [id*="author" i], ' +
  '[class="username" i], [data-testid*="author" i], [data-testid*="byline" i]';
/** Addresses under which sites keep the pages of those who write for them. */
const PROFILE_PATH = new RegExp(
  String.raw`\/(?:authors?|auteurs?|autor(?:en|es|in|a)?|redakt(?:ion|eure?)|redaktionsteam|people|personen` +
    '|profiles?|profil|contributors?|staff|journalist(?:e|en|es|s)?|writers?|by|reporters?|users?|team' +
    String.raw`|redacteurs?|firmas?|mitarbeiter|person|experts?)\/[^/]{2,}|[?&]author=`,
  'i',
);

/** A byline is no longer than this; what is longer is a biography. */
const MAX_BYLINE = 160;
const MAX_ELEMENTS = 400;

/** Texts of an element as they stand in its text nodes: names and roles of two elements are not run together. */
function textsIn(element: Element): string[] {
  const texts: string[] = [];
  let node: Node | null = element.firstChild;
  while (node && texts.length < 20) {
    const isSkipped = isElement(node) && /^(?:script|style|svg|button|time|noscript|template)$/.test(node.localName);
    if (node.nodeType === node.TEXT_NODE && node.nodeValue?.trim()) texts.push(node.nodeValue.trim());
    if (!isSkipped && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
  return texts;
}

/** Names that an element holds: of its text as a whole, else of its parts one by one. */
function namesOf(element: Element): string[] {
  const content = element.getAttribute('content');
  if (content !== null) return namesIn(content);
  const parts = textsIn(element);
  const whole = namesIn(parts.join(' '));
  if (whole.length > 0 && whole.every(isPerson)) return whole;
  const persons = parts.flatMap(namesIn).filter(isPerson);
  return persons.length > 0 ? unique(persons) : whole;
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => squashed(other) === squashed(name)) === index);
}

/** Whether an element stands in the article of the heading, and not in the teaser of another one. */
function isOurs({ heading }: PageSource, element: Element): boolean {
  const article = element.closest('article');
  return !article || !heading || article.contains(heading);
}

/** How far behind one author's element the next one of the same byline may stand, in ancestors that hold both. */
const SHARED_ANCESTORS = 3;

/**
 * Elements that name authors of this article, those of one byline together, the first behind the heading before others.
 */
function bylineElements(
  source: PageSource,
  selector: string,
  isFitting: (element: Element) => boolean = () => true,
): Element[] {
  const { document, heading, isOutside } = source;
  const isFit = (element: Element): boolean =>
    (element.textContent?.length ?? 0) <= MAX_BYLINE * 3 &&
    plainLine(element.textContent ?? '', MAX_BYLINE * 3).length <= MAX_BYLINE &&
    isOurs(source, element) &&
    isFitting(element) &&
    !isOutside(element);
  const fitting = [...document.body.querySelectorAll(selector)].slice(0, MAX_ELEMENTS).filter(isFit);
  const isAfter = (element: Element): boolean =>
    heading !== undefined && (heading.compareDocumentPosition(element) & heading.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const first =
    fitting.find((element) => isAfter(element) && namesOf(element).length > 0) ??
    fitting.findLast((element) => !isAfter(element) && namesOf(element).length > 0);
  if (!first) return [];
  let byline: Element = first;
  for (let step = 0; step < SHARED_ANCESTORS; step += 1) {
    const outer: Element | null = byline.parentElement;
    if (!outer || (outer.textContent?.length ?? 0) > MAX_BYLINE * 2) break;
    byline = outer;
  }
  return fitting.filter((element) => byline.contains(element));
}

function isProfileLink(element: Element): boolean {
  return PROFILE_PATH.test(element.getAttribute('href') ?? '');
}

/** Lines around the heading among which a byline stands, and lines at the end of the article that are signed. */
const NEAR = 14;

function nearLines({ lines, heading }: PageSource): string[] {
  const at = heading ? lines.findIndex(({ element }) => element === heading || heading.contains(element)) : 0;
  const start = Math.max(0, at);
  return [...lines.slice(start, start + NEAR), ...lines.slice(Math.max(0, start - 5), start).toReversed()].map(
    ({ text }) => text,
  );
}

/** JSON-LD tells persons from organisations: an organisation is no author where a person is named. */
function structuredNames({ jsonLd }: PageSource): string[] {
  const stated = [jsonLd.article?.['author'] ?? jsonLd.article?.['creator']].flat();
  const isFirm = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    '@type' in value &&
    /Organization/.test(String(value['@type'])) &&
    !/Person/.test(String(value['@type']));
  const persons = stated.filter((value) => !isFirm(value));
  // A text may list several, an object's name is one, be there commas in it or not.
  return jsonTexts(persons.length > 0 ? persons : stated).flatMap(namesIn);
}

/** A name that is the publisher's, the site's or the article's own title says nothing about who wrote. */
function createIsSite({ address, jsonLd, meta, heading }: PageSource, publisher: string): (name: string) => boolean {
  const host = squashed(address.hostname.replace(/^www\./, '').replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, ''));
  const names = [
    publisher,
    ...(meta.get('og:site_name') ?? []),
    jsonLd.siteName ?? '',
    jsonText(jsonLd.article?.['publisher']) ?? '',
  ]
    .map(squashed)
    .filter((name) => name.length > 2);
  const title = squashed(heading?.textContent?.slice(0, LIMITS.title) ?? '');
  return (name) => {
    const key = squashed(name);
    return (
      names.includes(key) ||
      key === host ||
      key === title ||
      (!isPerson(name) &&
        names.some(
          (other) =>
            other.length >= 4 &&
            (key.startsWith(other) || other.startsWith(key)) &&
            Math.abs(key.length - other.length) <= 12,
        ))
    );
  };
}

/**
 * Who wrote the article, several parted by commas: persons first, wherever they are named, then desks, agencies and
 * nicknames.
 */
export function readAuthor(source: PageSource, publisher: string): string | undefined {
  const { lines, meta } = source;
  const isSite = createIsSite(source, publisher);
  const metas = AUTHOR_METAS.filter(
    (name) =>
      name !== 'twitter:data1' ||
      /author|auteur|autor|par|by|verfasst|geschrieben/i.test(metaTexts(source, 'twitter:label1')[0] ?? ''),
  );
  const near = nearLines(source);
  const visible = (selector: string, isFitting?: (element: Element) => boolean): string[] =>
    bylineElements(source, selector, isFitting).flatMap(namesOf);
  const firstOf = (read: (text: string) => string[], texts: readonly string[]): string[] => {
    for (const text of texts) {
      const names = read(text);
      if (names.length > 0) return names;
    }
    return [];
  };
  const rungs: readonly (() => readonly string[])[] = [
    () => structuredNames(source),
    ...metas.map((name) => () => (meta.get(name) ?? []).flatMap(namesIn)),
    () => visible(STATED),
    () => visible('a[href]', isProfileLink),
    () => visible(NAMED),
    () => firstOf(bylineIn, near),
    () => firstOf(nameBesideDate, near),
    () =>
      firstOf(
        bylineIn,
        lines.map(({ text }) => text),
      ),
    () =>
      firstOf(
        deskIn,
        lines.map(({ text }) => text),
      ),
  ];
  const found: string[][] = [];
  for (const rung of rungs) {
    const names = unique(rung()).filter((name) => !isSite(name));
    const persons = names.filter(isPerson);
    if (persons.length > 0) return joined(persons);
    const penNames = names.filter(isPenName);
    if (penNames.length > 0) found.push(penNames);
  }
  return found[0] && joined(found[0]);
}

function joined(names: readonly string[]): string {
  return bounded(names.slice(0, 6).join(', '), LIMITS.author);
}
