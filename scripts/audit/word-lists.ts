import * as v from 'valibot';

/** What is known of words outside the pack, all of them small and without accents. */
export type WordLists = {
  /** Words written small in some list. */
  readonly words: ReadonlySet<string>;
  /** Words that begin with a capital in some list: people, places, German nouns. */
  readonly capitalised: ReadonlySet<string>;
  /** How often a word stands written small in the texts given. */
  readonly frequency: ReadonlyMap<string, number>;
};

/**
 * Reads lists with one word a line, or a JSON object whose keys they are, and counts the small words of running texts.
 */
export function readWordLists(lists: readonly string[], texts: readonly string[]): WordLists {
  const words = new Set<string>();
  const capitalised = new Set<string>();
  for (const entry of lists.flatMap(entriesOf)) {
    if (entry === entry.toLowerCase()) words.add(bare(entry));
    else capitalised.add(bare(entry));
  }
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const [written] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu)) {
      const word = bare(written);
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  return { words, capitalised, frequency };
}

function entriesOf(list: string): string[] {
  const entries = list.startsWith('{')
    ? Object.keys(v.parse(v.record(v.string(), v.unknown()), JSON.parse(list)))
    : list.split('\n');
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** A text small and without accents, as matching sees it. */
export function bare(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
