import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { highlightWords } from './highlights.ts';

type Selected = {
  readonly words: string;
  /** The words are a highlight, or the caret stands in one. */
  readonly isHighlight: boolean;
  /** How far below the top of the text’s parent the selection ends, in px. */
  readonly bottom: number;
};

/** What is selected within an element, as long as it is. */
export function useTextSelection(ref: RefObject<HTMLElement | null>): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const ending = new AbortController();
    const read = (): void => setSelected(ref.current ? selectionIn(ref.current) : undefined);
    document.addEventListener('selectionchange', read, { signal: ending.signal });
    return () => ending.abort();
  }, [ref]);
  return selected;
}

function selectionIn(element: HTMLElement): Selected | undefined {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  if (!element.contains(around)) return undefined;
  const top = element.parentElement?.getBoundingClientRect().top ?? 0;
  const highlight = (around instanceof Element ? around : around.parentElement)?.closest<HTMLElement>('mark');
  if (highlight)
    return {
      words: highlight.dataset['words'] ?? '',
      isHighlight: true,
      bottom: highlight.getBoundingClientRect().bottom - top,
    };
  const words = highlightWords(selection.toString());
  return words === '' ? undefined : { words, isHighlight: false, bottom: range.getBoundingClientRect().bottom - top };
}
