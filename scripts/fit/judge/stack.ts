import type { Trees } from '../../../lib/recognition/judge/trees.ts';
import { oddsOfRow } from '../../../lib/recognition/judge/trees.ts';
import { fitTrees, type BoostOptions } from '../../fit-facts/boost.ts';
import type { JudgeExample } from './examples.ts';
import { calibrate, type Calibration } from './quantise.ts';
import { judgedBy, type JudgedExample } from './report.ts';
import { oddsOfBlock, trainJudge, type BlockOdds, type Fitted } from './train.ts';

/** Found by cross-validation over authors: 40 trees more change the log-loss by less than 0.002. */
const BOOST: BoostOptions = { trees: 100, rate: 0.1, minWeight: 15, ridge: 10 };

/** What the weights say of an example: odds without those of the page. */
type Heard = { readonly example: JudgeExample; readonly odds: BlockOdds };

/** How the examples are parted so that some are held out. */
export type Parting = { readonly parts: number; readonly partOf: (example: JudgeExample) => number };

/** Trains models that did not see some parts, each once. */
export type Trainer = (...without: number[]) => Fitted;

export function createTrainer(examples: readonly JudgeExample[], { partOf }: Parting): Trainer {
  const known = new Map<string, Fitted>();
  return (...without) => {
    const key = without.toSorted((a, b) => a - b).join(' ');
    const fitted = known.get(key) ?? trainJudge(examples.filter((example) => !without.includes(partOf(example))));
    known.set(key, fitted);
    return fitted;
  };
}

/**
 * What models say of all examples but those of the parts left out, each heard by a model that saw neither its part nor
 * what is left out.
 */
export function hearUnseen(
  examples: readonly JudgeExample[],
  { partOf }: Parting,
  trainer: Trainer,
  ...without: number[]
): Heard[] {
  return examples
    .filter((example) => !without.includes(partOf(example)))
    .map((example) => ({ example, odds: oddsOfBlock(trainer(partOf(example), ...without), example) }));
}

/** How the odds of unseen examples are put right. */
export function calibrationOf(heard: readonly Heard[]): Calibration {
  return calibrate(heard.map(({ example, odds }) => judgedBy(example, withPage(example, odds.readings))));
}

/** Fits the trees to odds of models that had not seen the examples. */
export function fitRows(heard: readonly Heard[], calibration: Calibration): Trees {
  const rows: number[][] = [];
  const isRight: boolean[] = [];
  const known: number[] = [];
  for (const { example, odds } of heard) {
    rowsOf(example, odds, calibration).forEach((row, index) => {
      rows.push(row);
      isRight.push(index === example.right);
      known.push((row[0] ?? 0) + (example.readings[index]?.page ?? 0));
    });
  }
  return fitTrees(rows, isRight, BOOST, known);
}

/** Judges every example by weights and trees that saw none of its part. */
export function crossValidate(examples: readonly JudgeExample[], parting: Parting, trainer: Trainer): JudgedExample[] {
  return Array.from({ length: parting.parts }, (_, part) => part).flatMap((part) => {
    const heard = hearUnseen(examples, parting, trainer, part);
    const calibration = calibrationOf(heard);
    const trees = fitRows(heard, calibration);
    const weights = trainer(part);
    return examples
      .filter((example) => parting.partOf(example) === part)
      .map((example) => {
        const rows = rowsOf(example, oddsOfBlock(weights, example), calibration);
        const odds = rows.map((row) => (row[0] ?? 0) + oddsOfRow(trees, row));
        return judgedBy(example, withPage(example, odds));
      });
  });
}

/** What the trees read of each reading, as `judge.ts` has it; the first number are the odds that they correct. */
function rowsOf({ readings }: JudgeExample, said: BlockOdds, { slope, offset }: Calibration): number[][] {
  return readings.map(({ odds, numbers }, index) => [
    slope * (said.readings[index] ?? 0) + offset,
    odds,
    slope * said.context,
    slope * said.name,
    ...numbers,
  ]);
}

function withPage({ readings }: JudgeExample, odds: readonly number[]): number[] {
  return odds.map((value, index) => value + (readings[index]?.page ?? 0));
}
