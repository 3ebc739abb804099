import type { Point, Rect } from '../../hover/geometry.ts';
import { page } from '../dom-members.ts';
import { rectsOf } from '../marking/mark-rects.ts';
import type { Marking } from '../marking/marking.ts';
import { rangeOf, type Mark } from '../reading/text-index.ts';

/** What a popover stands at. */
export type PopoverAnchor = {
  /** The words as they stand on the page. */
  readonly surface: string;
  /** None for words that the reader selected, and for those of another document. */
  readonly mark?: Mark;
  /** One rectangle a line; none where the words are not drawn, or not in this document. */
  readonly rects: () => readonly Rect[];
};

/** A name that is marked. */
export function anchorOfMark(mark: Mark): PopoverAnchor {
  return { surface: mark.mention.surface, mark, rects: () => rectsOf(mark) };
}

/** Words that the reader selected; where the browser does not tell their place, the popover stands at the pointer. */
export function anchorOfSelection(surface: string, { x, y }: Point = { x: innerWidth / 2, y: 0 }): PopoverAnchor {
  const place = selectedField() ?? selectedRange();
  return {
    surface,
    rects() {
      const drawn = [...(place?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);
      return drawn.length > 0 ? drawn : [{ left: x, top: y, right: x, bottom: y }];
    },
  };
}

/** The text that the reader selected, in the page or in one of its fields; empty without one. */
export function selectedText(): string {
  const field = selectedField();
  return (
    field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) || String(getSelection() ?? '')
  ).trim();
}

/** The first name marked in what the reader selected. */
export function markInSelection({ blockOf }: Pick<Marking, 'blockOf'>): Mark | undefined {
  const range = selectedRange();
  if (!range || !(range.startContainer instanceof Text)) return undefined;
  const stretch = page.createRange();
  return blockOf(range.startContainer)?.marks.find((mark) => {
    const place = rangeOf(mark);
    if (!place) return false;
    stretch.setStart(place.startContainer, place.startOffset);
    stretch.setEnd(place.endContainer, place.endOffset);
    return (
      range.compareBoundaryPoints(Range.START_TO_END, stretch) > 0 &&
      range.compareBoundaryPoints(Range.END_TO_START, stretch) < 0
    );
  });
}

function selectedField(): HTMLInputElement | HTMLTextAreaElement | undefined {
  const field = page.activeElement;
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : undefined;
}

/** A copy: what a page does to its selection later, as when the focus moves, is another matter. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
}
