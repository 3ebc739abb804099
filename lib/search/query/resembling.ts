/** Words of the library that a reader may have meant by one that it does not have. */
import type { Segment } from '../index/segment.ts';
import { distance, isKeyBeside } from './edit-distance.ts';
import { typosIn } from './query-words.ts';

/** A word of a segment, by its number; `cost` is about how many slips part it from what was typed. */
export type Resembling = { readonly term: string; readonly number: number; readonly cost: number };

/** Words that are compared letter by letter: as they are, and by their beginning. */
const MAX_COMPARED = 400;
/** A word that goes on after what was typed is less likely meant than one that ends there. */
const GOES_ON = 0.5;
const KEY_BESIDE = 0.2;
/** Words that begin with what was typed and two letters of it swapped. */
const MAX_SWAPPED = 50;

/** The words of a segment that at most `most` slips part from what was typed, the likeliest first. */
export async function resembling(segment: Segment, typed: string, most: number): Promise<Resembling[]> {
  const slips = Math.min(most, typosIn(typed));
  if (slips === 0 || segment.head.termCount === 0) return [];
  const { whole, begun } = (await segment.trigrams()).alike(typed, slips, MAX_COMPARED);
  const numbers = new Set([...whole, ...begun]);
  // A swap in the middle of a short word leaves no trigram whole.
  for (const swapped of swaps(typed)) {
    const [from, to] = await segment.between(swapped, `${swapped}\uffff`);
    for (let number = from; number < Math.min(to, from + MAX_SWAPPED); number += 1) numbers.add(number);
  }
  const list = [...numbers];
  const terms = await segment.termsOf(list);
  return list
    .flatMap((number, index): Resembling[] => {
      const term = terms[index] ?? '';
      const cost = costOf(typed, term, slips);
      return cost <= slips + GOES_ON ? [{ term, number, cost }] : [];
    })
    .toSorted((one, other) => one.cost - other.cost || one.number - other.number);
}

function costOf(typed: string, term: string, slips: number): number {
  const { whole, beginning } = distance(typed, term, slips);
  if (whole === 1 && isKeyBeside(typed, term)) return whole - KEY_BESIDE;
  return Math.min(whole, beginning + GOES_ON);
}

function swaps(typed: string): string[] {
  return Array.from(
    { length: typed.length - 1 },
    (_, index) => typed.slice(0, index) + typed.charAt(index + 1) + typed.charAt(index) + typed.slice(index + 2),
  ).filter((swapped) => swapped !== typed);
}

/** Letters from which on a word is looked for inside longer ones: `zentrum` in `rechenzentrum`. */
const SHORTEST_PART = 5;
const MAX_PARTS = 500;

/** The words of a segment that hold what was typed inside or at their end. */
export async function holding(segment: Segment, typed: string): Promise<Resembling[]> {
  if (typed.length < SHORTEST_PART || segment.head.termCount === 0) return [];
  const numbers = (await segment.trigrams()).holding(typed, MAX_PARTS);
  const terms = await segment.termsOf(numbers);
  return numbers.flatMap((number, index) => {
    const term = terms[index] ?? '';
    return term.includes(typed) ? [{ term, number, cost: term.length - typed.length }] : [];
  });
}
