/**
 * Whether a word is drawn so that the reader in front of the screen reads it: stricter than plain sight, for names that
 * this reader alone has. A list of what is allowed, since there is no end to the ways to hide a text.
 */
import type { Point, Rect } from '../../hover/geometry.ts';
import { elementsAt, page, rootOf } from '../dom-members.ts';
import { elementAround } from '../reading/flow.ts';
import { rangeOf, type Mark } from '../reading/text-index.ts';
import { HIGHLIGHTS } from './highlight-name.ts';
import { blend, colorOf, contrastOf, isInked, type Color } from './ink.ts';
import { rectsOf } from './mark-rects.ts';
import { elementOf, isReplaced, isSeeThrough } from './plain-sight.ts';

/** A word as something over it is looked for: an element around it, and points of it in the viewport. */
export type Spot = { readonly element: Element; readonly points: readonly Point[] };

/** Light grey on white (#bbb) has 1.9; what nobody makes out has less than this. */
const MIN_CONTRAST = 1.5;
/** Letters are narrower than this share of their height only where they are drawn over one another. */
const MIN_WIDTH_A_LETTER = 0.15;
/** Pixels of an edge or a shadow that may lie over a word. */
const MAX_EDGE = 3;
/** Filters of pages in dark colours; others can bring letters and ground together. */
const HARMLESS_FILTER = /^(?:none|(?:(?:invert\((?:1|0?\.[89]\d*)\)|hue-rotate\(180deg\)|drop-shadow\(.*\))\s*)+)$/;
/** Shares of the width and height of a line at which nothing may lie over it. */
const PROBES = [
  [0.1, 0.5],
  [0.5, 0.5],
  [0.9, 0.5],
  [0.5, 0.15],
  [0.5, 0.85],
] as const;

/** Whether a mark is wholly in the viewport, legible and uncovered at the moment. */
export function isInOpenSight(mark: Mark): boolean {
  const spot = spotOf(mark);
  if (!spot || !isWideEnough(rectsOf(mark), mark)) return false;
  const { element, points } = spot;
  if (points.some(({ x, y }) => x < 0 || y < 0 || x > innerWidth || y > innerHeight)) return false;
  const opacity = legibleOpacity(element);
  if (opacity === undefined || isPaintedOver(element, mark)) return false;
  const style = getComputedStyle(element);
  const ink = fade(colorOf(style.webkitTextFillColor || style.color), opacity);
  const isLegible = points.every((point) => {
    const ground = groundAt(element, point);
    return ground && contrastOf(blend(ink, ground), ground) >= MIN_CONTRAST;
  });
  return isLegible && isInked(style, mark.mention.surface);
}

/** Where a word is drawn; `undefined` where it is not. */
export function spotOf(mark: Mark): Spot | undefined {
  let element = elementOf(mark);
  // An element without a box is hit nowhere; what is around it is.
  while (element && getComputedStyle(element).display === 'contents') element = elementAround(element);
  const points = rectsOf(mark).flatMap(({ left, right, top, bottom }) =>
    PROBES.map(([x, y]) => ({ x: left + (right - left) * x, y: top + (bottom - top) * y })),
  );
  return element && points.length > 0 ? { element, points } : undefined;
}

function isWideEnough(rects: readonly Rect[], { mention }: Mark): boolean {
  const width = rects.reduce((sum, { left, right }) => sum + right - left, 0);
  const height = Math.min(...rects.map(({ top, bottom }) => bottom - top));
  return width >= MIN_WIDTH_A_LETTER * height * mention.surface.length;
}

const fade = ([red, green, blue, alpha]: Color, opacity: number): Color => [red, green, blue, alpha * opacity];

/** How opaque the text of an element is by all that is around it; `undefined` where a style may make it illegible. */
function legibleOpacity(element: Element): number | undefined {
  const own = getComputedStyle(element);
  if (
    (own.getPropertyValue('-webkit-text-security') || 'none') !== 'none' ||
    Number.parseFloat(own.webkitTextStrokeWidth) > 0
  )
    return undefined;
  let opacity = 1;
  let isInFirstBlock = true;
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const style = getComputedStyle(at);
    if (
      style.mixBlendMode !== 'normal' ||
      style.clipPath !== 'none' ||
      style.backgroundClip.includes('text') ||
      (style.maskImage && style.maskImage !== 'none') ||
      !HARMLESS_FILTER.test(style.filter)
    )
      return undefined;
    if (isInFirstBlock && style.display !== 'inline') {
      isInFirstBlock = false;
      if (isFirstLineOther(at, style)) return undefined;
    }
    opacity *= Number(style.opacity);
  }
  return opacity;
}

/** Whether the first line of a block is drawn in another way than the rest. */
function isFirstLineOther(block: Element, { color, fontSize, fontFamily }: CSSStyleDeclaration): boolean {
  const first = getComputedStyle(block, '::first-line');
  return first.color !== color || first.fontSize !== fontSize || first.fontFamily !== fontFamily;
}

/** Whether the word is selected, or in a highlight of the page, so that it shows in other colours than its own. */
function isPaintedOver(element: Element, mark: Mark): boolean {
  const place = rangeOf(mark);
  if (!place) return true;
  const range = page.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const selection = getSelection();
  const isSelected = selection && !selection.isCollapsed && selection.containsNode(range.startContainer, true);
  return (isSelected && isSelectionStyled(element)) || isHighlightedByPage(range);
}

/** Whether a rule of the page says how selected text looks. */
function isSelectionStyled(element: Element): boolean {
  const { color, backgroundColor } = getComputedStyle(element, '::selection');
  const isOfPage = color !== getComputedStyle(element).color || colorOf(backgroundColor)[3] > 0;
  return isOfPage && contrastOf(colorOf(color), blend(colorOf(backgroundColor), canvasColor())) < MIN_CONTRAST;
}

/** Whether a highlight of the page, or of another extension, meets a range. */
function isHighlightedByPage(range: Range): boolean {
  if (CSS.highlights.size === HIGHLIGHTS.filter((name) => CSS.highlights.has(name)).length) return false;
  try {
    return [...CSS.highlights].some(
      ([name, highlight]) => !HIGHLIGHTS.includes(name) && [...highlight].some((other) => doMeet(range, other)),
    );
  } catch {
    // Firefox gives extensions no iterator over what belongs to a page.
    return true;
  }
}

function doMeet(range: Range, { startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  try {
    return range.comparePoint(startContainer, startOffset) < 1 && range.comparePoint(endContainer, endOffset) > -1;
  } catch {
    // Of another tree, or cut off since.
    return false;
  }
}

/**
 * The colour behind a word at a point; `undefined` where something lies over it, where a picture is behind it, and
 * outside of the viewport.
 */
function groundAt(element: Element, { x, y }: Point): Color | undefined {
  const behind: Color[] = [];
  let isReached = false;
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    isReached = false;
    for (const other of elementsAt(at, x, y)) {
      isReached ||= other === at;
      if (!isReached && !isClear(other)) return undefined;
      if (!isReached) continue;
      const { backgroundColor, backgroundImage } = getComputedStyle(other);
      if (backgroundImage !== 'none' || isReplaced(other)) return undefined;
      const color = colorOf(backgroundColor);
      if (color[3] > 0) behind.push(color);
    }
    if (!isReached) return undefined;
  }
  return behind.reduceRight<Color>((below, color) => blend(color, below), canvasColor());
}

const hostOf = (element: Element): Element | undefined => {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : undefined;
};

/** Whether nothing of an element over a word hides it. */
export function isClear(element: Element, pseudo?: '::before' | '::after'): boolean {
  const style = getComputedStyle(element, pseudo);
  const edges = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
  return (
    (pseudo ? isBlank(style) : isSeeThrough(element)) &&
    edges.every((edge) => Number.parseFloat(edge) < MAX_EDGE) &&
    !style.boxShadow.includes('inset') &&
    (style.backdropFilter || 'none') === 'none'
  );
}

const isBlank = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
  backgroundImage === 'none' && colorOf(backgroundColor)[3] === 0;

/** What a browser draws where no background is. */
function canvasColor(): Color {
  const { colorScheme } = getComputedStyle(page.documentElement);
  const isDark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? [18, 18, 18, 1] : [255, 255, 255, 1];
}
