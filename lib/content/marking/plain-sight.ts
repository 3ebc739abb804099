/**
 * Whether a reader can see a mark. A page reads from `CSS.highlights` what is marked: by text that nobody sees it could
 * try out, word by word, which names the reader silenced. Styles are computed, so only marks that are about to be
 * painted are checked. Names that the reader alone has are looked at more closely (`open-sight.ts`).
 */
import { closestTo } from '../dom-members.ts';
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
/** Computed colours without any opacity. */
const TRANSPARENT = /^rgba\(.*, 0\)$|\/ 0\)$/;

/** What an element and those around it do to the text inside. */
type Around = {
  /** Product of their opacities. */
  readonly opacity: number;
  readonly isCut: boolean;
  /** A background is clipped to the letters: they are seen although their colour is transparent. */
  readonly paintsLetters: boolean;
};

/** Styles of elements that were looked at in one go; marks side by side have their ancestors in common. */
export type SightCache = Map<Element, Around>;

const NOTHING: Around = { opacity: 1, isCut: false, paintsLetters: false };

/** Whether a mark is drawn so that a reader sees it, on the screen or where the page scrolls to. */
export function isInPlainSight(mark: Mark, cache: SightCache = new Map()): boolean {
  const element = elementOf(mark);
  if (!element || !isSeen(element)) return false;
  const around = aroundOf(element, cache);
  if (around.isCut || around.opacity < MIN_OPACITY) return false;
  const { color, webkitTextFillColor } = getComputedStyle(element);
  if (TRANSPARENT.test(webkitTextFillColor || color) && !around.paintsLetters) return false;
  return rectsOf(mark).some(
    ({ top, right, bottom }) => bottom - top >= MIN_HEIGHT && right + scrollX > 0 && bottom + scrollY > 0,
  );
}

/** The element whose text a mark begins in. */
export function elementOf({ block, mention }: Mark): Element | null {
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
  const { opacity, clip, clipPath, overflowX, overflowY, backgroundClip } = style;
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
    paintsLetters: outer.paintsLetters || backgroundClip.includes('text'),
  };
}

const REPLACED = 'audio,canvas,embed,iframe,img,object,svg,video';

/** Whether an element shows what no style tells: a picture, a film, another document. */
export const isReplaced = (element: Element): boolean => closestTo(element, REPLACED) !== null;

/** Whether what lies behind an element shows: neither it nor what is drawn over it by style has a background. */
export function isSeeThrough(element: Element): boolean {
  if (isReplaced(element)) return false;
  return [undefined, '::before', '::after'].every((pseudo) => {
    const { backgroundColor, backgroundImage, position } = getComputedStyle(element, pseudo);
    const isIcon = pseudo !== undefined && position === 'static';
    return isIcon || (backgroundImage === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)');
  });
}
