import { isBeside } from './around-heading.ts';
import { isElement } from './blocks.ts';
import { plainLine, squashed } from './clean.ts';
import { isPerson, namesIn } from './names.ts';
import type { PageSource } from './source.ts';
import { createIsInTeaser } from './teasers.ts';

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
    String.raw`|redacteurs?|firmas?|mitarbeiter|(?:our-)?experts?)\/` +
    String.raw`(?!(?:log|sign)[-_]?(?:in|out|up)|register)[^/]{2,}|[?&]author=`,
  'i',
);

/** A byline is no longer than this; what is longer is a biography. */
const MAX_BYLINE = 160;
const MAX_ELEMENTS = 400;

/** A text node of an element, and what element holds it. */
type Part = { readonly text: string; readonly holder: string };

/** Texts of an element as they stand in its text nodes: names and roles of two elements are not run together. */
function partsOf(element: Element): Part[] {
  const parts: Part[] = [];
  let node: Node | null = element.firstChild;
  while (node && parts.length < 20) {
    const isSkipped = isElement(node) && /^(?:script|style|svg|button|time|noscript|template)$/.test(node.localName);
    const text = node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '').trim() : '';
    const holder = node.parentElement;
    if (text !== '' && holder)
      parts.push({ text, holder: `${holder.localName} ${holder.getAttribute('class') ?? ''}` });
    if (!isSkipped && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
  return parts;
}

/** Words that end before another author of the same byline. */
const AND = /(?:^|\s)(?:and|et|und|y|e|with|avec|mit|&)$/i;

/**
 * Names that an element holds: of its parts one by one, else of its text as a whole. Beside the first person only those
 * count that stand in an element of the same kind or behind «and»: what else a byline holds is roles and controls.
 */
function namesOf(element: Element): string[] {
  const content = element.getAttribute('content');
  if (content !== null) return namesIn(content);
  const parts = partsOf(element);
  const persons: string[] = [];
  let first: Part | undefined;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]?.text ?? '';
    if (HELPER_LABEL.test(before)) continue;
    const names = namesIn(part.text).filter(isPerson);
    if (names.length > 0 && (!first || part.holder === first.holder || AND.test(before))) {
      first ??= part;
      persons.push(...names);
    }
  }
  return persons.length > 0 ? unique(persons) : namesIn(parts.map(({ text }) => text).join(' '));
}

/** Names without those that differ in case or accents only. */
export function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => squashed(other) === squashed(name)) === index);
}

/** Words before those who read, photographed or translated what another wrote, and before sections and books. */
const HELPER_LABEL = new RegExp(
  String.raw`\b(?:review(?:ed)?|edited|checked|fact-check(?:ed)?|relu|photo(?:s|graphy)?|fotos?|styling` +
    '|illustrations?|illustr[ée]|traduit|traduction|translat(?:ed|ion)|[üu]bersetz(?:t|ung)' +
    String.raw`|gepr[üu]ft|revisado)\b[^.]{0,16}` +
    String.raw`\b(?:by|par|von|por|da)\W*$|(?:^|\W)(?:traduction|translat(?:ion|or)|[üu]bersetzung|in|on|from)` +
    String.raw`\W*$`,
  'i',
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
function bylineElements(
  { heading, measure, isOurs }: PageSource,
  candidates: readonly Element[],
  isFitting: (element: Element) => boolean,
): Element[] {
  const isFit = (element: Element): boolean =>
    measure(element).text <= MAX_BYLINE * 3 &&
    (element.textContent?.length ?? 0) <= MAX_BYLINE * 3 &&
    plainLine(element.textContent ?? '', MAX_BYLINE * 3).length <= MAX_BYLINE &&
    isOurs(element) &&
    isFitting(element) &&
    !isHelper(element);
  const fitting = candidates.filter(isFit);
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

/** Elements named after the author that tell what the author does, or who took a picture. */
const ROLE_CLASS =
  /(?:role|job|position|desc|description|occupation|byline[-_]+title)(?:$|[\s_-])|(?:bild|photo|foto|image)[-_]?aut/i;

/** Whether an element is a link to a person's profile, and not the mention of someone within a sentence. */
function isProfileLink(element: Element, { measure }: PageSource): boolean {
  if (!PROFILE_PATH.test(element.getAttribute('href') ?? '')) return false;
  const paragraph = element.closest('p, li, td, blockquote');
  if (!paragraph || measure(paragraph).prose === 0) return true;
  const text = plainLine(paragraph.textContent ?? '', MAX_BYLINE);
  return namesIn(text.slice(0, text.indexOf(plainLine(element.textContent ?? '', MAX_BYLINE)))).length === 0;
}

/** Where elements that name an author are looked for: in the article, or in an `aside` of it. */
type BylinePlace = 'article' | 'aside';

/** Ways in which elements name an author, the surest first. */
const WAYS: readonly {
  readonly selector: string;
  readonly isFitting: (element: Element, source: PageSource) => boolean;
}[] = [
  { selector: STATED, isFitting: () => true },
  { selector: 'a[href]', isFitting: isProfileLink },
  { selector: NAMED, isFitting: (element) => !ROLE_CLASS.test(element.getAttribute('class') ?? '') },
];

/** The first elements that a selector finds; a page may have hundreds of thousands, of which no more is made. */
function firstElements(root: Element, selector: string): Element[] {
  const found = root.querySelectorAll(selector);
  return Array.from({ length: Math.min(found.length, MAX_ELEMENTS) }, (_, index) => found[index]).filter(
    (element) => element !== undefined,
  );
}

/** Reads the names that elements of a place state as those of authors, by each of the ways, the surest first. */
export function createBylineReader(source: PageSource): (place: BylinePlace) => (() => string[])[] {
  const found = new Map<string, Element[]>();
  const candidates = (selector: string): Element[] => {
    const elements = found.get(selector) ?? firstElements(source.document.body, selector);
    found.set(selector, elements);
    return elements;
  };
  const isInTeaser = createIsInTeaser(source);
  const isThere = (element: Element, place: BylinePlace): boolean =>
    (place === 'article' ? !source.isOutside(element) : isBeside(element, source)) && !isInTeaser(element);
  return (place) =>
    WAYS.map(
      ({ selector, isFitting }) =>
        () =>
          bylineElements(
            source,
            candidates(selector),
            (element) => isFitting(element, source) && isThere(element, place),
          ).flatMap(namesOf),
    );
}
