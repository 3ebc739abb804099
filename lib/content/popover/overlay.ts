import type { Point, Rect } from '../../hover/geometry.ts';
import { guardActs } from './act-guard.ts';
import { ALTERED, coverPainted, enterPage, type OverlayHost } from './overlay-host.ts';
import { createPanel, type Panel } from './panel.ts';
import { observeSight, type Sight } from './sight.ts';

/** The popovers’ place in the page: a closed shadow root in the top layer, in the document only while one is open. */
export type Overlay = {
  /**
   * The panel of a popover; made when it is first asked for. `onDrag` is notified when the reader begins to drag it.
   */
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

export type OverlayOptions = {
  readonly css: string;
  /** The page altered what holds the popovers: all of them are gone. */
  readonly onLost: () => void;
  readonly signal: AbortSignal;
};

/** What is in the page while a popover is open. */
type Stage = {
  readonly host: OverlayHost;
  readonly rings: HTMLElement;
  readonly sight: Sight;
  readonly controller: AbortController;
};

/** Builds the overlay; it is not in the page yet. */
export function createOverlay(doc: Document, { css, onLost, signal }: OverlayOptions): Overlay {
  const panels = new Map<string, Panel>();
  let stage: Stage | undefined;
  let topmost = 0;
  let isCovered = false;

  const raise = (element: HTMLElement): void => {
    topmost += 1;
    element.style.zIndex = String(topmost);
  };
  const observer = new ResizeObserver((entries) => {
    const resized = new Set(entries.map(({ target }) => target));
    for (const panel of panels.values())
      if ((stage && resized.has(stage.host.element)) || resized.has(panel.element)) panel.settle();
  });
  const loseAll = (): void => {
    if (!stage) return;
    for (const id of panels.keys()) close(id, ALTERED);
    onLost();
  };
  const enter = (): Stage => {
    const controller = new AbortController();
    const host = enterPage(doc, {
      css,
      onAltered: loseAll,
      onRaised: () => panels.forEach((panel) => panel.restart()),
      signal: controller.signal,
    });
    const rings = doc.createElement('div');
    rings.className = 'rings';
    host.root.append(rings);
    const sight = observeSight(host, controller.signal);
    guardActs({ host, sight, panels: () => [...panels.values()], onAltered: loseAll, signal: controller.signal });
    observer.observe(host.element);
    return { host, rings, sight, controller };
  };
  const close = (id: string, reason?: typeof ALTERED): void => {
    const panel = panels.get(id);
    if (!panel || !stage) return;
    const { host, sight, controller } = stage;
    if (panel.element.contains(host.root.activeElement)) host.giveFocusBack();
    sight.forget(panel.element);
    observer.unobserve(panel.element);
    panel.element.remove();
    panels.delete(id);
    if (panels.size > 0) return;
    stage = undefined;
    observer.disconnect();
    controller.abort(reason);
  };
  /** The first panel of a page is painted after the cover. */
  const showPainted = async (panel: Panel): Promise<void> => {
    if (isCovered) return;
    panel.element.toggleAttribute('data-unpainted', true);
    await coverPainted();
    isCovered = true;
    for (const each of panels.values()) each.element.toggleAttribute('data-unpainted', false);
  };
  signal.addEventListener('abort', () => [...panels.keys()].forEach((id) => close(id)), { once: true });

  return {
    openPanel: (id) => panels.get(id),
    panel(id, onDrag) {
      const known = panels.get(id);
      if (known) return known;
      const element = createPanelElement(doc);
      if (signal.aborted) return createPanel(element, element, onDrag);
      stage ??= enter();
      const panel = createPanel(stage.host.element, element, onDrag);
      panels.set(id, panel);
      stage.rings.before(element);
      raise(element);
      element.addEventListener('pointerdown', () => raise(element));
      observer.observe(element);
      stage.sight.watch(element);
      void showPainted(panel);
      return panel;
    },
    ring(words) {
      stage?.rings.replaceChildren(...words.map((rect) => createRing(doc, rect)));
    },
    takeFocus(id) {
      const panel = panels.get(id);
      if (!panel || !stage) return;
      stage.host.expectKeyFocus();
      if (panel.element.contains(stage.host.root.activeElement)) return;
      raise(panel.element);
      panel.element.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    },
    close: (id) => close(id),
    idAt: (target, { x, y }) =>
      stage && target === stage.host.element ? idAround(panels, stage.host.root.elementFromPoint(x, y)) : undefined,
    get focused() {
      return idAround(panels, stage?.host.root.activeElement);
    },
  };
}

/** The popover that an element is in. */
function idAround(panels: ReadonlyMap<string, Panel>, node: Element | null | undefined): string | undefined {
  const element = node?.closest('.panel');
  return [...panels].find(([, panel]) => panel.element === element)?.[0];
}

function createPanelElement(doc: Document): HTMLElement {
  const element = doc.createElement('div');
  element.className = 'panel';
  // Until then the wheel is the page's: a card that came up under the pointer must not catch it.
  element.addEventListener('pointermove', () => element.toggleAttribute('data-entered', true), { once: true });
  return element;
}

function createRing(doc: Document, { left, top, right, bottom }: Rect): HTMLElement {
  const ring = doc.createElement('i');
  ring.style.translate = `${String(left)}px ${String(top)}px`;
  ring.style.width = `${String(right - left)}px`;
  ring.style.height = `${String(bottom - top)}px`;
  return ring;
}
