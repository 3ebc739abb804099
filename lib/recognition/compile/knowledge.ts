import type { Company } from '../../model/company.ts';
import { createTokens, isWord, tokenise } from '../../text/tokens.ts';
import { entry } from '../../text/typed-array.ts';
import {
  addOwnWord,
  CELL,
  cellOf,
  checkOf,
  companyHash,
  NEUTRAL,
  PAIR_BITS,
  POLARITY_STEP,
  STRENGTH_SHIFT,
  WORD_BITS,
  type Knowledge,
} from '../judge/knowledge.ts';
import { wordStem } from '../judge/stems.ts';

/** The vocabulary of sectors, in the order in which a compiled gazetteer numbers them. */
export const SECTORS = (
  'cloud hosting datacenter telecom satellite it-services consulting software saas erp crm hr-tech database ' +
  'analytics ai devops open-source security identity network storage server semiconductor hardware printing ' +
  'mobile consumer-electronics gaming media press advertising social e-commerce retail marketplace payments ' +
  'fintech bank insurance energy utilities transport aerospace defence automotive health pharma industry food ' +
  'luxury real-estate public education research standards venture distribution robotics iot mapping travel ' +
  'quantum blockchain'
).split(' ');

/** What the records say of a word, counted. */
type WordCounts = { for: number; against: number; about: number; readonly sectors: Map<number, number> };

/** A word in more than one record of 90 tells nothing of one company; e^4.5 is 90. */
const MIN_IDF = 4.5;
/** A word must be met so often to have a cell: with 16,000 records, two of them tell little, and cost 8 kB. */
const MIN_COUNT = 3;
/** What being in a record's description counts, beside being one of its context words. */
const ABOUT_WORTH = 0.3;
/** A sector must have so much of a word's records. */
const MIN_SECTOR_SHARE = 0.3;
/** Shares from which the word tells more of its sector. */
const STRENGTHS = [0.45, 0.6, 0.8] as const;

/** Compiles what the records know of words. The order of the records matters only where two words want one cell. */
export function compileKnowledge(companies: readonly Company[]): Knowledge {
  const wordsOf = createWordReader();
  const counts = new Map<number, WordCounts>();
  const countOf = (word: number): WordCounts => {
    const known = counts.get(word) ?? { for: 0, against: 0, about: 0, sectors: new Map<number, number>() };
    counts.set(word, known);
    return known;
  };
  const described = companies.map((company) => wordsOf(descriptionOf(company)));
  companies.forEach(({ sectors: [main = ''], context }, index) => {
    const sector = SECTORS.indexOf(main);
    const inSector = (count: WordCounts, worth: number): void => {
      count.sectors.set(sector, (count.sectors.get(sector) ?? 0) + worth);
    };
    for (const word of wordsOf(context?.for ?? [])) {
      const count = countOf(word);
      count.for += 1;
      inSector(count, 1);
    }
    for (const word of wordsOf(context?.against ?? [])) countOf(word).against += 1;
    for (const word of described[index] ?? []) {
      const count = countOf(word);
      count.about += 1;
      inSector(count, ABOUT_WORTH);
    }
  });
  return { words: wordCells(counts), pairs: ownWords(companies, described) };
}

function descriptionOf({ about, city = '', people = [], lineage = [], aliases = [] }: Company): string[] {
  return [
    about.en,
    about.fr,
    city,
    ...people.map(({ name }) => name),
    ...lineage.flatMap(({ text, fr = '' }) => [text, fr]),
    ...aliases.map(({ text }) => text),
  ];
}

function wordCells(counts: ReadonlyMap<number, WordCounts>): Uint8Array {
  const cells = new Uint8Array(CELL << WORD_BITS);
  const total = ({ for: speaking, against, about }: WordCounts): number => speaking + against + about;
  // The word that is met most often gets the cell.
  const sorted = [...counts].toSorted(([a, one], [b, other]) => total(other) - total(one) || a - b);
  for (const [word, count] of sorted) {
    if (total(count) < MIN_COUNT) break;
    const cell = cellOf(word);
    if (entry(cells, cell) !== 0) continue;
    cells.set([checkOf(word), polarityOf(count), sectorOf(count)], cell);
  }
  return cells;
}

/** In how many records a word speaks for the company and in how many for another sense, as a byte of log-odds. */
function polarityOf({ for: speaking, against }: WordCounts): number {
  const odds = Math.log((speaking + 0.5) / (against + 0.5));
  return Math.max(1, Math.min(2 * NEUTRAL, NEUTRAL + Math.round(odds / POLARITY_STEP)));
}

/**
 * The sector with most of a word's records, counted from 1, with the class of its share above it; 0 where none has
 * enough.
 */
function sectorOf({ sectors }: WordCounts): number {
  const [best] = [...sectors].toSorted(([a, one], [b, other]) => other - one || a - b);
  const sum = [...sectors.values()].reduce((total, worth) => total + worth, 0);
  if (!best || best[0] < 0 || best[1] < sum * MIN_SECTOR_SHARE) return 0;
  const strength = STRENGTHS.filter((share) => best[1] >= sum * share).length;
  return (strength << STRENGTH_SHIFT) | (best[0] + 1);
}

function ownWords(companies: readonly Company[], described: readonly ReadonlySet<number>[]): Uint8Array {
  const records = new Map<number, number>();
  for (const words of described) for (const word of words) records.set(word, (records.get(word) ?? 0) + 1);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  companies.forEach((company, index) => {
    if (!hasDoubtfulForm(company)) return;
    for (const word of described[index] ?? []) {
      const count = records.get(word) ?? 1;
      if (count > 1 && Math.log(companies.length / count) < MIN_IDF) continue;
      addOwnWord(pairs, companyHash(company.id), word);
    }
  });
  return pairs;
}

function hasDoubtfulForm({ ambiguity, aliases = [], former = [] }: Company): boolean {
  return ambiguity !== 'none' || [...aliases, ...former].some(({ risk = 'safe' }) => risk !== 'safe');
}

/** Reads the folded words of texts, each once, as hashes. */
function createWordReader(): (texts: readonly string[]) => ReadonlySet<number> {
  const tokens = createTokens();
  return (texts) => {
    const words = new Set<number>();
    for (const text of texts) {
      tokenise(text, tokens);
      for (let token = 0; token < tokens.count; token += 1)
        if (isWord(tokens, token)) words.add(wordStem(tokens, token));
    }
    return words;
  };
}
