/**
 * Whether a reader can see a mark. A page reads from `CSS.highlights` what is marked: by text that nobody sees it could
 * try out, word by word, which names the reader added or silenced. Styles are computed, so only marks that are about to
 * be painted are checked.
 */
import type { Rect } from '../../hover/geometry.ts';
import { closestTo, elementsAt, isWithin } from '../dom-members.ts';
import { elementAround, isSeen } from '../reading/flow.ts';
import { placeAt, type Mark } from '../reading/text-index.ts';
import { rectsOf } from './mark-rects.ts';

/** What nobody makes out any more: opacity of all elements around, and height of a line in CSS pixels. */
const MIN_OPACITY = 0.1;
const MIN_HEIGHT = 5;
/** A box that cuts off what is in it shows no word where it is smaller, CSS pixels. */
const MIN_BOX = 5;

/** Clip paths that leave nothing or next to nothing: the idioms for text that only screen readers read. */
const EMPTY_CLIP = /^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%|(?:circle|ellipse)\(0)/;
/** Filters that can hide a text. */
const VEIL = /opacity|blur|contrast|brightness/;
/** Computed colours without any opacity. */
const TRANSPARENT = /^rgba\(.*, 0\)$|\/ 0\)$/;

/** What an element and those around it do to the text inside. */
type Around = {
  /** Product of their opacities. */
  readonly opacity: number;
  readonly isCut: boolean;
  readonly isVeiled: boolean;
  /** A background is clipped to the letters: they are seen although their colour is transparent. */
  readonly paintsLetters: boolean;
  /** The nearest colour behind the text. */
  readonly background: string;
};

/** Styles of elements that were looked at in one go; marks side by side have their ancestors in common. */
type SightCache = Map<Element, Around>;

const NOTHING: Around = { opacity: 1, isCut: false, isVeiled: false, paintsLetters: false, background: '' };

/**
 * Whether a mark is drawn so that a reader sees it, on the screen or where the page scrolls to. A `secret` mark, which
 * other readers do not have, has to be on the screen, with nothing over it, at the moment.
 */
export function isInPlainSight(mark: Mark, isSecret = false, cache: SightCache = new Map()): boolean {
  const element = elementOf(mark);
  if (!element || !isSeen(element)) return false;
  const around = aroundOf(element, cache);
  if (around.isCut || around.opacity < MIN_OPACITY) return false;
  const { color, webkitTextFillColor } = getComputedStyle(element);
  if (TRANSPARENT.test(webkitTextFillColor || color) && !around.paintsLetters) return false;
  const rects = rectsOf(mark);
  const isDrawn = rects.some(
    ({ top, right, bottom }) => bottom - top >= MIN_HEIGHT && right + scrollX > 0 && bottom + scrollY > 0,
  );
  if (!isDrawn || !isSecret) return isDrawn;
  return !around.isVeiled && color !== around.background && rects.some((rect) => isOnTop(element, rect));
}

function elementOf({ block, mention }: Mark): Element | null {
  const place = placeAt(block, mention.start, 'start');
  return place ? elementAround(place.node) : null;
}

/** From the outside in, and without recursion: scripts nest elements as deep as they like. */
function aroundOf(element: Element, cache: SightCache): Around {
  const inner: Element[] = [];
  let at: Element | null = element;
  for (; at && !cache.has(at); at = elementAround(at)) inner.push(at);
  let around = (at && cache.get(at)) ?? NOTHING;
  for (const each of inner.toReversed()) cache.set(each, (around = within(each, around)));
  return around;
}

function within(element: Element, outer: Around): Around {
  const style = getComputedStyle(element);
  const { opacity, clip, clipPath, overflowX, overflowY, backgroundColor, backgroundClip, filter, maskImage } = style;
  const cutsOff = (overflow: string, size: string): boolean =>
    overflow !== 'visible' && Number.parseFloat(size) < MIN_BOX;
  return {
    opacity: outer.opacity * Number(opacity),
    isCut:
      outer.isCut ||
      clip !== 'auto' ||
      EMPTY_CLIP.test(clipPath) ||
      cutsOff(overflowX, style.width) ||
      cutsOff(overflowY, style.height),
    isVeiled: outer.isVeiled || VEIL.test(filter) || (maskImage !== 'none' && maskImage !== ''),
    paintsLetters: outer.paintsLetters || backgroundClip.includes('text'),
    background: TRANSPARENT.test(backgroundColor) ? outer.background : backgroundColor,
  };
}

/** Whether a rectangle of an element is in the viewport, and nothing is drawn over its middle. */
function isOnTop(element: Element, rect: Rect): boolean {
  const { left, top, right, bottom } = rect;
  // An element without a box is hit nowhere; what is around it is.
  const around = getComputedStyle(element).display === 'contents' ? elementAround(element) : null;
  if (around) return isOnTop(around, rect);
  for (const other of elementsAt(element, (left + right) / 2, (top + bottom) / 2)) {
    if (other === element || isWithin(element, other)) return true;
    if (!isSeeThrough(other)) return false;
  }
  return false;
}

const REPLACED = 'audio,canvas,embed,iframe,img,object,svg,video';

/** Whether what lies behind an element shows: neither it nor what is drawn over it by style has a background. */
export function isSeeThrough(element: Element): boolean {
  if (closestTo(element, REPLACED)) return false;
  return [undefined, '::before', '::after'].every((pseudo) => {
    const { backgroundColor, backgroundImage, position } = getComputedStyle(element, pseudo);
    const isIcon = pseudo !== undefined && position === 'static';
    return isIcon || (backgroundImage === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)');
  });
}
