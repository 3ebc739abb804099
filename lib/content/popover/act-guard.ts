import { page } from '../dom-members.ts';
import { isOfKey } from './event-gate.ts';
import type { OverlayHost } from './overlay-host.ts';
import { overlapsAnother, type Panel } from './panel.ts';
import type { Sight } from './sight.ts';

/**
 * So long a card has stood in its place, and been seen there, before a click in it counts, ms: longer than anybody
 * takes from aim to click.
 */
const MIN_STOOD = 500;
/** Visibility is reported up to 100 ms late. */
const VISIBILITY_LAG = 100;
/**
 * A card that has not been seen for so long comes to the top of the top layer, ms: visibility is reported on change.
 */
const MAX_HIDDEN = 300;
/** How often it is looked whether a card takes clicks by now, ms. */
const RECHECK = 100;

/** Controls that take a click at any time, since it can do no harm: they close the card. */
const HARMLESS = '.close';

type GuardOptions = {
  readonly host: OverlayHost;
  readonly sight: Sight;
  readonly panels: () => readonly Panel[];
  readonly onAltered: () => void;
  readonly signal: AbortSignal;
};

/**
 * Lets through only what a reader does to a card that they see: it stands unaltered in its place, and for long enough.
 * Letters are commands only while the focus came by key; one click in a card does not make a page's text field of it.
 * A card that takes clicks bears `data-acts`.
 */
export function guardActs({ host, sight, panels, onAltered, signal }: GuardOptions): void {
  const { root } = host;
  const panelAt = (target: EventTarget | null): Panel | undefined => {
    const element = target instanceof Element ? target.closest('.panel') : null;
    return panels().find((panel) => panel.element === element);
  };
  const isSeen = (panel: Panel, stood: number): boolean => {
    if (!panel.isInPlace) return false;
    const now = performance.now();
    if (now - panel.stillSince < stood) return false;
    const since = sight.seenSince(panel.element);
    // A card of ours over another is no cover of the page's; the one that is clicked comes to the top first.
    if (since === undefined) return overlapsAnother(panel, panels());
    return now - since >= stood - VISIBILITY_LAG;
  };
  const restartMoved = restartWhereWindowMoves(panels, signal);
  const refuse = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const onAct = (event: Event): void => {
    const { target } = event;
    const panel = panelAt(target);
    if (!panel || (target instanceof Element && target.closest(HARMLESS))) return;
    restartMoved();
    let isAllowed = false;
    try {
      if (!host.isUnaltered()) {
        onAltered();
        return;
      }
      sight.look();
      isAllowed = isSeen(panel, isByKey(event) && host.hasKeyFocus ? 0 : MIN_STOOD);
    } finally {
      // Also where a page made a look fail.
      if (!isAllowed) refuse(event);
    }
  };
  for (const type of ['click', 'auxclick']) root.addEventListener(type, onAct, { capture: true, signal });
  root.addEventListener(
    'keydown',
    (event) => {
      if (!isOfKey(event) || event.key.length > 1 || event.key === ' ') return;
      if (event.target instanceof HTMLInputElement) return;
      if (host.hasKeyFocus) onAct(event);
      else event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  const recheck = setInterval(() => {
    restartMoved();
    for (const panel of panels()) {
      panel.element.toggleAttribute('data-acts', isSeen(panel, MIN_STOOD));
      const isHidden = sight.seenSince(panel.element) === undefined;
      if (isHidden && performance.now() - panel.stillSince > MAX_HIDDEN) host.raise();
    }
  }, RECHECK);
  signal.addEventListener('abort', () => clearInterval(recheck), { once: true });
}

/**
 * A page can move its window, or bring one to the front, so that a card comes under the pointer between two clicks:
 * then each card counts as put there just now. Gives what looks whether the window has moved.
 */
function restartWhereWindowMoves(panels: () => readonly Panel[], signal: AbortSignal): () => void {
  const place = (): string => `${String(screenX)} ${String(screenY)}`;
  let last = place();
  const restart = (): void => {
    for (const panel of panels()) {
      panel.restart();
      panel.element.toggleAttribute('data-acts', false);
    }
  };
  page.addEventListener('visibilitychange', restart, { signal });
  return () => {
    if (place() !== last) restart();
    last = place();
  };
}

/** Whether an event was raised by the keyboard: a click of Enter or Space counts no presses. */
function isByKey(event: Event): boolean {
  return isOfKey(event) || (event instanceof UIEvent && event.detail === 0);
}
