import { at, entry } from '../../text/typed-array.ts';
import { createWordFilter } from './bit-filter.ts';
import { createFuseFilter } from './fuse-filter.ts';
import { COMMON, SMALL, type Gazetteer } from './gazetteer.ts';
import { firstWord, joinedWord } from './name-hash.ts';
import { selectCompanies } from './select.ts';

/**
 * Bytes of the filter of cold names: always as many, so that a page pays the same for eight thousand companies and for
 * a hundred thousand.
 */
export const COLD_ROOM = 122 * 1024;
/** Bytes that the filter of names written small may take; there are few. */
const COLD_SMALL_ROOM = 32 * 1024;
/** 4 KiB: with 25,000 companies or a hundred thousand 56 of 100 pairs of words in a text end there. */
const SECOND_BITS = 15;
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
  return {
    ...selectCompanies(data, hot, { stubs: false }),
    coldNames: names.all.size === 0 ? new Uint8Array(0) : createFuseFilter(Int32Array.from(names.all), COLD_ROOM, true),
    coldSmallNames:
      smalls.all.size === 0 ? new Uint8Array(0) : createFuseFilter(Int32Array.from(smalls.all), COLD_SMALL_ROOM),
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
 * beginning («répression des fraudes»). So are those that begin with common words only: nearly all sentences do, and
 * the filter of all names would pass too many of them.
 */
function coldOpenings(
  data: Gazetteer,
  hot: ReadonlySet<number>,
): { readonly names: Openings; readonly smalls: Openings } {
  const [names, smalls] = [noOpenings(), noOpenings()];
  data.formHash.forEach((_, form) => {
    if (hot.has(entry(data.formCompany, form))) return;
    const [first, opening] = [at(data.formFirst, form), at(data.formOpening, form)];
    const words = entry(data.formWords, form);
    const capitals = entry(data.formCase, form);
    const isCommon = (words & COMMON) !== 0;
    const isSmall = (capitals & 1) === 0 || ((words & ~(SMALL | COMMON)) > 1 && capitals === 1);
    if (!isCommon) addOpening(names, first, opening);
    if (isCommon || isSmall) addOpening(smalls, first, opening);
  });
  return { names, smalls };
}
