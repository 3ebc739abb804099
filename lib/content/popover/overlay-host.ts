import { rootOf } from '../dom-members.ts';
import { isOfKey, isReal, keepFromPage } from './event-gate.ts';
import { keepFocus, type FocusKeeper } from './focus.ts';
import { giveAddressesInUse } from './late-links.ts';

/**
 * The element in the page that holds the popovers, with its closed shadow root; made anew whenever the first one opens.
 */
export type OverlayHost = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Whether the page has left it as it was made. */
  isUnaltered(): boolean;
  /** Whether the focus came here by key, not by the pointer. */
  readonly hasKeyFocus: boolean;
  /** Comes to the top of the top layer, if anything else of the page is in it. */
  raise(): void;
  /** The focus is about to come here by a command of the reader. */
  expectKeyFocus(): void;
  /** Gives the focus back to where it was on the page. */
  giveFocusBack(): void;
};

export type OverlayHostOptions = {
  readonly css: string;
  /** The page altered the host, moved it or took it away. */
  readonly onAltered: () => void;
  /** Something of the page is in the top layer, and the host was raised above it. */
  readonly onRaised: () => void;
  /** Takes the host away, and ends its listeners; a moment later where the reason is {@link ALTERED}. */
  readonly signal: AbortSignal;
};

/**
 * Why a host is taken away that the page altered. What altered it may not have done: an extension that darkens pages
 * goes through all elements, and would fail at one that is gone. So it stays for a second, empty.
 */
export const ALTERED = 'altered';
const STAYS_MS = 1000;

/** Nothing of the page’s style may reach the host, and the host may catch no event meant for the page. */
const HOST_STYLE = (
  'all:initial;direction:ltr;unicode-bidi:isolate;display:block;position:fixed;inset:0;' +
  'width:auto;height:auto;margin:0;padding:0;border:0;' +
  'background:none;overflow:visible;opacity:1;visibility:visible;pointer-events:none;z-index:2147483647;'
).replaceAll(';', '!important;');

/** What happens inside is no business of the page’s own listeners. */
const KEPT_IN =
  'keydown keyup keypress beforeinput input change click auxclick dblclick contextmenu ' +
  'mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout touchstart touchend touchmove ' +
  'focusin focusout copy cut dragstart selectstart';

/**
 * Text of the components, see `components/popover/generated-text.ts`; and what is not yet to be painted. On paper a
 * page that was handed on would tell of the reader’s library.
 */
const OWN_STYLE = `@media print{:host{display:none!important}}
[data-t]::before{content:attr(data-t)}a{cursor:pointer}.panel[data-unpainted]{opacity:0}
.cover{all:initial;position:absolute;left:0;top:0;width:420px;height:480px;overflow:hidden;opacity:.01;
  color:gray;font:900px/480px sans-serif;pointer-events:none}
.cover::before{content:'—'/''}`;

/** Elements in the top layer. */
export const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** Puts a host into the page, in the top layer. */
export function enterPage(doc: Document, { css, onAltered, onRaised, signal }: OverlayHostOptions): OverlayHost {
  const element = doc.createElement('div');
  element.style.cssText = HOST_STYLE;
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = `${OWN_STYLE}\n${css}`;
  root.append(style);
  renewCover(root);
  // A page that zooms its root zooms us with it; coordinates are those of the window. Set before the page can notice.
  const { currentCSSZoom = 1 } = doc.documentElement;
  element.style.setProperty('zoom', String(1 / currentCSSZoom), 'important');
  doc.documentElement.append(element);
  element.showPopover();
  const madeAs = element.getAttribute('style');

  const isUnaltered = (): boolean =>
    element.parentNode === doc.documentElement &&
    element.getAttribute('style') === madeAs &&
    element.attributes.length === 2 &&
    element.childNodes.length === 0 &&
    element.matches(':popover-open') &&
    ['::before', '::after'].every((pseudo) => /^(none|normal)$/.test(getComputedStyle(element, pseudo).content));
  const observer = new MutationObserver(() => !isUnaltered() && onAltered());
  observer.observe(element, { attributes: true, childList: true });
  observer.observe(doc.documentElement, { childList: true });
  observer.observe(rootOf(doc.documentElement), { childList: true });
  const raise = (): void => {
    const isAlone = [...doc.querySelectorAll(TOP_LAYER)].every((each) => each === element);
    if (isAlone || !element.isConnected || !element.matches(':popover-open')) return;
    const { activeElement } = root;
    element.hidePopover();
    element.showPopover();
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    onRaised();
  };
  // What the page puts into the top layer later lies over us.
  for (const type of ['fullscreenchange', 'toggle'])
    doc.addEventListener(type, ({ target }) => target !== element && raise(), { capture: true, signal });
  keepFromPage(root, signal);
  keepEventsIn(element, root, signal);
  giveAddressesInUse(root, signal);
  const focus = followFocus(doc, root, signal);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      if (signal.reason !== ALTERED) return element.remove();
      root.replaceChildren();
      element.style.cssText = 'display:none';
      setTimeout(() => element.remove(), STAYS_MS);
    },
    { once: true },
  );
  return Object.assign(focus, { element, root, isUnaltered, raise });
}

/**
 * Puts in a text without a reader’s word that is larger than any of the card, and barely visible. The page is told the
 * size of the largest text painted so far (`largest-contentful-paint`, of closed shadow trees too), in Chromium also of
 * the largest since each click and key (`interaction-contentful-paint`); what is smaller is not reported. It stays as
 * long as the host: Chromium drops the size of a text that is gone when the frame is on screen.
 */
function renewCover(root: ShadowRoot): void {
  const cover = root.ownerDocument.createElement('i');
  cover.className = 'cover';
  cover.ariaHidden = 'true';
  root.querySelector('.cover')?.remove();
  root.firstChild?.after(cover);
}

/**
 * Resolves when the cover of a host has been painted. Firefox reports the texts of one frame one by one: nothing else
 * is painted with it.
 */
export async function coverPainted(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

function keepEventsIn(element: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  for (const type of KEPT_IN.split(' ')) element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  // A page can dispatch what it likes at the host, and a click made up is no reader’s click; what a true one changes is
  // painted with the cover.
  for (const type of ['click', 'auxclick', 'keydown', 'pointerdown']) {
    root.addEventListener(type, (event) => (isReal(event) ? renewCover(root) : event.stopImmediatePropagation()), {
      capture: true,
      signal,
    });
  }
  // What is dragged out can be read by the page: the address and the title of an article.
  root.addEventListener('dragstart', (event) => event.preventDefault(), { capture: true, signal });
}

/** Follows how the focus comes into a shadow tree, and keeps the way back. */
function followFocus(
  doc: Document,
  root: ShadowRoot,
  signal: AbortSignal,
): Pick<OverlayHost, 'hasKeyFocus' | 'expectKeyFocus' | 'giveFocusBack'> {
  let keeper: FocusKeeper | undefined;
  let isByKey = false;
  let isExpected = false;
  const isOutside = (node: EventTarget | null): boolean => !(node instanceof Node && root.contains(node));
  const onFocus = (type: 'focusin' | 'focusout', follow: (event: FocusEvent) => void): void =>
    root.addEventListener(
      type,
      (event) => event instanceof FocusEvent && isOutside(event.relatedTarget) && follow(event),
      { signal },
    );
  onFocus('focusin', ({ relatedTarget, target }) => {
    isByKey = isExpected || (target instanceof Element && target.matches(':focus-visible'));
    isExpected = false;
    keeper ??= keepFocus(doc, root, relatedTarget, () => !root.activeElement?.closest('[data-pinned]'));
  });
  // A window that loses the focus keeps it in mind for when it comes back.
  onFocus('focusout', () => doc.hasFocus() && (keeper = undefined));
  root.addEventListener('keydown', (event) => isOfKey(event) && keeper?.onKey(event), { signal });
  root.addEventListener('pointerdown', (event) => isReal(event) && (isByKey = false), { capture: true, signal });
  root.addEventListener(
    'keydown',
    (event) => isOfKey(event) && isReal(event) && event.key === 'Tab' && (isByKey = true),
    { capture: true, signal },
  );
  return {
    get hasKeyFocus() {
      return isByKey && root.activeElement !== null;
    },
    expectKeyFocus() {
      if (root.activeElement) isByKey = true;
      else isExpected = true;
    },
    giveFocusBack: () => keeper?.giveBack(),
  };
}
