/**
 * Words that stand in a question and hardly in the answer: «rachat de Red Hat par IBM». Folded; French, English,
 * German, Italian, Spanish.
 */
import { foldSearchText } from '../index/fold-text.ts';

const SMALL = new Set(
  (
    'a au aux avec ce ces cette d dans de des du elle en et l la le les leur ou par pas pour qu que qui s sa se ' +
    'ses son sur un une y est about an and are at by for from has in into is it its of on or that the to was ' +
    'what who why with am auf aus bei das dem den der die ein eine fur im ist mit und von vom wie zu zum zur al ' +
    'alla che con da dal dalla del della dei di e gli i il nel nella per su tra un una como el las los para por ' +
    'se sin'
  ).split(' '),
);

/** The words without the small ones; all of them where nothing else is asked for. */
export function withoutSmallWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !SMALL.has(foldSearchText(word).trim()));
  return telling.length > 0 ? telling : words;
}
