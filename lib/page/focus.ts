/** Focus that went into a popover, and the way back to where it was. */
export type FocusKeeper = {
  /** Gives the focus to the first element inside `panel` that can hold it. */
  take(panel: HTMLElement): void;
  /** Puts focus and selection back as they were, if the focus is still inside. */
  giveBack(): void;
};

const FOCUSABLE = 'a[href], button';

/** Remembers focus and selection of the page, and keeps Tab inside the shadow root until the focus is given back. */
export function keepFocus(doc: Document, root: ShadowRoot, signal: AbortSignal): FocusKeeper {
  const ended = new AbortController();
  const before = doc.activeElement;
  const ranges = selectedRanges(doc);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const [first] = stops;
    const last = stops.at(-1);
    const { activeElement } = root;
    const isInside = stops.some((stop) => stop === activeElement);
    const leaves = event.shiftKey ? activeElement === first || !isInside : activeElement === last;
    if (!leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && onKey(event), {
    signal: AbortSignal.any([signal, ended.signal]),
  });

  return {
    take(panel) {
      if (root.activeElement === null) panel.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    },
    giveBack() {
      ended.abort();
      const isInside = doc.activeElement === root.host;
      if (!isInside) return;
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
      restoreSelection(doc, ranges);
    },
  };
}

function selectedRanges(doc: Document): readonly StaticRange[] {
  const selection = doc.getSelection();
  if (!selection) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => new StaticRange(selection.getRangeAt(index)));
}

/** Selects again what was selected, where moving the focus changed it. */
function restoreSelection(doc: Document, before: readonly StaticRange[]): void {
  const selection = doc.getSelection();
  const now = selectedRanges(doc);
  if (!selection || (now.length === before.length && now.every((range, index) => isSame(range, before[index])))) return;
  selection.removeAllRanges();
  for (const { startContainer, startOffset, endContainer, endOffset } of before) {
    if (!startContainer.isConnected || !endContainer.isConnected) continue;
    const range = doc.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    selection.addRange(range);
  }
}

function isSame(one: StaticRange, other: StaticRange | undefined): boolean {
  return (
    one.startContainer === other?.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
