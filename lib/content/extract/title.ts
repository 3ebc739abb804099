import { LIMITS, plainLine, squashed } from './clean.ts';
import { isDatelineText } from './dateline.ts';
import { jsonText } from './json-ld.ts';
import type { PageSource } from './source.ts';
import { metaLadder } from './source.ts';
import { visibleText } from './visible.ts';

const TITLE_METAS = [
  'og:title',
  'twitter:title',
  'dcterms.title',
  'dc.title',
  'citation_title',
  'parsely-title',
  'sailthru.title',
];
/** Marks that part a title from its site; a hyphen within a word is none. */
const SEPARATOR = /\s+[|\-–—»·•:/\\›│~>]+\s+|\s*[|│]\s*/g;

/** How a site may be called in its own titles: its names, and its host without the ending. */
function siteNames({ address, jsonLd, meta }: PageSource): string[] {
  const host = address.hostname.replace(/^(?:www|m|amp|mobile)\./, '');
  const names = [
    ...(meta.get('og:site_name') ?? []),
    ...(meta.get('application-name') ?? []),
    jsonText(jsonLd.article?.['publisher']) ?? '',
    jsonLd.siteName ?? '',
    host,
    host.replace(/\.[a-z]+(?:\.[a-z]{2})?$/, ''),
  ];
  return [...new Set(names.map(squashed))].filter((name) => name.length >= 3);
}

/** Whether a part of a title only names the site, or the day: «Le Journal du Net» on journaldunet.com. */
function isSite(part: string, sites: readonly string[]): boolean {
  if (isDatelineText(part)) return true;
  const name = squashed(part);
  return sites.some(
    (site) =>
      name === site ||
      (site.length >= 4 && name.length <= site.length + 12 && (name.startsWith(site) || name.endsWith(site))) ||
      (name.length >= 6 && site.endsWith(name)),
  );
}

/** Takes the site's name off either end of a title, as long as something is left. */
export function withoutSite(title: string, sites: readonly string[]): string {
  let rest = title;
  for (let round = 0; round < 3; round += 1) {
    const separators = [...rest.matchAll(SEPARATOR)];
    const [first, last] = [separators[0], separators.at(-1)];
    if (!first || !last) return rest;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    if (isSite(tail, sites)) rest = rest.slice(0, last.index).trim();
    else if (isSite(head, sites)) rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
  return rest;
}

function words(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
  );
}

/** Whether two titles speak of the same thing: half of the shorter one's words are in the other. */
function agree(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return squashed(one) === squashed(other) || (shared > 0 && shared * 2 >= Math.min(a.size, b.size));
}

function sharedWords(one: string, other: string): number {
  const b = words(other);
  return [...words(one)].filter((word) => b.has(word)).length;
}
/** A headline and a title for search engines may have no more in common than two names. */
const MIN_SHARED = 2;

/** A heading without the kicker or the day that its theme puts within, where another title of the page has neither. */
function withoutKicker(heading: string, others: readonly string[]): string {
  const key = squashed(heading);
  const isPart = (other: string): boolean =>
    other !== key && other.length * 2 >= key.length && (key.endsWith(other) || key.startsWith(other));
  return others.find((other) => isPart(squashed(other))) ?? heading;
}

/**
 * The title, without the site's name. The heading that readers see comes first, where what is stated for machines or
 * the document's title bears it out: the latter are often shortened or reworded for search engines. Else what is
 * stated, if another voice of the page agrees: a CMS may state the site's or another article's. Without any title: the
 * first words of the text, else the host. An author's name behind the title goes like the site's.
 */
export function readTitle(source: PageSource, text: string, author = '', publisher = ''): string {
  const { document, jsonLd, heading: element } = source;
  const sites = [
    ...siteNames(source),
    ...[publisher, ...author.split(', ')].map(squashed).filter((name) => name.length >= 4),
  ];
  const line = (value: string | null | undefined): string => withoutSite(plainLine(value ?? '', LIMITS.title), sites);
  const visible = (each: Element | null | undefined): string => line(each && visibleText(each, LIMITS.title * 2));
  const heading = visible(element);
  const shown = line(document.title);
  const microdata = visible(document.querySelector('[itemprop~="headline"]'));
  const stated = [
    jsonText(jsonLd.article?.['headline']) ?? jsonText(jsonLd.article?.['name']),
    ...metaLadder(source, TITLE_METAS).slice(0, 8),
  ]
    .map(line)
    .concat(microdata);
  const isTitle = (voice: string): boolean => voice !== '' && !isSite(voice, sites);
  const others = [...stated, shown].filter(isTitle);
  if (
    element?.localName === 'h1' &&
    isTitle(heading) &&
    others.some((voice) => agree(heading, voice) || sharedWords(heading, voice) >= MIN_SHARED)
  ) {
    return element.children.length > 0 ? withoutKicker(heading, others) : heading;
  }
  const shownVoices = [heading, shown].filter(isTitle);
  const isBorneOut = (title: string): boolean =>
    shownVoices.length === 0 || shownVoices.some((voice) => agree(title, voice));
  const title = stated.find((candidate) => isTitle(candidate) && isBorneOut(candidate)) ?? shownVoices[0];
  return (
    title ?? ([heading, shown, ...stated].find((voice) => voice !== '') || firstWords(text) || source.address.hostname)
  );
}

/** The first twelve words of a text, for a page that gives itself no title. */
function firstWords(text: string): string {
  const start = plainLine(text.slice(0, 400), LIMITS.title).split(' ');
  return start.length > 12 ? `${start.slice(0, 12).join(' ')}…` : start.join(' ');
}
