import { describe, expect, it } from 'vitest';
import { oddsOfRow, TREE_BYTES } from '../../../../lib/recognition/judge/trees.ts';
import { fitTrees } from '../../../../scripts/fit-facts/boost.ts';

const OPTIONS = { trees: 40, rate: 0.2, minWeight: 1, ridge: 1 };
/** Right where both of two numbers are high: no single number tells. */
const rows = Array.from({ length: 400 }, (_, index) => [index % 2, Math.floor(index / 2) % 2, index % 7]);
const isRight = rows.map(([one, other]) => one === 1 && other === 1);

describe('boosted trees', () => {
  it('learn what two numbers tell only together', () => {
    const trees = fitTrees(rows, isRight, OPTIONS);
    expect(oddsOfRow(trees, [1, 1, 3])).toBeGreaterThan(2);
    expect(oddsOfRow(trees, [0, 1, 3])).toBeLessThan(-2);
  });

  it('are the same for the same rows', () => {
    expect(fitTrees(rows, isRight, OPTIONS)).toEqual(fitTrees(rows, isRight, OPTIONS));
  });

  it('give their base where there is no tree', () => {
    expect(oddsOfRow({ edges: [], nodes: new Int8Array(0), step: 1, base: 1.5 }, [])).toBe(1.5);
    expect(fitTrees(rows, isRight, OPTIONS).nodes).toHaveLength(OPTIONS.trees * TREE_BYTES);
  });
});
