import type { Point, Rect } from '../../hover/geometry.ts';
import { keepFocus, type FocusKeeper } from './focus.ts';
import { createPanel, type Panel } from './panel.ts';

/** The popovers’ place in the page: a closed shadow root in the top layer, in the document only while one is open. */
export type Overlay = {
  /** The panel of a popover; made when it is first asked for. `onDrag` is told when the reader begins to drag it. */
  panel(id: string, onDrag: () => void): Panel;
  /** The panel of an open popover. */
  openPanel(id: string): Panel | undefined;
  /** Sets words of the page off, or none. */
  ring(words: readonly Rect[]): void;
  takeFocus(id: string): void;
  /** Takes a panel away; the focus, if it is in there, goes back to where it was on the page. */
  close(id: string): void;
  /** The popover at a point of the window, for an event whose target that is. */
  idAt(target: EventTarget | null, point: Point): string | undefined;
  /** The popover that has the focus. */
  readonly focused: string | undefined;
};

/** Nothing of the page’s style may reach the host, and the host may catch no event meant for the page. */
const HOST_STYLE =
  'all:initial;direction:ltr;unicode-bidi:isolate;display:block;position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;' +
  'background:none;overflow:visible;opacity:1;visibility:visible;pointer-events:none;z-index:2147483647;';

/** What happens inside is no business of the page’s own listeners. */
const KEPT_IN =
  'keydown keyup keypress beforeinput input change click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout touchstart touchend touchmove focusin focusout copy cut dragstart selectstart';

/** Builds the overlay; it is not in the page yet. */
export function createOverlay(doc: Document, css: string, signal: AbortSignal): Overlay {
  const host = doc.createElement('div');
  host.style.cssText = HOST_STYLE.replaceAll(';', '!important;');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = css;
  const rings = doc.createElement('div');
  rings.className = 'rings';
  root.append(style, rings);

  const panels = new Map<string, Panel>();
  let focus: FocusKeeper | undefined;
  let topmost = 0;

  const idOf = (node: Element | null): string | undefined => {
    const element = node?.closest('.panel');
    return [...panels].find(([, panel]) => panel.element === element)?.[0];
  };
  const raise = (element: HTMLElement): void => {
    topmost += 1;
    element.style.zIndex = String(topmost);
  };
  const observer = new ResizeObserver((entries) => {
    const resized = new Set(entries.map(({ target }) => target));
    for (const panel of panels.values()) if (resized.has(host) || resized.has(panel.element)) panel.settle();
  });
  const enter = (): void => {
    // A page that zooms its root zooms us with it; coordinates are those of the window. Set before the page can notice.
    const { currentCSSZoom = 1 } = doc.documentElement;
    host.style.setProperty('zoom', String(1 / currentCSSZoom), 'important');
    doc.documentElement.append(host);
    host.showPopover();
    observer.observe(host);
  };
  const come = (from: EventTarget | null): void => {
    focus ??= keepFocus(doc, root, from, () => !root.activeElement?.closest('[data-pinned]'));
  };
  const close = (id: string): void => {
    const panel = panels.get(id);
    if (!panel) return;
    if (panel.element.contains(root.activeElement)) focus?.giveBack();
    observer.unobserve(panel.element);
    panel.element.remove();
    panels.delete(id);
    if (panels.size > 0) return;
    observer.disconnect();
    host.remove();
  };

  for (const type of KEPT_IN.split(' ')) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  // A page can dispatch what it likes at the host, and a click made up is no reader’s click.
  for (const type of ['click', 'keydown', 'pointerdown']) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  }
  const isOutside = (node: EventTarget | null): boolean => !(node instanceof Node && root.contains(node));
  root.addEventListener(
    'focusin',
    (event) => event instanceof FocusEvent && isOutside(event.relatedTarget) && come(event.relatedTarget),
    { signal },
  );
  // A window that loses the focus keeps it in mind for when it comes back.
  root.addEventListener(
    'focusout',
    (event) => event instanceof FocusEvent && isOutside(event.relatedTarget) && doc.hasFocus() && (focus = undefined),
    { signal },
  );
  root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && focus?.onKey(event), { signal });
  // What the page puts into the top layer later lies over us.
  for (const type of ['fullscreenchange', 'toggle']) {
    doc.addEventListener(
      type,
      ({ target }) => {
        if (target === host || !host.isConnected) return;
        host.hidePopover();
        host.showPopover();
      },
      { capture: true, signal },
    );
  }
  signal.addEventListener('abort', () => [...panels.keys()].forEach(close), { once: true });

  return {
    openPanel: (id) => panels.get(id),
    panel(id, onDrag) {
      const known = panels.get(id);
      if (known) return known;
      const element = doc.createElement('div');
      element.className = 'panel';
      const panel = createPanel(host, element, onDrag);
      if (signal.aborted) return panel;
      if (panels.size === 0) enter();
      panels.set(id, panel);
      rings.before(element);
      raise(element);
      element.addEventListener('pointerdown', () => raise(element));
      observer.observe(element);
      return panel;
    },
    ring(words) {
      rings.replaceChildren(...words.map((rect) => createRing(doc, rect)));
    },
    takeFocus(id) {
      const panel = panels.get(id);
      if (!panel || panel.element.contains(root.activeElement)) return;
      raise(panel.element);
      panel.element.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    },
    close,
    idAt: (target, { x, y }) => (target === host ? idOf(root.elementFromPoint(x, y)) : undefined),
    get focused() {
      return idOf(root.activeElement);
    },
  };
}

function createRing(doc: Document, { left, top, right, bottom }: Rect): HTMLElement {
  const ring = doc.createElement('i');
  ring.style.translate = `${String(left)}px ${String(top)}px`;
  ring.style.width = `${String(right - left)}px`;
  ring.style.height = `${String(bottom - top)}px`;
  return ring;
}
