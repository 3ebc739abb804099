import type { Match } from '../gazetteer/match.ts';
import type { Block } from '../linking/block.ts';
import { addContext } from './context-features.ts';
import type { Judge } from './knowledge.ts';
import { addName, addReading, type JudgedReading } from './reading-features.ts';
import { createSlots, type Slots } from './slots.ts';
import { surroundingWords } from './surroundings.ts';

const context = createSlots();
const reading = createSlots();

/** Asks the judge about a match: gives what each reading gets beside its share of the linear model, as log-odds. */
export function judgeMatch(judge: Judge, block: Block, match: Match): (read: JudgedReading) => number {
  const { knowledge } = judge;
  const words = surroundingWords(block, match);
  context.count = 0;
  addContext(context, block, match, words, knowledge);
  addName(context, block, match, words);
  const shared = judge.bias + sumOf(judge, context);
  return (read) => {
    reading.count = 0;
    addReading(reading, block, match, read, words, knowledge);
    return shared + sumOf(judge, reading);
  };
}

function sumOf({ weights, unit }: Judge, { list, count }: Slots): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += weights[list[index] ?? 0] ?? 0;
  return sum * unit;
}
