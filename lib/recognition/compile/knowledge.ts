import type { Company } from '../../model/company.ts';
import { entry } from '../../text/typed-array.ts';
import {
  CELL,
  cellOf,
  checkOf,
  NEUTRAL,
  POLARITY_STEP,
  STRENGTH_SHIFT,
  WORD_BITS,
  type Knowledge,
} from '../judge/knowledge.ts';
import { createStemReader, descriptionOf } from './vocabulary.ts';

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
  const wordsOf = createStemReader();
  const counts = new Map<number, WordCounts>();
  const countOf = (word: number): WordCounts => {
    const known = counts.get(word) ?? { for: 0, against: 0, about: 0, sectors: new Map<number, number>() };
    counts.set(word, known);
    return known;
  };
  const described = companies.map((company) => wordsOf(descriptionOf(company)));
  companies.forEach(({ sectors: [main = ''], context, vocabulary }, index) => {
    const sector = SECTORS.indexOf(main);
    const inSector = (count: WordCounts, worth: number): void => {
      count.sectors.set(sector, (count.sectors.get(sector) ?? 0) + worth);
    };
    for (const word of wordsOf([...(context?.for ?? []), ...(vocabulary?.for ?? [])])) {
      const count = countOf(word);
      count.for += 1;
      inSector(count, 1);
    }
    for (const word of wordsOf([...(context?.against ?? []), ...(vocabulary?.against ?? [])]))
      countOf(word).against += 1;
    for (const word of described[index] ?? []) {
      const count = countOf(word);
      count.about += 1;
      inSector(count, ABOUT_WORTH);
    }
  });
  return { words: wordCells(counts) };
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
