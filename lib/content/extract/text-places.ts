/** Where the blocks of a text stand in it, by their letters: pages set the same words with other spaces and signs. */
import { firstIndex } from '../../text/bisect.ts';
import type { TextRun } from './blocks.ts';
import { squashed, visible } from './clean.ts';

/** Shorter runs of letters stand in many places of a page. */
export const MIN_LETTERS = 24;
/** Letters compared at the most, some 100 ms, on a page of any size. */
export const MAX_SEARCHED = 200_000_000;
/** Where what a page shows belongs to something else than the article. */
export const ELSEWHERE = 'aside, nav, footer, dialog, [hidden], [aria-hidden="true"]';

/** A block: where it begins in the text, what it shows, and where its letters begin among all. */
export type BlockPlace = {
  readonly start: number;
  readonly shown: string;
  readonly letters: string;
  readonly from: number;
};

export type TextPlaces = {
  /** The letters of the whole text. */
  readonly letters: string;
  readonly places: readonly BlockPlace[];
};

/** The places of the blocks of which a text consists; a text that was cut has those before the cut. */
export function textPlaces(blocks: readonly TextRun[], text: string): TextPlaces {
  const places: BlockPlace[] = [];
  let [all, at] = ['', 0];
  for (const block of blocks) {
    const shown = visible(block.text);
    const start = text.indexOf(shown, at);
    if (start < 0) break;
    at = start + shown.length;
    const letters = squashed(shown);
    places.push({ start, shown, letters, from: all.length });
    all += letters;
  }
  return { letters: all, places };
}

/** The block in which the letter before a place among all of them stands; none before the first letter. */
export function placeBefore({ places }: TextPlaces, letter: number): BlockPlace | undefined {
  return places[firstIndex(0, places.length, (index) => (places[index]?.from ?? 0) >= letter) - 1];
}
