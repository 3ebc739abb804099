import { at, entry } from '../../text/typed-array.ts';
import { createWordFilter } from './bit-filter.ts';
import { createFuseFilter } from './fuse-filter.ts';
import { COMMON, SMALL, type Gazetteer } from './gazetteer.ts';
import { selectCompanies } from './select.ts';

/**
 * Bytes of the filter of cold names: always as many, so that a page pays the same for eight thousand companies and for
 * a hundred thousand.
 */
export const COLD_ROOM = 128 * 1024;
/** Bytes that the filter of names written small may take; there are few. */
const COLD_SMALL_ROOM = 32 * 1024;
const COLD_WORD_BITS = 14;

/**
 * What every page holds of the background's gazetteer: the hot companies, and filters of the openings of all other
 * names.
 */
export function pageNames(data: Gazetteer): Gazetteer {
  const hot = new Set<number>();
  data.hot.forEach((is, company) => is !== 0 && hot.add(company));
  const { openings, smalls, smallWords } = coldOpenings(data, hot);
  return {
    ...selectCompanies(data, hot, { stubs: false }),
    coldNames: openings.size === 0 ? new Uint8Array(0) : createFuseFilter(Int32Array.from(openings), COLD_ROOM, true),
    coldSmallNames: smalls.size === 0 ? new Uint8Array(0) : createFuseFilter(Int32Array.from(smalls), COLD_SMALL_ROOM),
    coldSmallWords: createWordFilter([...smallWords], COLD_WORD_BITS),
  };
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
): {
  readonly openings: ReadonlySet<number>;
  readonly smalls: ReadonlySet<number>;
  readonly smallWords: ReadonlySet<number>;
} {
  const openings = new Set<number>();
  const smalls = new Set<number>();
  const smallWords = new Set<number>();
  data.formHash.forEach((_, form) => {
    if (hot.has(entry(data.formCompany, form))) return;
    const opening = at(data.formOpening, form);
    const words = entry(data.formWords, form);
    const capitals = entry(data.formCase, form);
    const isCommon = (words & COMMON) !== 0;
    if (!isCommon) openings.add(opening);
    const isSmall = (capitals & 1) === 0 || ((words & ~(SMALL | COMMON)) > 1 && capitals === 1);
    if (!isCommon && !isSmall) return;
    smalls.add(opening);
    smallWords.add(at(data.formFirst, form));
  });
  return { openings, smalls, smallWords };
}
