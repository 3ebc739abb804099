import type { Rect } from '../../hover/geometry.ts';
import { shadowRootOf } from '../../platform/shadow-roots.ts';
import { TOP_LAYER, type OverlayHost } from './overlay-host.ts';

/**
 * Whether the reader can see a card. A page can lay something over it that lets clicks through, and have the reader
 * click on what is hidden; so what is done with a card is done only while it is seen.
 */
export type Sight = {
  watch(card: Element): void;
  forget(card: Element): void;
  /**
   * Since when a card has been seen without a break, on the clock of `performance.now()`; `undefined` where it is not.
   */
  seenSince(card: Element): number | undefined;
};

/** Chromium tells whether an element is painted unobstructed, at most every 100 ms. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
const TRACKED: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  trackVisibility: true,
  delay: 100,
  threshold: [0, 1],
};

/** Whether the browser tells what the reader sees (IntersectionObserver v2), also of a frame that its parent hides. */
const TELLS_VISIBILITY = 'isVisible' in IntersectionObserverEntry.prototype;

/** The observer of what is seen, as well as the browser allows. `host` holds the cards. */
export function observeSight(host: OverlayHost, signal: AbortSignal): Sight {
  return TELLS_VISIBILITY ? trackVisibility(host, signal) : pollTopLayer(host, signal);
}

function trackVisibility(host: OverlayHost, signal: AbortSignal): Sight {
  const since = new Map<Element, number>();
  const observer = new IntersectionObserver((entries: VisibilityEntry[]) => {
    for (const { target, isVisible, time } of entries) {
      if (isVisible) since.set(target, since.get(target) ?? time);
      else {
        since.delete(target);
        host.raise();
      }
    }
  }, TRACKED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    watch: (card) => observer.observe(card),
    forget(card) {
      observer.unobserve(card);
      since.delete(card);
    },
    seenSince: (card) => since.get(card),
  };
}

/** Between two looks at what lies over a card, ms; the time varies, so that a page cannot step aside for them. */
const LOOK_EVERY = 60;

/**
 * Looks again and again at what else is in the top layer: nothing below it can cover a card. Weaker than the tracking
 * of visibility: a page that covers the card for the painting alone, and uncovers it in between, is met with luck only.
 */
function pollTopLayer({ element, raise }: OverlayHost, signal: AbortSignal): Sight {
  const treesNow = followTrees(element.ownerDocument);
  const since = new Map<Element, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const trees = treesNow();
    const covered = [...since.keys()].filter((card) => isCovered(element, card.getBoundingClientRect(), trees));
    for (const card of covered) since.set(card, performance.now());
    if (covered.length > 0) raise();
  };
  const lookOn = (): void => {
    look();
    timer = since.size === 0 ? undefined : setTimeout(lookOn, LOOK_EVERY * (0.5 + Math.random()));
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    watch(card) {
      since.set(card, performance.now());
      timer ??= setTimeout(lookOn, LOOK_EVERY);
    },
    forget: (card) => since.delete(card),
    seenSince(card) {
      look();
      return since.get(card);
    },
  };
}

/** So long the shadow trees of a page are taken as known, ms: at least twice in the time that a card must be seen. */
const TREES_KEPT = 200;

/** The document and its shadow trees, closed ones too: what is in one of them can be in the top layer as well. */
function followTrees(doc: Document): () => readonly (Document | ShadowRoot)[] {
  let trees: readonly (Document | ShadowRoot)[] = [];
  let from = -Infinity;
  return () => {
    const now = performance.now();
    if (now - from > TREES_KEPT) [trees, from] = [treesIn(doc), now];
    return trees;
  };
}

function treesIn(tree: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...tree.querySelectorAll('*')].map((element) => shadowRootOf(element));
  return [tree, ...inner.flatMap((shadow) => (shadow ? treesIn(shadow) : []))];
}

/** Filters by which pages turn dark or sepia: the text under one stays readable. */
const HARMLESS_FILTER = /^(?:invert\((?:1|0?\.[89]\d*)\)|(?:hue-rotate|sepia|grayscale)\([^)]*\))$/;

/** So many elements of the top layer are looked through for one that covers a card. */
const MAX_LOOKED_THROUGH = 400;

/**
 * Whether anything else in the top layer, of any tree, may lie over a rectangle: on top of it, or there and open to
 * clicks.
 */
function isCovered(host: Element, rect: Rect, trees: readonly (Document | ShadowRoot)[]): boolean {
  const doc = host.ownerDocument;
  const { documentElement } = doc;
  if (documentElement.matches(':active-view-transition')) return true;
  // Firefox applies a filter of the root to the top layer too.
  if (mayHide(getComputedStyle(documentElement).filter)) return true;
  const others = trees.flatMap((tree) => [...tree.querySelectorAll(TOP_LAYER)]).filter((each) => each !== host);
  if (others.length === 0) return false;
  if (!isOnTop(doc, host, rect)) return true;
  const inside = others.flatMap((each) => [each].concat(innerOf(each)));
  return inside.length > MAX_LOOKED_THROUGH || inside.some((each) => letsClicksThrough(each, rect));
}

/** What is in an element, in its shadow trees and theirs too. */
function innerOf(outer: Element | ShadowRoot): Element[] {
  const inner = [...outer.querySelectorAll('*')];
  const hosts = outer instanceof Element ? inner.concat(outer) : inner;
  return inner.concat(hosts.flatMap((each) => shadowRootOf(each) ?? []).flatMap((shadow) => innerOf(shadow)));
}

/** Whether a filter may make text unreadable; a harmless one repeated does (`invert(.8)` ten times is one grey). */
function mayHide(filter: string): boolean {
  if (filter === 'none') return false;
  const functions = filter.split(/(?<=\)) /);
  const names = new Set(functions.map((each) => each.replace(/\(.*/s, '')));
  return names.size < functions.length || !functions.every((each) => HARMLESS_FILTER.test(each));
}

function isOnTop(doc: Document, host: Element, { left, top, right, bottom }: Rect): boolean {
  const steps = [0.02, 0.25, 0.5, 0.75, 0.98];
  return steps.every((x) =>
    steps.every((y) => doc.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y) === host),
  );
}

/**
 * Whether an element, or what is generated before and after it, may be drawn over a rectangle without being met by a
 * click.
 */
function letsClicksThrough(element: Element, rect: Rect): boolean {
  const box = element.getBoundingClientRect();
  const overlaps = box.left < rect.right && box.right > rect.left && box.top < rect.bottom && box.bottom > rect.top;
  if (overlaps && getComputedStyle(element).pointerEvents === 'none') return true;
  return ['::before', '::after', '::backdrop'].some((pseudo) => {
    const { content, pointerEvents, position } = getComputedStyle(element, pseudo);
    if (pseudo === '::backdrop') return false;
    return content !== 'none' && content !== 'normal' && pointerEvents === 'none' && position !== 'static';
  });
}
