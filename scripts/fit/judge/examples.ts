import { type Gazetteer, packYear } from '../../../lib/recognition/gazetteer/gazetteer.ts';
import { matcherOf, type Match } from '../../../lib/recognition/gazetteer/match.ts';
import { hasSmallSense, riskOf, SAFE } from '../../../lib/recognition/gazetteer/traits-of-form.ts';
import { addContext } from '../../../lib/recognition/judge/context-features.ts';
import type { Knowledge } from '../../../lib/recognition/judge/knowledge.ts';
import { addName, addReading, knownWords } from '../../../lib/recognition/judge/reading-features.ts';
import { matchNumbers, readingNumbers } from '../../../lib/recognition/judge/row.ts';
import { createSlots, type Slots } from '../../../lib/recognition/judge/slots.ts';
import { surroundingWords } from '../../../lib/recognition/judge/surroundings.ts';
import { bitsOf, readBlock, type Block } from '../../../lib/recognition/linking/block.ts';
import type { Reading } from '../../../lib/recognition/linking/evidence.ts';
import { linkBlock } from '../../../lib/recognition/linking/link.ts';
import { createPageEvidence } from '../../../lib/recognition/linking/page-evidence.ts';
import { logOdds } from '../../../lib/recognition/linking/score.ts';
import { compare } from '../../eval/score.ts';
import type { LotPassage } from '../lots.ts';

/**
 * A doubtful name in a training text: its features, and which of the companies that it may stand for is the right one.
 */
export type JudgeExample = {
  readonly passage: LotPassage;
  /** The hash of the form: names are held out by it. */
  readonly form: number;
  readonly surface: string;
  readonly context: Int32Array;
  readonly name: Int32Array;
  readonly readings: readonly {
    readonly slots: Int32Array;
    /** Log-odds of the linear model, by the block and by the page. */
    readonly odds: number;
    readonly page: number;
    /** What the trees read beside the odds. */
    readonly numbers: readonly number[];
  }[];
  /** The index of the right reading, or -1: another sense, or a company that the pack does not hold. */
  readonly right: number;
};

const NOW = 9999;
/** The lot of the passages that were there before the lots. */
export const OWN_LOT = 'passages';
/** The lot of passages that name no company: every word in them is none. */
const NONE_LOT = 'none';
/** The classes that the lexicon gives a word. */
const LEXICON_CLASSES = (1 << 14) - 1;

/** Every doubtful name in the passages that the labels judge. */
export function readJudgeExamples(
  gazetteer: Gazetteer,
  knowledge: Knowledge,
  passages: readonly LotPassage[],
): JudgeExample[] {
  const matcher = matcherOf(gazetteer);
  return passages.flatMap((passage) => {
    const surroundings = { lang: passage.lang, year: packYear(NOW), correctionRules: undefined };
    const block = readBlock(gazetteer, matcher, passage.text, surroundings);
    if (!block) return [];
    const { candidates, contribution } = linkBlock(block);
    const page = createPageEvidence(gazetteer);
    page.change(contribution, 1);
    return block.matches.flatMap((match): JudgeExample[] => {
      const candidate = candidates.find(({ start, readings }) => start === match.start && readings.length > 0);
      if (!candidate) return [];
      const { start, end } = candidate;
      if (!isLabelled(passage, start, end) && !isWordOfText(block, match, candidate.readings)) return [];
      const judged = candidate.readings.flatMap((reading) => {
        const companyId = gazetteer.ids[reading.company] ?? '';
        const { right, wrongLink, false: wrong } = compare(passage.mentions, [{ start, end, companyId }]);
        const isJudged = right.length + wrongLink.length + wrong.length > 0;
        return isJudged && riskOf(reading.traits) !== SAFE ? { reading, isRight: right.length > 0 } : [];
      });
      if (judged.length === 0) return [];
      const read = readingsOf(
        block,
        match,
        judged.map(({ reading }) => reading),
        knowledge,
      );
      return [
        {
          passage,
          form: candidate.hash,
          surface: candidate.surface,
          context: read.context,
          name: read.name,
          readings: judged.map(({ reading }, index) => ({
            slots: read.readings[index]?.slots ?? new Int32Array(),
            numbers: read.readings[index]?.numbers ?? [],
            odds: reading.odds,
            page: logOdds(gazetteer.weights, page.featuresOf(reading.company)),
          })),
          right: judged.findIndex(({ isRight }) => isRight),
        },
      ];
    });
  });
}

/**
 * Whether a passage says what the word is. The authors of the lots labelled the names that they were given, in both
 * senses; the pack has grown since, and a bare word in a lot is as often a company of it (of 150 such marks read by eye
 * 138 were). Only words of the general lexicon, and everyday words in small letters, are sure to be none. Our own
 * passages are labelled in full, and so are those without a company.
 */
function isLabelled({ lot, mentions, others }: LotPassage, start: number, end: number): boolean {
  if (lot === OWN_LOT || lot === NONE_LOT) return true;
  return [...mentions, ...others].some((label) => label.start < end && start < label.end);
}

/** Whether a match is written as the word that its form is as well: a word of the lexicon, or one in small letters. */
function isWordOfText(block: Block, { token, endToken, appearance }: Match, readings: readonly Reading[]): boolean {
  if ((bitsOf(block, token) & LEXICON_CLASSES) !== 0) return true;
  return appearance.capitals === 0 && endToken - token === 1 && readings.some(({ traits }) => hasSmallSense(traits));
}

type ReadExample = Pick<JudgeExample, 'context' | 'name'> & {
  readonly readings: readonly Pick<JudgeExample['readings'][number], 'slots' | 'numbers'>[];
};

function readingsOf(block: Block, match: Match, readings: readonly Reading[], knowledge: Knowledge): ReadExample {
  const { gazetteer } = block;
  const words = surroundingWords(block, match);
  const numbers = matchNumbers(block, match, words, knowledge);
  const filled = (fill: (slots: Slots) => void): Int32Array => {
    const slots = createSlots();
    fill(slots);
    return slots.list.slice(0, slots.count);
  };
  return {
    context: filled((slots) => addContext(slots, block, match, words, knowledge)),
    name: filled((slots) => addName(slots, block, match, words)),
    readings: readings.map((reading) => {
      const known = knownWords(gazetteer, reading.company, words, knowledge);
      return {
        slots: filled((slots) => addReading(slots, block, match, reading, words, knowledge, known)),
        numbers: [...readingNumbers(block, reading, known), ...numbers],
      };
    }),
  };
}
