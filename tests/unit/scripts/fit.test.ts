import { describe, expect, it } from 'vitest';
import { FEATURE_NUMBERS } from '../../../lib/recognition/linking/feature-table.ts';
import { readMarkup } from '../../../scripts/eval/markup.ts';
import { figuresRow, folds } from '../../../scripts/fit/assess.ts';
import { readExamples, type Example } from '../../../scripts/fit/examples.ts';
import { fitWeights, oddsOf, type FitOptions } from '../../../scripts/fit/regression.ts';
import { CAST, gazetteerOf } from '../../support/companies.ts';

const example = (features: Record<number, number>, isRight: boolean, passage = 0): Example => ({
  passage,
  features: new Map(Object.entries(features).map(([feature, value]) => [Number(feature), value])),
  isRight,
});
const options = (prior: readonly number[], strength = 1, free: readonly number[] = [0, 1]): FitOptions => ({
  prior: Float32Array.from(prior),
  free: new Set(free),
  strength,
});

describe('fitted weights', () => {
  const examples = [
    ...Array<Example>(30).fill(example({ 0: 1, 1: 1 }, true)),
    ...Array<Example>(30).fill(example({ 0: 1 }, false)),
  ];

  it('come to rest where the gradient of the penalised likelihood is nothing', () => {
    const prior = [0.5, 0.5];
    const weights = fitWeights(examples, options(prior, 2));
    for (const feature of [0, 1]) {
      const gradient = examples.reduce(
        (sum, one) =>
          sum + (one.features.get(feature) ?? 0) * (1 / (1 + Math.exp(-oddsOf(one, weights))) - (one.isRight ? 1 : 0)),
        0,
      );
      const before = prior[feature] ?? 0;
      const moved = weights[feature] ?? 0;
      // Where a weight stands at 0 it may not pass, and the likelihood still pushes.
      expect(moved === 0 ? 0 : gradient + 2 * (moved - before)).toBeCloseTo(0, 3);
    }
    expect(weights[1]).toBeGreaterThan(1);
  });

  it('stay with a prior that holds them firmly, and where they are not free', () => {
    expect([...fitWeights(examples, options([0.5, 0.5], 1e6))].map((weight) => Math.round(weight * 100))).toEqual([
      50, 50,
    ]);
    expect(fitWeights(examples, options([0.5, 0.5], 1, [0]))[1]).toBe(0.5);
  });

  it('never change their sign', () => {
    const wrong = Array<Example>(50).fill(example({ 0: 1 }, false));
    expect(fitWeights(wrong, options([1], 0.01))[0]).toBe(0);
  });

  it('are the same for the same examples', () => {
    expect(fitWeights(examples, options([0, 0]))).toEqual(fitWeights(examples, options([0, 0])));
  });
});

describe('cross-validation', () => {
  it('keeps the examples of a passage together, and tests each once', () => {
    const all = Array.from({ length: 20 }, (_, index) => example({}, true, index % 7));
    const split = folds(all, 5);
    expect(split.reduce((sum, { test }) => sum + test.length, 0)).toBe(all.length);
    for (const { train, test } of split) {
      const seen = new Set(train.map(({ passage }) => passage));
      expect(test.filter(({ passage }) => seen.has(passage))).toEqual([]);
    }
  });

  it('tells log-loss, precision and recall', () => {
    const scored = [
      { score: 0.9, isRight: true },
      { score: 0.8, isRight: false },
      { score: 0.1, isRight: true },
    ];
    expect(figuresRow('x', scored)).toEqual([
      'x',
      ((-Math.log(0.9) - Math.log(0.2) - Math.log(0.1)) / 3).toFixed(4),
      '0.500',
      '0.500',
    ]);
  });
});

describe('examples', () => {
  it('are every judged reading; an optional label says nothing', () => {
    const labelled = readMarkup('L’opérateur [[Orange|orange]] tient boutique à Orange chez [[?Cloudwatt|cloudwatt]].');
    if (!labelled.ok) throw new Error(labelled.error);
    const examples = readExamples(gazetteerOf(...CAST), [{ id: 'x', lang: 'fr', ...labelled.value }]);
    expect(examples.map(({ isRight }) => isRight)).toEqual([true, false]);
    expect(examples[0]?.features.get(FEATURE_NUMBERS.get('organisationBefore') ?? -1)).toBe(1);
    expect(examples[1]?.features.get(FEATURE_NUMBERS.get('placePrepositionBefore') ?? -1)).toBe(1);
  });
});
