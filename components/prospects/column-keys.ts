/** Keys that lead up and down a column of fields, as in a spreadsheet. */

type Key = {
  readonly key: string;
  readonly target: EventTarget | null;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly preventDefault: () => void;
};

/**
 * Enter goes a row down and Shift and Enter up, in any field that does not open at it; the arrows do in a text of one
 * line. In a text with several they move in it, and Enter with Shift ends a line.
 */
export function moveInColumn(event: Key): void {
  const { key, target, shiftKey, isComposing } = event;
  if (isComposing || !(target instanceof HTMLElement)) return;
  const { column } = target.dataset;
  const step = stepOf(key, shiftKey, target);
  if (column === undefined || step === 0) return;
  const fields = [...(target.closest('tbody')?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? [])];
  const next = fields[fields.indexOf(target) + step];
  // Enter is never a line break by accident, at the last row either.
  event.preventDefault();
  next?.focus();
}

function stepOf(key: string, shiftKey: boolean, target: HTMLElement): -1 | 0 | 1 {
  if (target instanceof HTMLTextAreaElement) {
    if (key === 'Enter') return shiftKey ? 0 : 1;
    const isOneLine = !target.value.includes('\n');
    if (isOneLine && key === 'ArrowDown') return 1;
    if (isOneLine && key === 'ArrowUp') return -1;
    return 0;
  }
  return key === 'Enter' && target instanceof HTMLInputElement ? (shiftKey ? -1 : 1) : 0;
}
