import { eachOf, type NarrowArray } from '../../text/typed-array.ts';

/**
 * What a word of a company's vocabulary is: one of its description, one of texts about it, one of texts about another
 * sense of its name.
 */
export const DESCRIBING = 0;
export const SPEAKING = 1;
export const DENYING = 2;
/** The kinds take the two lowest bits of a stem's hash: of a thousand words no two are likely to be taken for one. */
const KIND_BITS = 3;

/** A stem with its kind, as `vocabulary` of a gazetteer holds it. */
export function vocabularyEntry(stem: number, kind: number): number {
  return ((stem & ~KIND_BITS) | kind) >>> 0;
}

/** A stem as {@link vocabularyEntry} has it, without a kind. */
export function keyOfStem(stem: number): number {
  return (stem & ~KIND_BITS) >>> 0;
}

/** Words of one kind in a text: how many, and how far the nearest of them is. */
type Said = { count: number; nearest: number };
export type SaidWords = Readonly<Said>;

/**
 * Counts the words of a company's vocabulary that a text holds, those of each kind by themselves. `distances` has the
 * distance of each stem of the text, by its {@link keyOfStem}; `far` stands for none.
 */
export function saidWords(
  starts: Int32Array,
  vocabulary: NarrowArray,
  company: number,
  distances: ReadonlyMap<number, number>,
  far: number,
): readonly [describing: SaidWords, speaking: SaidWords, denying: SaidWords] {
  const none = (): Said => ({ count: 0, nearest: far });
  const said: [Said, Said, Said] = [none(), none(), none()];
  eachOf(starts, vocabulary, company, (value) => {
    const distance = distances.get(keyOfStem(value));
    const words = said[value & KIND_BITS];
    if (distance === undefined || !words) return;
    words.count += 1;
    words.nearest = Math.min(words.nearest, distance);
  });
  return said;
}
