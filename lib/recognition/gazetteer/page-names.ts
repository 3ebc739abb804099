import { at, entry } from '../../text/typed-array.ts';
import { createWordFilter } from './bit-filter.ts';
import { createFuseFilter, openFuseFilter } from './fuse-filter.ts';
import { COMMON, SMALL, type Gazetteer } from './gazetteer.ts';
import { firstWord, joinedWord, stemOfFirst } from './name-hash.ts';
import { selectCompanies } from './select.ts';
import { WITH_ENDING } from './traits.ts';
import { classesOfWord } from './word-class-table.ts';

/**
 * Bytes of the filter of cold names: always as many, so that a page pays the same for eight thousand companies and for
 * a hundred thousand.
 */
export const COLD_ROOM = 110 * 1024 + 20;
/** Bytes that the filter of names with small or common words may take: eleven bits a name or more. */
const COLD_SMALL_ROOM = 17 * 1024;
/** 4 KiB: with 25,000 companies or a hundred thousand 56 of 100 pairs of words in a text end there. */
const SECOND_BITS = 15;
/** 4 KiB. */
const SMALL_OPENING_BITS = 15;
const SMALL_ALONE_BITS = 13;
const SMALL_FIRST_BITS = 14;
const SMALL_SECOND_BITS = 13;

/**
 * What every page holds of the background's gazetteer: the hot companies, and filters of the openings of all other
 * names.
 */
export function pageNames(data: Gazetteer): Gazetteer {
  const hot = new Set<number>();
  data.hot.forEach((is, company) => is !== 0 && hot.add(company));
  const { names, smalls } = coldOpenings(data, hot);
  const coldNames =
    names.all.size === 0 ? new Uint8Array(0) : createFuseFilter(Int32Array.from(names.all), COLD_ROOM, true);
  const filter = openFuseFilter(coldNames);
  // With those that the filter leaves out, as it passes some of them by chance.
  const openings = new Set(data.formOpening.filter((_, form) => !hot.has(entry(data.formCompany, form))));
  return {
    ...selectCompanies(data, hot, { stubs: false }),
    coldNames,
    coldDenied: data.everydayWords.filter((word) => filter?.mayHold(word) === true && !openings.has(word)),
    coldSmallNames:
      smalls.all.size === 0 ? new Uint8Array(0) : createFuseFilter(Int32Array.from(smalls.all), COLD_SMALL_ROOM),
    coldSmallOpenings: createWordFilter([...smalls.all], SMALL_OPENING_BITS),
    coldSmallAlone: createWordFilter([...smalls.alone], SMALL_ALONE_BITS),
    coldSmallWords: createWordFilter([...smalls.firsts], SMALL_FIRST_BITS),
    coldSmallSeconds: createWordFilter([...smalls.seconds], SMALL_SECOND_BITS),
    coldSecondWords: createWordFilter([...names.seconds], SECOND_BITS),
  };
}

/** Openings of names, and of what words they consist: the only one, or the first two. */
type Openings = Readonly<Record<'all' | 'alone' | 'firsts' | 'seconds', Set<number>>>;

function noOpenings(): Openings {
  return { all: new Set(), alone: new Set(), firsts: new Set(), seconds: new Set() };
}

function addOpening({ all, alone, firsts, seconds }: Openings, first: number, opening: number): void {
  all.add(opening);
  if (first === opening) alone.add(first);
  else {
    firsts.add(first);
    seconds.add(firstWord(joinedWord(first, opening)));
  }
}

/**
 * Openings of the names that a page does not hold. Those of which a text may write the first word small in spite of its
 * capitals are kept apart: names that begin small themselves, and those of several words with a capital at most at the
 * beginning («répression des fraudes»). So are those with a common word among the first two: texts are full of such
 * pairs and few names are, and the filter of all names would pass too many of them. An opening of two words is left
 * out where the first alone is a name of the company: who asks about that is told all its names. So is the one with
 * an s at its end where the name without it is asked about: one opening in ten.
 */
function coldOpenings(
  data: Gazetteer,
  hot: ReadonlySet<number>,
): { readonly names: Openings; readonly smalls: Openings } {
  const [names, smalls] = [noOpenings(), noOpenings()];
  const lone = loneNames(data);
  data.formHash.forEach((_, form) => {
    if (hot.has(entry(data.formCompany, form))) return;
    const [first, opening] = [at(data.formFirst, form), at(data.formOpening, form)];
    const words = entry(data.formWords, form);
    const capitals = entry(data.formCase, form);
    const isCommon = (words & COMMON) !== 0;
    const isSmall = (capitals & 1) === 0 || ((words & ~(SMALL | COMMON)) > 1 && capitals === 1);
    if (isCommon || isSmall) addOpening(smalls, first, opening);
    if (isCommon) return;
    const isPair = first !== opening;
    if (isPair) names.seconds.add(firstWord(joinedWord(first, opening)));
    if (isPair && lone.has(loneKey(data, form, first))) return;
    const isEnding = (entry(data.formTraits, form) & WITH_ENDING) !== 0;
    if (isEnding && lone.has(loneKey(data, form, stemOfFirst(first)))) return;
    (isPair && isMixed(data, first, opening) ? smalls : names).all.add(opening);
  });
  return { names, smalls };
}

/** Names of one word that texts are asked about, by {@link loneKey}. */
function loneNames(data: Gazetteer): ReadonlySet<number> {
  const lone = new Set<number>();
  data.formFirst.forEach((first, form) => {
    if (first === data.formOpening[form] && (entry(data.formWords, form) & COMMON) === 0)
      lone.add(loneKey(data, form, first));
  });
  return lone;
}

/** A form's company and a word as one number. */
function loneKey({ formCompany }: Gazetteer, form: number, word: number): number {
  return entry(formCompany, form) * 2 ** 32 + (word >>> 0);
}

/** Whether one word of two is common. */
function isMixed(data: Gazetteer, first: number, opening: number): boolean {
  return classesOfWord(data, first) !== 0 || classesOfWord(data, firstWord(joinedWord(first, opening))) !== 0;
}
