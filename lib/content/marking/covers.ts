/**
 * What may lie over a word and is not hit by a test for it: what pointers pass through, shadows and outlines. All
 * elements of a page are looked at, some in each look; which of two things lies above is not asked.
 */
import type { Point } from '../../hover/geometry.ts';
import { shadowRootOf } from '../../platform/shadow-roots.ts';
import { boxOf, isWithin, page } from '../dom-members.ts';
import { colorOf } from './ink.ts';
import { isClear, type Spot } from './open-sight.ts';

/** Time for one look, ms: some thousand elements. */
const MAX_LOOK_MS = 3;
/** Elements between two looks at the clock. */
const BATCH = 50;
/** A shadow or an outline that is thinner than this, px, hides no word. */
const MIN_REACH = 4;
/** Shadows that give depth are fainter. */
const MIN_SHADOW_OPACITY = 0.5;

export type CoverSearch = {
  /** Elements looked at so far, in all rounds. */
  readonly seen: number;
  /** Elements of the page, as the last whole round counted them; none before its end. */
  readonly total: number;
  /** Looks at the next elements; gives the spots that one of them may cover. */
  look(spots: readonly Spot[]): ReadonlySet<Spot>;
};

/** Looks for covers round after round. */
export function createCoverSearch(): CoverSearch {
  let seen = 0;
  let total = Infinity;
  let begun = 0;
  let elements = everyElement();
  return {
    get seen() {
      return seen;
    },
    get total() {
      return total;
    },
    look(spots) {
      const covered = new Set<Spot>();
      const end = performance.now() + MAX_LOOK_MS;
      for (let count = 1; count % BATCH !== 0 || performance.now() < end; count += 1) {
        const { value: element, done } = elements.next();
        if (done) {
          total = seen - begun;
          begun = seen;
          elements = everyElement();
          break;
        }
        seen += 1;
        const cover = coverOf(element);
        for (const spot of spots) if (doesCover(element, cover, spot)) covered.add(spot);
      }
      return covered;
    },
  };
}

/** The elements of the page and of its shadow trees, each before those in it. */
function* everyElement(): Generator<Element, undefined> {
  const walkers = [walkerOf(page.documentElement)];
  for (let walker = walkers.at(-1); walker; walker = walkers.at(-1)) {
    const element = walker.nextNode();
    if (!(element instanceof Element)) {
      walkers.pop();
      continue;
    }
    yield element;
    const shadow = shadowRootOf(element);
    if (shadow) walkers.push(walkerOf(shadow));
  }
  return undefined;
}

const walkerOf = (root: Node): TreeWalker => page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);

/** How far beyond its box an element may cover words, px; `undefined` where it covers none. */
type Cover = {
  /** Words around which it does not stand: by itself, its shadow or its outline. */
  readonly others: number | undefined;
  /** Words of any element: by pseudo-elements that pointers pass through. */
  readonly all: number | undefined;
  /** Words of its own: by any pseudo-element, since one that is hit counts as the element. */
  readonly own: number | undefined;
};

function coverOf(element: Element): Cover {
  const style = getComputedStyle(element);
  const reach = Math.max(reachOfShadow(style), reachOfOutline(style));
  const isPassed = style.pointerEvents === 'none' && !isClear(element);
  const pseudo = (['::before', '::after'] as const).map((name) => pseudoCover(element, name));
  return {
    others: reach >= MIN_REACH ? reach : isPassed ? 0 : undefined,
    all: farthest(pseudo.flatMap((cover) => (cover?.isPassed ? cover.size : []))),
    own: farthest(pseudo.flatMap((cover) => cover?.size ?? [])),
  };
}

/** Its place is not told, its size is. */
function pseudoCover(element: Element, pseudo: '::before' | '::after') {
  const { content, pointerEvents, position, width, height } = getComputedStyle(element, pseudo);
  if (content === 'none' || position === 'static' || isClear(element, pseudo)) return undefined;
  const size = Math.max(Number.parseFloat(width), Number.parseFloat(height));
  return { isPassed: pointerEvents === 'none', size: Number.isNaN(size) ? 0 : size };
}

const farthest = (sizes: readonly number[]): number | undefined =>
  sizes.length === 0 ? undefined : Math.max(...sizes);

function doesCover(element: Element, { others, all, own }: Cover, { element: word, points }: Spot): boolean {
  const reaches = [isWithin(element, word) ? undefined : others, element === word ? own : all];
  const reach = farthest(reaches.filter((each) => each !== undefined));
  return reach !== undefined && isNear(element, points, reach);
}

/** How far an opaque shadow goes beyond its element, px; more than it does rather than less. */
function reachOfShadow({ boxShadow }: CSSStyleDeclaration): number {
  if (boxShadow === 'none') return 0;
  const isOpaque = [...boxShadow.matchAll(/[a-z-]+\([^)]*\)/g)].some(([css]) => colorOf(css)[3] >= MIN_SHADOW_OPACITY);
  if (!isOpaque) return 0;
  return [...boxShadow.matchAll(/(-?[\d.]+)px/g)].reduce((sum, [, length]) => sum + Math.abs(Number(length)), 0);
}

function reachOfOutline({ outlineStyle, outlineWidth, outlineOffset }: CSSStyleDeclaration): number {
  return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
}

function isNear(element: Element, points: readonly Point[], reach: number): boolean {
  const { left, right, top, bottom } = boxOf(element);
  return points.some(({ x, y }) => x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach);
}
