import { expect, it } from 'vitest';
import { simulateCorrections } from '../../../scripts/eval/simulate-corrections.ts';
import { judgedGazetteer } from '../../support/shipped.ts';

const effects = simulateCorrections(judgedGazetteer());
const sum = (of: (effect: (typeof effects)[number]) => number): number => effects.reduce((total, effect) => total + of(effect), 0);

it('one correction ends the same error in most other passages of its kind', () => {
  const further = sum((effect) => effect.further);
  expect(further).toBeGreaterThanOrEqual(200);
  expect(sum((effect) => effect.gone) / further).toBeGreaterThanOrEqual(0.8);
});

it('and leaves the right marks of the name', () => {
  expect(sum((effect) => effect.lost) / sum((effect) => effect.right)).toBeLessThanOrEqual(0.02);
});
