import type { Match } from '../gazetteer/match.ts';
import type { Block } from '../linking/block.ts';
import { addContext } from './context-features.ts';
import type { Judge } from './knowledge.ts';
import { addName, addReading, knownWords, type JudgedReading } from './reading-features.ts';
import { matchNumbers, readingNumbers } from './row.ts';
import { createSlots, type Slots } from './slots.ts';
import { surroundingWords } from './surroundings.ts';
import { oddsOfRow } from './trees.ts';

const slots = createSlots();

/**
 * Asks the judge about a match: gives what each reading gets beside its share of the linear model, as log-odds;
 * `linear` are the odds of that model.
 */
export function judgeMatch(judge: Judge, block: Block, match: Match): (read: JudgedReading, linear: number) => number {
  const { knowledge } = judge;
  const words = surroundingWords(block, match);
  slots.count = 0;
  addContext(slots, block, match, words, knowledge);
  const around = sumOf(judge, slots);
  slots.count = 0;
  addName(slots, block, match, words);
  const named = sumOf(judge, slots);
  const numbers = matchNumbers(block, match, words, knowledge);
  return (read, linear) => {
    const known = knownWords(block.gazetteer, read.company, words, knowledge);
    slots.count = 0;
    addReading(slots, block, match, read, words, knowledge, known);
    const odds = judge.bias + around + named + sumOf(judge, slots);
    const row = [odds + judge.share * linear, linear, around, named, ...readingNumbers(block, read, known), ...numbers];
    return odds + oddsOfRow(judge.trees, row);
  };
}

function sumOf({ weights, unit }: Judge, { list, count }: Slots): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weights[list[index] ?? 0] ?? 0;
  return sum * unit;
}
