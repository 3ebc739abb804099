/** Selects sentences of a text by keys, so that they can be highlighted without a pointer. */
import { sentencesOf } from './highlights.ts';

type Sentence = { readonly block: Element; readonly start: number; readonly end: number };

/**
 * Selects the sentence after (1) or before (-1) the selection. Where nothing is selected it is the first one in view,
 * or the last one above it.
 */
export function selectSentence(root: Element, lang: string, step: 1 | -1): void {
  const selection = root.ownerDocument.getSelection();
  if (!selection) return;
  const ranges = sentencesIn(root, lang).map(rangeOf);
  const isSelected = selection.rangeCount > 0 && !selection.isCollapsed && root.contains(selection.anchorNode);
  const at = isSelected ? selection.getRangeAt(0) : undefined;
  const isAfter = (range: Range): boolean =>
    at ? range.compareBoundaryPoints(Range.START_TO_START, at) > 0 : range.getBoundingClientRect().bottom >= 0;
  const isBefore = (range: Range): boolean =>
    at ? range.compareBoundaryPoints(Range.START_TO_START, at) < 0 : range.getBoundingClientRect().bottom < 0;
  const chosen = step === 1 ? ranges.find(isAfter) : ranges.findLast(isBefore);
  if (!chosen) return;
  selection.removeAllRanges();
  selection.addRange(chosen);
  chosen.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
}

function sentencesIn(root: Element, lang: string): readonly Sentence[] {
  return [...root.querySelectorAll('p, h2, li, td')].flatMap((block) =>
    sentencesOf(block.textContent, lang).map(({ start, end }) => ({ block, start, end })),
  );
}

/** The range of a stretch of a block’s text. */
function rangeOf({ block, start, end }: Sentence): Range {
  const range = block.ownerDocument.createRange();
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
