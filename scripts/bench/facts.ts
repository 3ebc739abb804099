/**
 * Facts of a thousand words, beside the rules alone: of an article of the trade press, and of dense passages; and the
 * longest step and task while an article of 20,000 words is read.
 */
import { createSlices } from '../../lib/background/services/work-slices.ts';
import { factsIn, factSteps } from '../../lib/facts/facts-in.ts';
import { factsByRules } from '../../lib/facts/rules/facts-by-rules.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import { readNamedLot } from '../fit-facts/corpus.ts';
import { factSourceOf, packOf, type FactPassageText, type Pack } from '../fit-facts/documents.ts';
import { articleOf } from './dossier/texts.ts';
import { costOf } from './measure.ts';
import type { BenchOptions, Measure } from './measure.ts';

const WORDS = 1000;
/** A long article, and how often it is read: the best time of each step counts. */
const LONG_WORDS = 20_000;
const LONG_LOTS = ['f5-fr', 'f1-fr'] as const;
const LONG_READINGS = 5;
const DENSE = { french: 'f5-fr', english: 'f6-en' } as const;

export async function benchFacts({ quick }: Pick<BenchOptions, 'quick'>): Promise<readonly Measure[]> {
  const pack = packOf(readCompanies(ASSETS).companies);
  const texts: readonly (readonly [string, readonly FactPassageText[]])[] = [
    ['article', [{ text: articleOf(WORDS), lang: 'fr' }]],
    ...Object.entries(DENSE).map(([name, lot]) => [name, passagesOf(lot)] as const),
  ];
  const costs = texts.flatMap(([name, passages]) => {
    const read = passages.map((passage) => factSourceOf(pack, passage));
    const thousands = passages.reduce((sum, { text }) => sum + wordsOf(text), 0) / WORDS;
    const cost = (run: (one: (typeof read)[number]) => unknown): number =>
      costOf(
        () => {
          for (const one of read) run(one);
        },
        quick ? 2 : 5,
      ) / thousands;
    const rules = cost(({ source }) => factsByRules(source));
    const all = cost(({ source, options }) => factsIn(source, options));
    return [
      { name: `facts.${name}.rules_ms`, value: rules, unit: 'ms of processor a thousand words' },
      { name: `facts.${name}.all_ms`, value: all, unit: 'ms of processor a thousand words' },
      { name: `facts.${name}.all_over_rules`, value: all / rules, unit: 'x' },
    ];
  });
  return costs.concat(await longestTask(pack));
}

/** A dense text of 20,000 words, read as the background reads it. */
async function longestTask(pack: Pack): Promise<readonly Measure[]> {
  const passages = LONG_LOTS.flatMap((lot) => passagesOf(lot, LONG_WORDS / LONG_LOTS.length));
  const text = passages.map((passage) => passage.text).join('\n\n');
  const { source, options } = factSourceOf(pack, { text, lang: 'fr' });
  let steps: number[] = [];
  let longest = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < LONG_READINGS; reading += 1) {
    const times: number[] = [];
    const work = factSteps(source, options);
    for (let isDone = false; !isDone;) {
      const before = performance.now();
      isDone = work.next().done === true;
      times.push(performance.now() - before);
    }
    steps = steps.length === 0 ? times : steps.map((time, index) => Math.min(time, times[index] ?? time));
    let [task, begun] = [0, performance.now()];
    const run = createSlices({
      now: () => performance.now(),
      pause: async () => {
        task = Math.max(task, performance.now() - begun);
        await new Promise<void>((resolve) => void setImmediate(resolve));
        begun = performance.now();
      },
    });
    await run(factSteps(source, options));
    longest = Math.min(longest, Math.max(task, performance.now() - begun));
  }
  return [
    { name: 'facts.long.words', value: wordsOf(text), unit: 'words' },
    { name: 'facts.long.all_ms', value: steps.reduce((sum, time) => sum + time, 0), unit: 'ms' },
    { name: 'facts.long.steps', value: steps.length, unit: 'steps' },
    { name: 'facts.long.longest_step_ms', value: Math.max(...steps), unit: 'ms' },
    { name: 'facts.long.longest_task_ms', value: longest, unit: 'ms', limit: 50 },
  ];
}

/** The first passages of a lot that have so many words together. */
function passagesOf(lot: string, least = WORDS): readonly FactPassageText[] {
  let words = 0;
  return readNamedLot(lot).filter(({ text }) => {
    if (words >= least) return false;
    words += wordsOf(text);
    return true;
  });
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}
