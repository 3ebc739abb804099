import { overlaps, type Rect } from '../../hover/geometry.ts';
import { shadowRootOf } from '../../platform/shadow-roots.ts';
import { elementsAt } from '../dom-members.ts';
import { TOP_LAYER, type OverlayHost } from './overlay-host.ts';

/**
 * Whether the reader can see a card. A page can lay something over it that lets clicks through, and have the reader
 * click on what is hidden; so what is done with a card is done only while it is seen.
 */
export type Sight = {
  watch(card: Element): void;
  forget(card: Element): void;
  /** Looks over the whole page, before an act. */
  look(): void;
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
  const doc = host.element.ownerDocument;
  if (!TELLS_VISIBILITY) return pollTopLayer(host, followTrees(doc), signal);
  // To look for shadow trees takes a walk over the whole page, which Chromium’s own observer makes needless.
  return seenByBoth(
    trackVisibility(host, signal),
    pollTopLayer(host, () => [doc], signal),
  );
}

/** Chromium tells what is painted now and then; the top layer is looked at in between. */
function seenByBoth(one: Sight, other: Sight): Sight {
  return {
    watch(card) {
      one.watch(card);
      other.watch(card);
    },
    forget(card) {
      one.forget(card);
      other.forget(card);
    },
    look: () => other.look(),
    seenSince(card) {
      const [first, second] = [one.seenSince(card), other.seenSince(card)];
      return first !== undefined && second !== undefined ? Math.max(first, second) : undefined;
    },
  };
}

/** Each observer asks at most every 100 ms: several that began at other times see what one would miss. */
const OBSERVERS = 4;

/** What the browser tells of the visibility of cards; a card is seen since the last of the observers found it seen. */
function trackVisibility(host: OverlayHost, signal: AbortSignal): Sight {
  const seen = new Map<Element, (number | undefined)[]>();
  const starts = new Map<Element, ReturnType<typeof setTimeout>[]>();
  const observers = Array.from({ length: OBSERVERS }, (_, at) => {
    return new IntersectionObserver((entries: VisibilityEntry[]) => {
      for (const { target, isVisible, time } of entries) {
        const times = seen.get(target);
        if (times) times[at] = isVisible ? (times[at] ?? time) : undefined;
        if (!isVisible) host.raise();
      }
    }, TRACKED);
  });
  const forget = (card: Element): void => {
    starts.get(card)?.forEach(clearTimeout);
    starts.delete(card);
    seen.delete(card);
    for (const observer of observers) observer.unobserve(card);
  };
  const stop = (): void => {
    for (const card of seen.keys()) forget(card);
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    watch(card) {
      seen.set(
        card,
        Array.from({ length: OBSERVERS }, () => undefined),
      );
      const later = observers.map((observer, at) => setTimeout(() => observer.observe(card), (at * 100) / OBSERVERS));
      starts.set(card, later);
    },
    forget,
    look() {},
    seenSince(card) {
      const times = seen.get(card)?.filter((time) => time !== undefined);
      return times?.length === OBSERVERS ? Math.max(...times) : undefined;
    },
  };
}

/** Trees in which something may be in the top layer; all of them, or those that are known by now. */
type TreesNow = (isWhole: boolean) => readonly (Document | ShadowRoot)[];

/** Between two looks at what lies over a card, ms; the time varies, so that a page cannot step aside for them. */
const LOOK_EVERY = 60;

/**
 * Looks again and again at what else is in the top layer: nothing below it can cover a card. Weaker than the tracking
 * of visibility: a page that covers the card for the painting alone, and uncovers it in between, is met with luck only.
 */
function pollTopLayer(host: OverlayHost, treesNow: TreesNow, signal: AbortSignal): Sight {
  const since = new Map<Element, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (isWhole: boolean): void => {
    const covers = coversIn(host, treesNow(isWhole));
    const covered = [...since.keys()].filter((card) => covers(card.getBoundingClientRect()));
    for (const card of covered) since.set(card, performance.now());
    if (covered.length > 0) host.raise();
  };
  const lookOn = (): void => {
    look(false);
    timer = since.size === 0 ? undefined : setTimeout(lookOn, LOOK_EVERY * (0.5 + Math.random()));
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    watch(card) {
      since.set(card, performance.now());
      timer ??= setTimeout(lookOn, LOOK_EVERY);
    },
    forget: (card) => since.delete(card),
    look: () => look(true),
    seenSince: (card) => since.get(card),
  };
}

/** Time for one look at the elements of a page, ms: some thousand of them. */
const MAX_WALK_MS = 3;
/** Elements between two looks at the clock. */
const BATCH = 100;

/**
 * The document and its shadow trees, closed ones too: what is in one of them can be in the top layer as well. Before an
 * act the whole page is walked; of the looks in between each goes on for a while, so that a large page stays quick.
 */
function followTrees(doc: Document): TreesNow {
  let known = new Set<Document | ShadowRoot>([doc]);
  let found = known;
  let rest: Iterator<ShadowRoot | undefined> = shadowTreesIn(doc);
  return (isWhole) => {
    if (isWhole) [found, rest] = [new Set([doc]), shadowTreesIn(doc)];
    const end = isWhole ? Infinity : performance.now() + MAX_WALK_MS;
    for (let count = 1; count % BATCH !== 0 || performance.now() < end; count += 1) {
      const { value: tree, done } = rest.next();
      if (tree) known.add(tree);
      if (tree) found.add(tree);
      if (!done) continue;
      // What this round has not met is gone.
      known = found;
      [found, rest] = [new Set([doc]), shadowTreesIn(doc)];
      break;
    }
    return [...known];
  };
}

/** Each element's shadow tree, `undefined` where it has none; trees may lie in trees as deep as a page likes. */
function* shadowTreesIn(doc: Document): Generator<ShadowRoot | undefined, undefined> {
  const trees: (Document | ShadowRoot)[] = [doc];
  // They grow longer meanwhile.
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      const shadow = shadowRootOf(element, false);
      if (shadow) trees.push(shadow);
      yield shadow ?? undefined;
    }
  }
  return undefined;
}

/** Filters by which pages turn dark or sepia: the text under one stays readable. */
const HARMLESS_FILTER = /^(?:invert\((?:1|0?\.[89]\d*)\)|(?:hue-rotate|sepia|grayscale)\([^)]*\))$/;

/** So many elements in one of the top layer are looked through for what it paints. */
const MAX_LOOKED_THROUGH = 400;

/** Whether something may be painted over a rectangle of the host: what can be is gathered once for all rectangles. */
function coversIn(host: OverlayHost, trees: readonly (Document | ShadowRoot)[]): (rect: Rect) => boolean {
  const { documentElement } = host.element.ownerDocument;
  // Firefox applies a filter of the root to the top layer too.
  if (documentElement.matches(':active-view-transition') || mayHide(getComputedStyle(documentElement).filter))
    return () => true;
  const others = notBelow(host, trees);
  return (rect) => others.some((each) => mayPaintOver(each, rect));
}

/**
 * What is in the top layer of any tree, but for what the hit test finds below the host, where the host is made to be
 * hit everywhere: what lets clicks through, or lies beyond the window, is not found.
 */
function notBelow({ element, root }: OverlayHost, trees: readonly (Document | ShadowRoot)[]): readonly Element[] {
  const others = trees.flatMap((tree) => [...tree.querySelectorAll(TOP_LAYER)]).filter((each) => each !== element);
  if (others.length === 0) return others;
  const pane = element.ownerDocument.createElement('i');
  pane.style.cssText = 'position:fixed;inset:0;pointer-events:auto';
  root.append(pane);
  const found = others.filter((each) => {
    const { left, top, right, bottom } = each.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const hit = elementsAt(each, x, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    return !hit.includes(element) || hit.indexOf(each) < hit.indexOf(element);
  });
  pane.remove();
  return found;
}

/** Whether a filter may make text unreadable; a harmless one repeated does (`invert(.8)` ten times is one grey). */
function mayHide(filter: string): boolean {
  if (filter === 'none') return false;
  const functions = filter.split(/(?<=\)) /);
  const names = new Set(functions.map((each) => each.replace(/\(.*/s, '')));
  return names.size < functions.length || !functions.every((each) => HARMLESS_FILTER.test(each));
}

/**
 * Elements that paint nothing but boxes, text and generated content. Others have parts of the browser's own that a page
 * can style, as the track of a slider, or pictures that reach beyond their box.
 */
const PLAIN = new RegExp(
  '^(?:a|article|aside|b|br|button|dialog|div|em|footer|form|h\\d|header|i|label|li|main|nav|ol|p|section|small|' +
    'span|strong|u|ul)$|-',
);

/** Whether an element of the top layer may paint over a rectangle, however far what it paints lies from its box. */
function mayPaintOver(element: Element, rect: Rect): boolean {
  const inside = [element, ...element.querySelectorAll('*')];
  const backdrop = getComputedStyle(element, '::backdrop');
  return (
    inside.length > MAX_LOOKED_THROUGH ||
    /[^ \t\r\n]/.test(element.textContent) ||
    backdrop.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
    [backdrop.backgroundImage, backdrop.borderTopStyle, backdrop.backdropFilter].some((value) => value !== 'none') ||
    paintsBeyondBox(backdrop) ||
    inside.some((each) => isSpread(each) || overlaps(each.getBoundingClientRect(), rect))
  );
}

/** Whether what an element paints may reach beyond its box. */
function isSpread(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    !PLAIN.test(element.localName) ||
    shadowRootOf(element) !== null ||
    style.display.includes('list-item') ||
    hasDrawnBlanks(element) ||
    paintsBeyondBox(style) ||
    ['::before', '::after'].some((pseudo) => !/^(none|normal)$/.test(getComputedStyle(element, pseudo).content))
  );
}

/** Whether blanks of an element are drawn: lines through them, or letters of a font of the page in their place. */
function hasDrawnBlanks({ childNodes, ownerDocument }: Element): boolean {
  const range = ownerDocument.createRange();
  return [...childNodes].some((node) => {
    range.selectNode(node);
    return node instanceof Text && range.getClientRects().length > 0;
  });
}

function paintsBeyondBox({ boxShadow, filter, outlineStyle, borderImageSource }: CSSStyleDeclaration): boolean {
  return [boxShadow, filter, outlineStyle, borderImageSource].some((value) => value !== 'none');
}
