/**
 * The pictures of an article, each with the place in the text where it stands: those between the article's first and
 * last words, and those below its title. The page is only read.
 */
import { MAX_PICTURES, MAX_PICTURE_TEXT } from '../../model/picture.ts';
import type { FoundPicture } from '../../model/picture.ts';
import { isElement, SKIPPED } from './blocks.ts';
import { squashed, visible } from './clean.ts';
import { pictureSource } from './picture-source.ts';
import { ELSEWHERE, MAX_SEARCHED, MIN_LETTERS, placeBefore } from './text-places.ts';
import type { TextPlaces } from './text-places.ts';
import { visibleText } from './visible.ts';

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, which Node has no names for. */
const ELEMENTS_AND_TEXT = 5;
/** Smaller ones are icons; what a page does not say is seen when the picture is fetched. */
const MIN_SIDE = 64;

/** The pictures of the article whose text stands at these places, in their order. */
export function articlePictures(document: Document, places: TextPlaces): readonly FoundPicture[] {
  if (document.images.length === 0) return [];
  const shown = picturesAmongText(document, places.letters);
  const found = new Map<string, FoundPicture>();
  for (const { image, after } of shown) {
    const url = pictureSource(image, document.baseURI);
    if (url === undefined || found.has(url) || found.size >= MAX_PICTURES || !isOfArticle(image)) continue;
    const caption = captionOf(image);
    found.set(url, {
      url,
      alt: oneLine(image.getAttribute('alt') ?? ''),
      // A caption that the text has already is not said twice.
      ...(caption !== '' && !places.letters.includes(squashed(caption)) && { caption }),
      at: endBefore(places, after),
    });
  }
  return [...found.values()];
}

type Shown = { readonly image: Element; readonly after: number };

/** Pictures with how many letters of the article stand before them, those around the article left out. */
function picturesAmongText(document: Document, letters: string): readonly Shown[] {
  const walker = document.createTreeWalker(document.body, ELEMENTS_AND_TEXT);
  const within: Shown[] = [];
  let waiting: Shown[] = [];
  let after = 0;
  let searched = 0;
  for (let node = walker.nextNode(); node !== null && searched < MAX_SEARCHED; node = walker.nextNode()) {
    if (isElement(node)) {
      if (node.localName === 'img') waiting.push({ image: node, after });
      // What stands above the title belongs to the site.
      if (node.localName === 'h1' && after === 0) waiting = [];
      continue;
    }
    if (SKIPPED.has(node.parentElement?.localName ?? '')) continue;
    const own = squashed(node.nodeValue ?? '');
    if (own.length < MIN_LETTERS) continue;
    const at = letters.indexOf(own, after);
    searched += (at < 0 ? letters.length : at) - after;
    if (at < 0) continue;
    after = at + own.length;
    within.push(...waiting);
    waiting = [];
  }
  return within;
}

/** The end of the block that the letter before this one stands in; 0 before all of them. */
function endBefore(places: TextPlaces, letter: number): number {
  const place = placeBefore(places, letter);
  return place === undefined ? 0 : place.start + place.shown.length;
}

function isOfArticle(image: Element): boolean {
  const sides = [image.getAttribute('width'), image.getAttribute('height')].map((side) =>
    Number.parseInt(side ?? '', 10),
  );
  const isSmall = sides.some((side) => side < MIN_SIDE);
  return !isSmall && image.closest(ELSEWHERE) === null && !isTeaser(image);
}

/** Outside a figure, a picture that links to another page stands for that page; one may link to itself, larger. */
function isTeaser(image: Element): boolean {
  const link = image.closest('a[href]')?.getAttribute('href') ?? '';
  return link !== '' && !/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(link) && image.closest('figure') === null;
}

function captionOf(image: Element): string {
  const caption = image.closest('figure')?.querySelector('figcaption');
  return caption ? oneLine(visibleText(caption, MAX_PICTURE_TEXT)) : '';
}

function oneLine(text: string): string {
  return visible(text.slice(0, MAX_PICTURE_TEXT)).replaceAll(/\s+/g, ' ').trim();
}
