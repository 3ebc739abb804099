/** Facts of a thousand words, beside the rules alone: of an article of the trade press, and of dense passages. */
import { factsIn } from '../../lib/facts/facts-in.ts';
import { factsByRules } from '../../lib/facts/rules/facts-by-rules.ts';
import { ASSETS, readCompanies } from '../build-pack/read-pack.ts';
import { readNamedLot } from '../fit-facts/corpus.ts';
import { factSourceOf, packOf, type FactPassageText } from '../fit-facts/documents.ts';
import { articleOf } from './dossier/texts.ts';
import { costOf } from './measure.ts';
import type { BenchOptions, Measure } from './measure.ts';

const WORDS = 1000;
const DENSE = { french: 'f5-fr', english: 'f6-en' } as const;

export function benchFacts({ quick }: Pick<BenchOptions, 'quick'>): readonly Measure[] {
  const pack = packOf(readCompanies(ASSETS).companies);
  const texts: readonly (readonly [string, readonly FactPassageText[]])[] = [
    ['article', [{ text: articleOf(WORDS), lang: 'fr' }]],
    ...Object.entries(DENSE).map(([name, lot]) => [name, passagesOf(lot)] as const),
  ];
  return texts.flatMap(([name, passages]) => {
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
}

/** The first passages of a lot that have so many words together. */
function passagesOf(lot: string): readonly FactPassageText[] {
  let words = 0;
  return readNamedLot(lot).filter(({ text }) => {
    if (words >= WORDS) return false;
    words += wordsOf(text);
    return true;
  });
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}
