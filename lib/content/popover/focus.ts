/** Focus that went into a popover, and the way back to where it was. */
export type FocusKeeper = {
  /** Keeps Tab inside, or leads it back to the page. */
  onKey(event: KeyboardEvent): void;
  /** Puts focus and selection back as they were. */
  giveBack(): void;
};

const FOCUSABLE = 'a, button, input';

/**
 * Remembers where the focus came from, and the selection of the page. Tab goes round inside while `isKept` says so
 * (a dialogue that goes when it is left), and else back to the page.
 */
export function keepFocus(
  doc: Document,
  root: ShadowRoot,
  before: EventTarget | null,
  isKept: () => boolean,
): FocusKeeper {
  const ranges = selectedRanges(doc);

  const giveBack = (): void => {
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    else if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    restoreSelection(doc, ranges);
  };

  return {
    giveBack,
    onKey(event) {
      if (event.key !== 'Tab') return;
      const { activeElement } = root;
      const around = activeElement?.closest('.panel');
      const stops = [...(around?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
      const [first] = stops;
      const last = stops.at(-1);
      const isInside = stops.some((stop) => stop === activeElement);
      const leaves = event.shiftKey ? activeElement === first || !isInside : activeElement === last;
      if (!leaves) return;
      event.preventDefault();
      if (isKept()) (event.shiftKey ? last : first)?.focus();
      else giveBack();
    },
  };
}

function selectedRanges(doc: Document): readonly StaticRange[] {
  const selection = doc.getSelection();
  return Array.from(
    { length: selection?.rangeCount ?? 0 },
    (_, index) => new StaticRange(selection?.getRangeAt(index) ?? doc.createRange()),
  );
}

const EDGES = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

/** Selects again what was selected, where moving the focus changed it. */
function restoreSelection(doc: Document, before: readonly StaticRange[]): void {
  const now = selectedRanges(doc);
  if (
    now.length === before.length &&
    now.every((range, index) => EDGES.every((edge) => range[edge] === before[index]?.[edge]))
  )
    return;
  const selection = doc.getSelection();
  selection?.removeAllRanges();
  for (const { startContainer, startOffset, endContainer, endOffset } of before) {
    if (!startContainer.isConnected || !endContainer.isConnected) continue;
    const range = doc.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    selection?.addRange(range);
  }
}
