import type { askBackground } from '../../messages/client.ts';

/**
 * Firefox tells every listener of a page what an event came from (`originalTarget`, `explicitOriginalTarget`,
 * `rangeParent`), in closed shadow trees too, and from one node of a card a page gets to all that stands in it. So a
 * script that runs there before those of the page listens first: what happens in a tree of ours goes no further than
 * the window, and the tree is given a copy, which does not leave it.
 */

/** All that leaves a shadow tree. */
const TYPES = (
  'pointerover pointerenter pointermove pointerrawupdate pointerdown pointerup pointercancel pointerout pointerleave ' +
  'gotpointercapture lostpointercapture mouseover mouseenter mousemove mousedown mouseup mouseout mouseleave click ' +
  'auxclick dblclick contextmenu wheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel ' +
  'keydown keypress keyup focus blur focusin focusout DOMActivate DOMFocusIn DOMFocusOut beforeinput input select ' +
  'selectstart compositionstart compositionupdate compositionend copy cut paste beforecopy beforecut beforepaste ' +
  'dragstart drag dragend dragenter dragover dragleave drop'
).split(' ');
/** A listener that may prevent these keeps the page from scrolling at once. */
const PASSIVE = /^(wheel|DOMMouseScroll|MozMousePixelScroll|touchstart|touchmove)$/;

/** What a copy has of an event. */
const COPIED = (
  'bubbles cancelable detail screenX screenY clientX clientY ctrlKey shiftKey altKey metaKey button buttons ' +
  'relatedTarget pointerId width height pressure pointerType isPrimary key code location repeat isComposing data ' +
  'inputType deltaX deltaY deltaMode dataTransfer clipboardData'
).split(' ');

/** What the event of a key has that no other has, or that others have from the class of their own. */
const OF_KEYS = [
  'key',
  'code',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
] as const;

type Take = (event: Event) => void;
type Told = Event & {
  readonly originalTarget?: EventTarget | null;
  readonly explicitOriginalTarget?: EventTarget | null;
};

type Gate = {
  readonly takers: Set<Take>;
  /** Whether it listened before any script of the page could. */
  readonly isFirst: boolean;
  /** Whether another page may have listened and let go of this window: it is the first document of its tab. */
  isDoubtful: boolean;
  /** Whether it has heard the last {@link PROBE}. */
  isThere: boolean;
};

/** An event of ours, by which the gate is found to be there still: `document.open()` takes all listeners away. */
const PROBE = 'vigie-gate';

const KEY: unique symbol = Symbol.for('vigie.event-gate');
const world: typeof globalThis & { [KEY]?: Gate } = globalThis;

/** Whether this browser tells what an event came from. */
const tellsOrigins = (): boolean => 'originalTarget' in Event.prototype;

/**
 * Whether a page may read what stands in a tree of ours: its browser tells it what an event came from, and its own
 * scripts may listen before the gate does.
 */
export function isOpenToPage(): boolean {
  const gate = world[KEY];
  if (!tellsOrigins() || !gate?.isFirst || gate.isDoubtful) return tellsOrigins();
  gate.isThere = false;
  dispatchEvent(new Event(PROBE));
  return !gate.isThere;
}

/** What tells how a document came into its window. */
type Beginning = {
  readonly document: Pick<Document, 'readyState' | 'documentElement'>;
  readonly location: Pick<Location, 'protocol' | 'origin'> & { readonly ancestorOrigins?: ArrayLike<string> };
  readonly opener: unknown;
};

/**
 * Whether no script may have listened at a window yet. As a document begins there is nothing in it; but Firefox puts
 * one into the window that stood there empty before it, if that is of the same origin, and whoever opened the window or
 * holds the frame got at it first. Without an address of its own a document is theirs for good.
 */
export function isBeforePage({ document: { readyState, documentElement }, location, opener }: Beginning): boolean {
  const { protocol, origin, ancestorOrigins } = location;
  return (
    readyState === 'loading' &&
    documentElement?.hasChildNodes() !== true &&
    protocol.startsWith('http') &&
    opener === null &&
    ancestorOrigins !== undefined &&
    ancestorOrigins[0] !== origin
  );
}

/**
 * Asks of the first document in a tab whether a page may have prepared it; until then it counts as prepared. Of any
 * other there is nothing to ask.
 */
export function settleGate(ask: typeof askBackground): Promise<void> | undefined {
  const gate = world[KEY];
  return gate?.isDoubtful ? settle(gate, ask) : undefined;
}

async function settle(gate: Gate, ask: typeof askBackground): Promise<void> {
  const reply = await ask('may-be-prepared', {});
  gate.isDoubtful = !reply.ok || reply.value.prepared;
}

/** Listens at the window. Nothing is taken before {@link keepFromPage} is called. */
export function openEventGate(isFirst: boolean, isDoubtful = false): Gate {
  const known = world[KEY];
  if (known) return known;
  const takers = new Set<Take>();
  for (const type of TYPES)
    addEventListener(type, (event) => takers.forEach((take) => take(event)), {
      capture: true,
      passive: PASSIVE.test(type),
    });
  const gate: Gate = { takers, isFirst, isDoubtful, isThere: false };
  addEventListener(PROBE, (event) => {
    event.stopImmediatePropagation();
    gate.isThere = true;
  });
  return (world[KEY] = gate);
}

const copies = new WeakSet<Event>();
const hearers = new Map<string, Set<Take>>();

/** Whether an event is one of a key, or the copy of one. */
export const isOfKey = (event: Event): event is KeyboardEvent => 'key' in event;

/** Whether a reader did it, and no script of the page made it up. */
export function isReal(event: Event): boolean {
  return event.isTrusted || copies.has(event);
}

/** Listens to what a reader does on a page and in what is ours, where nothing else listens outside of it. */
export function hearReader<K extends keyof DocumentEventMap>(
  where: Pick<Window | Document, 'addEventListener'>,
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
  options: AddEventListenerOptions & { readonly signal: AbortSignal },
): void {
  const hear = listener as Take;
  where.addEventListener(type, hear, options);
  const all = hearers.get(type) ?? new Set();
  hearers.set(type, all.add(hear));
  options.signal.addEventListener('abort', () => all.delete(hear), { once: true });
}

/** From now on the page is not told what happens in a tree, but for where the gate was opened after its own scripts. */
export function keepFromPage(root: ShadowRoot, signal: AbortSignal): void {
  if (!tellsOrigins()) return;
  const { takers } = openEventGate(false);
  const take = (event: Event): void => {
    const { target } = event;
    const isOurs = target === root.host;
    if (!event.isTrusted || !(isOurs || tellsOf(root, event))) return;
    event.stopImmediatePropagation();
    const at = isOurs ? originIn(root, event) : target;
    hearers.get(event.type)?.forEach((hear) => hear(event));
    if (event.defaultPrevented || !(at instanceof Element)) return;
    if (isOurs) giveCopy(root, at, event);
    // While this event lasts, another one tells of the same.
    else setTimeout(() => void at.dispatchEvent(copyOf(event)));
  };
  takers.add(take);
  signal.addEventListener('abort', () => takers.delete(take), { once: true });
}

/** Whether an event of the page tells of a tree: that which leaves the page for a card does. */
function tellsOf(root: ShadowRoot, { explicitOriginalTarget: from }: Told): boolean {
  return from instanceof Node && root.contains(from);
}

/** The element in a tree that an event came from; none where that is the host. */
function originIn(root: ShadowRoot, { originalTarget }: Told): Element | null {
  if (originalTarget === root.host) return null;
  // Parts that the browser gives a field are told to nobody.
  return originalTarget instanceof Element && root.contains(originalTarget) ? originalTarget : root.activeElement;
}

/**
 * Gives an element of a tree a copy of an event, which stays in there. The copy decides whether the browser does by
 * default what it does, and once.
 */
function giveCopy(root: ShadowRoot, at: Element, event: Event): void {
  const copy = copyOf(event, root);
  copies.add(copy);
  let isRefused: boolean | undefined;
  const settle = (last: Event): void => {
    if (last !== copy) return;
    isRefused = copy.defaultPrevented;
    // A click follows a link, also one that is made up.
    copy.preventDefault();
  };
  root.addEventListener(event.type, settle);
  at.dispatchEvent(copy);
  root.removeEventListener(event.type, settle);
  if (isRefused ?? copy.defaultPrevented) event.preventDefault();
}

/** A copy that does not leave a tree, where one is named. */
function copyOf(event: Event, root?: ShadowRoot): Event {
  const init = Object.fromEntries(COPIED.flatMap((name) => (name in event ? [[name, Reflect.get(event, name)]] : [])));
  // In Firefox an event of the class of keys is composed, whatever it is told.
  const isKeyInTree = root !== undefined && isOfKey(event);
  const Kind = (isKeyInTree ? UIEvent : event.constructor) as new (type: string, given: object) => Event;
  const copy = new Kind(event.type, { ...init, composed: root === undefined });
  if (isKeyInTree) for (const name of OF_KEYS) Object.defineProperty(copy, name, { value: event[name] });
  return copy;
}
