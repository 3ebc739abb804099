/**
 * Where the focus goes when what has it goes away: to what stands next to it. Otherwise it would be nowhere, and who
 * works by keys or hears the page would begin at its top again.
 */

/** What can be pressed; fields are left out, for the focus opens what they propose and the keys of a screen. */
const CONTROLS = 'a[href], button, summary, select, input:is([type="checkbox"], [type="radio"]), [tabindex="0"]';
/** Where nothing is left to press, the part of the page is told by its heading. */
const PARTS = 'section, article, [role="dialog"], main, body';
const HEADINGS = 'h1, h2, h3, h4';

/** Looks after the focus in a document, until the signal ends. What sets the focus by itself goes first. */
export function keepFocusNear(document: Document, signal: AbortSignal): void {
  let focused: Element | undefined;
  document.addEventListener('focusin', ({ target }) => (focused = target instanceof Element ? target : undefined), {
    signal,
  });
  document.addEventListener(
    'focusout',
    ({ target }) =>
      queueMicrotask(() => {
        // What was left, and still stands there, was left by the reader.
        if (focused === target && focused?.isConnected === true) focused = undefined;
      }),
    { signal },
  );
  const observer = new MutationObserver((records) => {
    const lost = focused;
    if (lost === undefined || lost.isConnected) return;
    const place = placeOf(records, lost);
    focused = undefined;
    // Effects of what was drawn, which may set the focus, run after the frame.
    if (place) requestAnimationFrame(() => setTimeout(() => isNowhere(document) && nextTo(place)?.focus()));
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** What stood around what went away, of what kind that was, and the how-manieth control in it had the focus. */
type Place = {
  readonly kind: string;
  readonly parent: Element;
  readonly before: Node | null;
  readonly after: Node | null;
  readonly index: number;
};

function placeOf(records: readonly MutationRecord[], lost: Element): Place | undefined {
  for (const { target, removedNodes, previousSibling, nextSibling } of records) {
    if (!target.isConnected || !(target instanceof Element)) continue;
    for (const node of removedNodes) {
      if (!node.contains(lost)) continue;
      const index =
        node instanceof Element ? [...node.querySelectorAll<HTMLElement>(CONTROLS)].indexOf(lost as HTMLElement) : -1;
      return {
        kind: node.nodeName,
        parent: target,
        before: previousSibling,
        after: nextSibling,
        index: Math.max(0, index),
      };
    }
  }
  return undefined;
}

function isNowhere({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

/** The control at the same place in what follows, or in a row before it; else the heading of the part. */
function nextTo({ kind, parent, before, after, index }: Place): HTMLElement | undefined {
  for (let node = after; node; node = node.nextSibling) {
    const controls = controlsIn(node);
    if (controls.length > 0) return controls[index] ?? controls[0];
  }
  for (let node = before; node; node = node.previousSibling) {
    const controls = node.nodeName === kind ? controlsIn(node) : [];
    if (controls.length > 0) return controls[index] ?? controls.at(-1);
  }
  return headingOver(parent);
}

function controlsIn(node: Node): readonly HTMLElement[] {
  if (!(node instanceof Element) || !node.isConnected) return [];
  return [...(node.matches(CONTROLS) ? [node] : []), ...node.querySelectorAll(CONTROLS)].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element.closest('[hidden]') === null,
  );
}

function headingOver(parent: Element): HTMLElement | undefined {
  for (let part = parent.closest(PARTS); part; part = part.parentElement?.closest(PARTS) ?? null) {
    const heading = part.querySelector(HEADINGS);
    if (!(heading instanceof HTMLElement)) continue;
    heading.tabIndex = -1;
    return heading;
  }
  return undefined;
}
