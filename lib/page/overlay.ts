import type { Rect, Size } from '../hover/geometry.ts';
import { placePopover, type Side } from '../hover/position.ts';
import { keepFocus, type FocusKeeper } from './focus.ts';

/** The popover’s place in the page: a closed shadow root in the top layer, in the document only while it is open. */
export type Overlay = {
  /** What is drawn goes in here. */
  readonly panel: HTMLElement;
  readonly rect: Rect | undefined;
  open(): void;
  /** Stands at a word, given as one rectangle a line; `ring` sets the word itself off. */
  place(word: readonly Rect[], ring: boolean): void;
  takeFocus(): void;
  close(): void;
  owns(target: EventTarget | null): boolean;
};

/** Nothing of the page’s style may reach the host, and the host may catch no event meant for the page. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  opacity: '1',
  visibility: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

/** What happens inside is no business of the page’s own listeners. */
const KEPT_IN =
  'keydown keyup keypress beforeinput input change click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout touchstart touchend touchmove focusin focusout copy cut dragstart selectstart';

/** Builds the overlay; it is not in the page yet. */
export function createOverlay(doc: Document, css: string, signal: AbortSignal): Overlay {
  const host = doc.createElement('div');
  for (const [property, value] of Object.entries(HOST_STYLE)) host.style.setProperty(property, value, 'important');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = css;
  const panel = doc.createElement('div');
  panel.className = 'panel';
  const rings = doc.createElement('div');
  rings.className = 'rings';
  root.append(style, panel, rings);

  let side: Side = 'below';
  let word: readonly Rect[] = [];
  let natural: Size = { width: 0, height: 0 };
  let focus: FocusKeeper | undefined;

  const measure = (): void => {
    panel.style.maxHeight = '';
    const { width, height } = panel.getBoundingClientRect();
    natural = { width, height };
  };
  const stand = (): void => {
    const [first] = word;
    const anchor = first && { ...edges(first), bottom: Math.max(...word.map(({ bottom }) => bottom)) };
    if (!anchor) return;
    const placed = placePopover(anchor, natural, { width: host.clientWidth, height: host.clientHeight }, side);
    side = placed.side;
    panel.dataset['side'] = side;
    panel.style.maxHeight = placed.maxHeight < natural.height ? `${String(placed.maxHeight)}px` : '';
    panel.style.translate = `${String(Math.round(placed.left))}px ${String(Math.round(placed.top))}px`;
  };
  const observer = new ResizeObserver(() => {
    measure();
    stand();
  });
  const close = (): void => {
    observer.disconnect();
    focus?.giveBack();
    focus = undefined;
    host.remove();
    side = 'below';
    natural = { width: 0, height: 0 };
  };

  for (const type of KEPT_IN.split(' ')) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  // A page can dispatch what it likes at the host, and a click made up is no reader’s click.
  for (const type of ['click', 'keydown']) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), { capture: true, signal });
  }
  signal.addEventListener('abort', close, { once: true });

  return {
    panel,
    get rect() {
      return host.isConnected ? edges(panel.getBoundingClientRect()) : undefined;
    },
    open() {
      if (host.isConnected || signal.aborted) return;
      doc.documentElement.append(host);
      host.showPopover();
      observer.observe(panel);
    },
    place(rects, ring) {
      word = rects;
      if (natural.height === 0) measure();
      stand();
      rings.replaceChildren(...(ring ? rects.map((rect) => createRing(doc, rect)) : []));
    },
    takeFocus() {
      focus ??= keepFocus(doc, root, signal);
      focus.take(panel);
    },
    close,
    owns: (target) => target === host,
  };
}

function edges({ left, top, right, bottom }: Rect): Rect {
  return { left, top, right, bottom };
}

function createRing(doc: Document, { left, top, right, bottom }: Rect): HTMLElement {
  const ring = doc.createElement('i');
  ring.style.translate = `${String(left)}px ${String(top)}px`;
  ring.style.width = `${String(right - left)}px`;
  ring.style.height = `${String(bottom - top)}px`;
  return ring;
}
