import type { Company, ContextWords } from '../../model/company.ts';
import { createTokens, isWord, tokenise } from '../../text/tokens.ts';
import { DENYING, DESCRIBING, SPEAKING, vocabularyEntry } from '../gazetteer/vocabulary.ts';
import { wordStem } from '../judge/stems.ts';

/** A word in more than one record of 90 tells nothing of one company. */
const MAX_SHARE = 1 / 90;
/** What a word of a pack counts as, which does not tell how rare it is: as the middle of them. */
const UNKNOWN_RARITY = 8;
/** The most words of each kind: describing, speaking, denying. */
type Limits = readonly [number, number, number];
/** For those that every page holds: without limits they would bring it 40 KB, with these 20. */
const HOT_LIMITS: Limits = [11, 28, 17];
const LIMITS: Limits = [24, 60, 40];

/** How rare a stem is in texts, 0 to `MAX_RARITY`: «ledgers» tells more of a company than «market» does. */
export type RarityOf = (stem: number) => number;

type Described = Pick<Company, 'about' | 'city' | 'people' | 'lineage' | 'aliases' | 'vocabulary'>;

/**
 * The vocabulary of each company as a gazetteer holds it: stems of the words that its record describes it with, of
 * those that texts about it hold, and of those of other senses. Companies without one have none;
 * `isHot` tells those that every page holds.
 */
export function compileVocabularies(
  companies: readonly Partial<Described>[],
  rarityOf: RarityOf,
  isHot: (index: number) => boolean = () => false,
): number[][] {
  const stemsOf = createStemReader();
  const described = companies.map((company) =>
    company.vocabulary && company.about
      ? stemsOf(descriptionOf({ ...company, about: company.about }))
      : new Set<number>(),
  );
  const records = new Map<number, number>();
  for (const stems of described) for (const stem of stems) records.set(stem, (records.get(stem) ?? 0) + 1);
  const most = Math.max(1, described.filter(({ size }) => size > 0).length * MAX_SHARE);
  return companies.map(({ vocabulary }, index) =>
    vocabulary
      ? entriesOf(
          [...(described[index] ?? [])].filter((stem) => (records.get(stem) ?? 0) <= most),
          vocabulary,
          stemsOf,
          rarityOf,
          isHot(index) ? HOT_LIMITS : LIMITS,
        )
      : [],
  );
}

/** The vocabularies of companies of which packs tell the context words alone. */
export function contextVocabularies(contexts: readonly (ContextWords | undefined)[]): number[][] {
  const stemsOf = createStemReader();
  return contexts.map((context) => (context ? entriesOf([], context, stemsOf, () => UNKNOWN_RARITY, LIMITS) : []));
}

function entriesOf(
  describing: readonly number[],
  said: ContextWords,
  stemsOf: StemReader,
  rarityOf: RarityOf,
  [mostDescribing, mostSpeaking, mostDenying]: Limits,
): number[] {
  const denying = stemsOf(said.against);
  const speaking = [...stemsOf(said.for)].filter((stem) => !denying.has(stem));
  return [
    ...describing.slice(0, mostDescribing).map((stem) => vocabularyEntry(stem, DESCRIBING, rarityOf(stem))),
    ...speaking.slice(0, mostSpeaking).map((stem) => vocabularyEntry(stem, SPEAKING, rarityOf(stem))),
    ...[...denying].slice(0, mostDenying).map((stem) => vocabularyEntry(stem, DENYING, rarityOf(stem))),
  ];
}

/** What a record says of its company in words. */
export function descriptionOf({
  about,
  city = '',
  people = [],
  lineage = [],
  aliases = [],
}: Partial<Described> & Pick<Described, 'about'>): string[] {
  return [
    about.en,
    about.fr,
    city,
    ...people.map(({ name }) => name),
    ...lineage.flatMap(({ text, fr = '' }) => [text, fr]),
    ...aliases.map(({ text }) => text),
  ];
}

type StemReader = (texts: readonly string[]) => ReadonlySet<number>;

/** Reads the words of texts, each once, as the hashes of their stems. */
export function createStemReader(): StemReader {
  const tokens = createTokens();
  return (texts) => {
    const stems = new Set<number>();
    for (const text of texts) {
      tokenise(text, tokens);
      for (let token = 0; token < tokens.count; token += 1)
        if (isWord(tokens, token)) stems.add(wordStem(tokens, token));
    }
    return stems;
  };
}
