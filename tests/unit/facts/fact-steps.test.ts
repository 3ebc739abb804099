import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsIn, factSteps, type FactText } from '../../../lib/facts/facts-in.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { listedMentions } from '../../../scripts/fit-facts/documents.ts';

const SENTENCES = [
  'Numergy affiche un chiffre d’affaires de 6 M€ en 2014.',
  'Ikoula emploie 300 personnes à Reims.',
  'Ce cap ne sera pas tenu.',
  'Rackspace rachète Ikoula pour 40 M$.',
  '— Combien êtes-vous ?',
  '— 260.',
  'Anne Roy, sa directrice générale, vise 500 M€.',
  'Effectif : 1 000',
  'Société | CA (M€)',
  'Numergy | 12',
  'Elle en compte 900.',
];
const anyText = array(constantFrom(...SENTENCES), { maxLength: 14 }).map((sentences) => sentences.join('\n'));

function source(text: string): FactText {
  return {
    text,
    lang: 'fr',
    mentions: listedMentions(text, { Numergy: 'numergy', Ikoula: 'ikoula', Rackspace: 'rackspace' }),
  };
}

/** Reads texts one step of each at a time, as the background does whom several articles come to. */
function readInTurns(texts: readonly string[]): readonly (readonly Fact[])[] {
  const facts: (readonly Fact[])[] = [];
  const open = new Map(texts.map((text, index) => [index, factSteps(source(text))]));
  while (open.size > 0)
    for (const [index, steps] of open) {
      const step = steps.next();
      if (step.done !== true) continue;
      facts[index] = step.value;
      open.delete(index);
    }
  return facts;
}

describe('facts that are read in steps', () => {
  it('are those of the whole text, whatever other text is read between', () => {
    assert(
      property(array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
        expect(readInTurns(texts)).toEqual(texts.map((text) => factsIn(source(text))));
      }),
      { numRuns: 30 },
    );
  });

  it('take more steps the longer the text is, so that none grows with it', () => {
    const stepsOf = (text: string): number => [...factSteps(source(text))].length;
    const once = SENTENCES.join('\n');
    expect(stepsOf(`${once}\n`.repeat(20))).toBeGreaterThan(12 * stepsOf(once));
  });
});
