/**
 * Whether the ground of the page is light or dark where a card opens, so that the card suits the page and not the
 * system alone. Looked at once an opening: styles of a few elements, no layout.
 */
import type { Rect } from '../../hover/geometry.ts';
import { page, parentOf } from '../dom-members.ts';
import { rangeOf, type Mark } from '../reading/text-index.ts';

export type Ground = 'light' | 'dark';

/** So many elements are looked through for a ground; one further up is hardly that of the word. */
const MAX_DEPTH = 60;
/** A veil thinner than this shows what lies below it, share of opacity. */
const MIN_OPACITY = 0.5;

/** The ground under a mark, else under a word given by its rectangles, else that of the page. */
export function groundAt(mark: Mark | undefined, [first]: readonly Rect[]): Ground {
  const text = mark && rangeOf(mark)?.startContainer;
  const element =
    (text && outerElement(text)) ??
    (first && page.elementFromPoint((first.left + first.right) / 2, (first.top + first.bottom) / 2));
  // Below the last line of a short page stands the root element, which the body lends its colour.
  return groundUnder(element && element !== page.documentElement ? element : page.body);
}

/** The ground under an element: the first colour below it; over a picture, what suits the colour of the text. */
export function groundUnder(start: Element): Ground {
  let element: Element | undefined = start;
  for (let depth = 0; element && depth < MAX_DEPTH; depth += 1) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
    if (backgroundImage.startsWith('url(')) return lightnessOf(color) > 0.5 ? 'dark' : 'light';
    const lightness = lightnessOf(backgroundColor);
    if (opacityOf(backgroundColor) >= MIN_OPACITY) return lightness < 0.5 ? 'dark' : 'light';
    element = outerElement(element);
  }
  // Nothing is painted: the browser's own canvas, on which text has the colour that suits it.
  return lightnessOf(getComputedStyle(start).color) > 0.5 ? 'dark' : 'light';
}

/** The element around a node, out of shadow trees as well. */
function outerElement(node: Node): Element | undefined {
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

const NUMBERS = /-?[\d.]+(?:e-?\d+)?%?/g;

/** Numbers of a colour as browsers serialise it: `rgb(255, 0, 0)`, `oklch(0.7 0.1 200)`, `color(srgb 1 0 0 / 0.5)`. */
function numbersOf(colour: string): readonly number[] {
  // The name of a space, `display-p3`, may hold a number too.
  return [...colour.replace(/^[^(]*\((?:[a-z][\w-]* )?/, '').matchAll(NUMBERS)].map(([text]) =>
    text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text),
  );
}

function opacityOf(colour: string): number {
  return numbersOf(colour)[3] ?? 1;
}

/** How light a colour looks, 0 to 1: the lightness that its space has, else the luma of its red, green and blue. */
function lightnessOf(colour: string): number {
  const [first = 0, second = 0, third = 0] = numbersOf(colour);
  if (colour.startsWith('ok')) return first;
  if (colour.startsWith('l')) return first / 100;
  const luma = 0.299 * first + 0.587 * second + 0.114 * third;
  return colour.startsWith('rgb') ? luma / 255 : luma;
}
