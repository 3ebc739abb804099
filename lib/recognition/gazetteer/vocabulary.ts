import { eachOf, type NarrowArray } from '../../text/typed-array.ts';

/**
 * What a word of a company's vocabulary is: one of its description, one of texts about it, one of texts about another
 * sense of its name.
 */
export const DESCRIBING = 0;
export const SPEAKING = 1;
export const DENYING = 2;
/**
 * The kind takes the two lowest bits of a stem's hash, the rarity the four above: of a thousand words no two are likely
 * to be taken for one.
 */
const KIND_BITS = 3;
const RARITY_SHIFT = 2;
const STEM_BITS = ~63;
/** The rarity of a word that hardly any record has; a word of everyday has 0. */
export const MAX_RARITY = 15;

/** A stem with its kind and how rare it is, as `vocabulary` of a gazetteer holds it. */
export function vocabularyEntry(stem: number, kind: number, rarity: number): number {
  return ((stem & STEM_BITS) | (rarity << RARITY_SHIFT) | kind) >>> 0;
}

/** A stem as {@link vocabularyEntry} has it, without a kind and a rarity. */
export function keyOfStem(stem: number): number {
  return (stem & STEM_BITS) >>> 0;
}

/**
 * Words of one kind: how many of them a text holds, of how many, how far the nearest is, and how rare those of the text
 * are together, and those of the sentence.
 */
type Said = { count: number; all: number; nearest: number; worth: number; sentenceWorth: number };
export type SaidWords = Readonly<Said>;

/**
 * Counts the words of a company's vocabulary that a text holds, those of each kind by themselves. `distances` has the
 * distance of each stem of the text, by its {@link keyOfStem}, `inSentence` the stems of the sentence; `far` stands for
 * none.
 */
export function saidWords(
  starts: Int32Array,
  vocabulary: NarrowArray,
  company: number,
  distances: ReadonlyMap<number, number>,
  inSentence: ReadonlySet<number>,
  far: number,
): readonly [describing: SaidWords, speaking: SaidWords, denying: SaidWords] {
  const none = (): Said => ({ count: 0, all: 0, nearest: far, worth: 0, sentenceWorth: 0 });
  const said: [Said, Said, Said] = [none(), none(), none()];
  eachOf(starts, vocabulary, company, (value) => {
    const key = keyOfStem(value);
    const distance = distances.get(key);
    const words = said[value & KIND_BITS];
    if (!words) return;
    words.all += 1;
    if (distance === undefined) return;
    words.count += 1;
    const worth = 1 + ((value >> RARITY_SHIFT) & MAX_RARITY);
    words.worth += worth;
    if (inSentence.has(key)) words.sentenceWorth += worth;
    words.nearest = Math.min(words.nearest, distance);
  });
  return said;
}
