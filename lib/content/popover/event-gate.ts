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

const KEY: unique symbol = Symbol.for('vigie.event-gate');
const world: typeof globalThis & { [KEY]?: Set<Take> } = globalThis;

/** Whether this browser tells what an event came from. */
const tellsOrigins = (): boolean => 'originalTarget' in Event.prototype;

/** Listens at the window. Nothing is taken before {@link keepFromPage} is called. */
export function openEventGate(): Set<Take> {
  const known = world[KEY];
  if (known) return known;
  const takers = new Set<Take>();
  for (const type of TYPES)
    addEventListener(type, (event) => takers.forEach((take) => take(event)), {
      capture: true,
      passive: PASSIVE.test(type),
    });
  return (world[KEY] = takers);
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
  const takers = openEventGate();
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
