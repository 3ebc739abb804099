/** A key as words that two people can read to each other. */

/** One consonant or vowel for each four or two bits, as in proquints (Wilkerson, arXiv 0901.4016). */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';
/** Bits that are shown: nobody makes a key whose hash agrees in so many. */
const SHOWN_BYTES = 10;

/** The first eighty bits of a hash as five words of five letters: «lusab babad gutih tugad gutuk». */
export function wordsOfHash(hash: Uint8Array): string {
  const words: string[] = [];
  for (let at = 0; at < SHOWN_BYTES; at += 2) {
    const bits = ((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0);
    words.push(
      [
        CONSONANTS[bits >> 12],
        VOWELS[(bits >> 10) & 3],
        CONSONANTS[(bits >> 6) & 15],
        VOWELS[(bits >> 4) & 3],
        CONSONANTS[bits & 15],
      ].join(''),
    );
  }
  return words.join(' ');
}
