import { CAPITAL_LETTER, isLetter } from '../../text/fold.ts';
import type { Tokens } from '../../text/tokens.ts';
import { at } from '../../text/typed-array.ts';
import { bitsOfFilter, mayHoldWord } from './bit-filter.ts';
import { openFuseFilter, type FuseFilter } from './fuse-filter.ts';
import type { Gazetteer } from './gazetteer.ts';
import { firstWord, joinWord, stemOfWord } from './name-hash.ts';
import { classesOfWord } from './word-class-table.ts';

/** Signs that may be the second word of a name: AT&T, Google+, Data#3, «Becton, Dickinson», M/A-COM, Yahoo! */
const NAMING_SIGNS = '&+#@,/!';

/** «HPs»: what has fewer letters before its s takes none. */
const MIN_STEM = 2;

/** Bits of what a word may be: of the lexicon, and which part of a cold name. */
const COMMON = 1;
const SMALL_ALONE = 2;
const BEGINS_SMALL = 4;
const SMALL_SECOND = 8;
const SECOND = 16;
const IS_KEPT = 32;
/** Words whose parts are kept: a power of two, above the bits. */
const KEPT = 4096;

/** Looks in texts for what may be a name that the page does not hold. */
export type ColdNames = {
  /**
   * Notes the openings in a tokenised text that are to be asked about; tells whether one of them is not answered yet.
   */
  readonly note: (tokens: Tokens, isCaseless: boolean) => boolean;
  /** The openings noted since the last call, each once and never again. */
  readonly take: () => readonly number[];
  /** Some openings are answered. */
  readonly settle: (openings: readonly number[]) => void;
};

/** Reads the filters of a page's names; `undefined` where all names are hot. */
export function openColdNames(gazetteer: Gazetteer): ColdNames | undefined {
  const names = openFuseFilter(gazetteer.coldNames);
  if (!names) return undefined;
  const smallNames = openFuseFilter(gazetteer.coldSmallNames);
  const maySmallBegin = openWordFilter(gazetteer.coldSmallOpenings);
  const partsOf = openWordParts(gazetteer);
  const { meet, ...questions } = openQuestions(gazetteer.coldDenied);
  const meetSmall = (opening: number): void => {
    if (maySmallBegin(opening)) meet(smallNames, opening);
  };

  return {
    note(tokens, isCaseless) {
      questions.begin();
      const { count, hash } = tokens;
      // Each word is looked at twice, as the first of two and as the second: what it may be is read once.
      let next = count > 0 ? firstWord(at(hash, 0)) : 0;
      let nextParts = count > 0 ? partsOf(next) : 0;
      for (let token = 0; token < count; token += 1) {
        const first = next;
        const parts = nextParts;
        const begun = at(tokens.first, token);
        const isLast = token + 1 === count;
        if (!isLast) {
          next = firstWord(at(hash, token + 1));
          nextParts = partsOf(next);
        }
        // No name begins with a sign, but one with a figure: «3M».
        if (!isLetter(begun)) continue;
        const isLikeName = isCaseless || (begun & CAPITAL_LETTER) !== 0;
        const isFollowed = !isLast && mayFollow(tokens, token + 1);
        // «du Pont»: a name of several words may lose its first capital where it keeps the others.
        const isPair = isFollowed && (isLikeName || (at(tokens.first, token + 1) & CAPITAL_LETTER) !== 0);
        const isCommon = (parts & COMMON) !== 0;
        if (isLikeName && !isCommon) {
          meet(names, first);
          // «Boeings»: the name without its s stands for it.
          if (endsInS(tokens, token)) meet(names, stemOfWord(at(hash, token)));
        } else if ((parts & SMALL_ALONE) !== 0) meetSmall(first);
        if (!isFollowed) continue;
        const mayBeName = isPair && (nextParts & SECOND) !== 0;
        const isSecondCommon = (nextParts & COMMON) !== 0;
        if (mayBeName && !(isCommon && isSecondCommon)) {
          const opening = joinWord(first, at(hash, token + 1));
          if (isCommon || isSecondCommon) meetSmall(opening);
          else meet(names, opening);
          // A name of one word stands for the longer ones of its company.
          if (!isLikeName && !isCommon) meet(names, first);
        } else if ((parts & BEGINS_SMALL) !== 0 && (nextParts & SMALL_SECOND) !== 0)
          meetSmall(joinWord(first, at(hash, token + 1)));
      }
      return questions.isPending();
    },
    take: questions.take,
    settle: questions.settle,
  };
}

/** Notes openings that a filter lets pass, each once; `denied` need not be asked about. */
function openQuestions(denied: Int32Array) {
  /** Openings that were noted, and whether they are answered. */
  const known = new Map<number, boolean>(Array.from(denied, (word) => [word, true]));
  const noted: number[] = [];
  let isPending = false;
  return {
    begin: () => void (isPending = false),
    isPending: () => isPending,
    meet(filter: FuseFilter | undefined, opening: number): void {
      if (!filter?.mayHold(opening)) return;
      const isAnswered = known.get(opening);
      if (isAnswered === undefined) {
        known.set(opening, false);
        noted.push(opening);
      }
      if (isAnswered !== true) isPending = true;
    },
    take: () => noted.splice(0),
    settle(openings: readonly number[]): void {
      for (const opening of openings) known.set(opening, true);
    },
  };
}

/** What a word may be in a name, as bits; kept for the words read last, since words repeat. */
function openWordParts(gazetteer: Gazetteer): (word: number) => number {
  const isSmallAlone = openWordFilter(gazetteer.coldSmallAlone);
  const beginsSmall = openWordFilter(gazetteer.coldSmallWords);
  const isSmallSecond = openWordFilter(gazetteer.coldSmallSeconds);
  const isSecond = openWordFilter(gazetteer.coldSecondWords);
  /** Of the word that was read last for a place its upper bits, with its parts in the room of the lower ones. */
  const kept = new Int32Array(KEPT);
  const read = (word: number): number =>
    IS_KEPT |
    (classesOfWord(gazetteer, word) === 0 ? 0 : COMMON) |
    (isSmallAlone(word) ? SMALL_ALONE : 0) |
    (beginsSmall(word) ? BEGINS_SMALL : 0) |
    (isSmallSecond(word) ? SMALL_SECOND : 0) |
    (isSecond(word) ? SECOND : 0);
  return (word) => {
    const place = word & (KEPT - 1);
    const last = at(kept, place);
    if ((last & IS_KEPT) !== 0 && ((last ^ word) & -KEPT) === 0) return last;
    return (kept[place] = (word & -KEPT) | read(word));
  };
}

function openWordFilter(filter: Int32Array): (word: number) => boolean {
  const bits = bitsOfFilter(filter);
  return (word) => mayHoldWord(filter, bits, word);
}

/** Whether a word may have got its s as a genitive or plural: names of three letters and more do, but no hiss. */
function endsInS({ text, start, end }: Tokens, token: number): boolean {
  const last = at(end, token) - 1;
  return (
    last - at(start, token) >= MIN_STEM && 'sS'.includes(text.charAt(last)) && !'sxzSXZ'.includes(text.charAt(last - 1))
  );
}

/** Whether a token may be the second of a name. */
function mayFollow({ text, first, start }: Tokens, token: number): boolean {
  return isLetter(at(first, token)) || NAMING_SIGNS.includes(text.charAt(at(start, token)));
}
