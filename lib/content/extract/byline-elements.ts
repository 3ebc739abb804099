import { isBeside } from './around-heading.ts';
import { isElement } from './blocks.ts';
import { plainLine, squashed } from './clean.ts';
import { isPerson, namesIn } from './names.ts';
import type { PageSource } from './source.ts';

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
    '|profiles?|profil|contributors?|(?:our-)?editors?|staff' +
    '|journalist(?:e|en|es|s)?|writers?|by|reporters?|users?|team' +
    String.raw`|redacteurs?|firmas?|mitarbeiter|person|(?:our-)?experts?)\/[^/]{2,}|[?&]author=`,
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

/** Names without those that differ in case or accents only. */
export function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => squashed(other) === squashed(name)) === index);
}

/** Words before those who read, photographed or translated what another wrote. */
const HELPER_LABEL = new RegExp(
  String.raw`\b(?:review(?:ed)?|edited|checked|fact-check(?:ed)?|relu|photos?|fotos?|illustrations?` +
    String.raw`|illustr[ée]|traduit|translated|[üu]bersetzt|gepr[üu]ft|revisado)\b[^.]{0,16}` +
    String.raw`\b(?:by|par|von|por|da)\W*$`,
  'iu',
);

/** Whether the words right before an element name someone who helped, and not the author. */
function isHelper(element: Element): boolean {
  const before = element.previousSibling ?? element.parentElement?.previousSibling;
  return HELPER_LABEL.test(before?.textContent?.slice(-60) ?? '');
}

/** How far behind one author's element the next one of the same byline may stand, in ancestors that hold both. */
const SHARED_ANCESTORS = 3;

/**
 * Elements that name authors of this article, those of one byline together, the first behind the heading before others.
 */
function bylineElements(source: PageSource, selector: string, isFitting: (element: Element) => boolean): Element[] {
  const { document, heading, measure, isOurs } = source;
  const isFit = (element: Element): boolean =>
    measure(element).text <= MAX_BYLINE * 3 &&
    (element.textContent?.length ?? 0) <= MAX_BYLINE * 3 &&
    plainLine(element.textContent ?? '', MAX_BYLINE * 3).length <= MAX_BYLINE &&
    isOurs(element) &&
    isFitting(element) &&
    !isHelper(element);
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
    if (!outer || measure(outer).text > MAX_BYLINE * 2) break;
    byline = outer;
  }
  return fitting.filter((element) => byline.contains(element));
}

function isProfileLink(element: Element): boolean {
  return PROFILE_PATH.test(element.getAttribute('href') ?? '');
}

/** Where elements that name an author are looked for: in the article, or in an `aside` of it. */
export type BylinePlace = 'article' | 'aside';

/** Ways in which elements name an author, the surest first. */
const WAYS: readonly { readonly selector: string; readonly isFitting: (element: Element) => boolean }[] = [
  { selector: STATED, isFitting: () => true },
  { selector: 'a[href]', isFitting: isProfileLink },
  { selector: NAMED, isFitting: () => true },
];

/** Names that elements state as those of authors, by each of the ways, the surest first. */
export function statedByElements(source: PageSource, place: BylinePlace): (() => string[])[] {
  const { isOutside } = source;
  const isThere = (element: Element): boolean =>
    place === 'article' ? !isOutside(element) : isBeside(element, source);
  return WAYS.map(
    ({ selector, isFitting }) =>
      () =>
        bylineElements(source, selector, (element) => isFitting(element) && isThere(element)).flatMap(namesOf),
  );
}
