/** The words of a title that may tell its story from others. */
import { foldWithOffsets } from '../index/fold-text.ts';

/** A word as the search compares it, and as it stands in the text. */
export type WrittenWord = { readonly folded: string; readonly written: string };

const MIN_LETTERS = 4;
const MAX_WORDS = 10;

/** Small words and the press’s own, in French and English, folded; what else is frequent the library itself tells. */
const EMPTY = new Set(
  (
    'avec dans pour plus cette cela leur leurs nous vous elle elles sont etre fait faire avait etait ete sans ' +
    'entre contre apres avant depuis comme mais aussi deux trois tout tous toute toutes quand pourquoi comment ' +
    'encore toujours jamais moins tres bien ainsi alors selon vers chez sous sera peut doit nouveau nouvelle ' +
    'nouveaux annee annees jour jours mois millions milliards euros premier premiere lance annonce france ' +
    'francais francaise this that with from have will your their about after before over under into than then ' +
    'when where what which while could would should more most first last year years says said have been being ' +
    'they them also only just some very here there were does make made takes million billion euros dollars ' +
    'announces launches news company companies entreprise entreprises'
  ).split(' '),
);

/**
 * Distinct words of four letters or more, or with a digit, as they come; `without` are folded words shown otherwise, as
 * names of firms.
 */
export function tellingWords(text: string, without: ReadonlySet<string>): WrittenWord[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  const words = new Map<string, string>();
  for (const { 0: word, index } of folded.matchAll(/[^ ]+/g)) {
    const tells = word.length >= MIN_LETTERS && !EMPTY.has(word) && !without.has(word) && !/^\d{4}$/.test(word);
    if (tells && !words.has(word))
      words.set(word, text.slice(offsets[index] ?? 0, (offsets[index + word.length - 1] ?? 0) + 1));
  }
  return [...words].slice(0, MAX_WORDS).map(([folded, written]) => ({ folded, written }));
}
