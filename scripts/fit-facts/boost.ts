/** Fits boosted trees to rows that are right or wrong: logistic loss, histograms of few bins, no chance anywhere. */
import { sigmoid } from '../../lib/facts/judge/model.ts';
import { DEPTH, TREE_BYTES, type Trees } from '../../lib/recognition/judge/trees.ts';

export type BoostOptions = {
  readonly trees: number;
  readonly rate: number;
  /** Least sum of p(1 − p) on either side of a split. */
  readonly minWeight: number;
  readonly ridge: number;
};

/** Bins of a column; an edge's index fits in 7 bits. */
const MAX_BINS = 32;
const STEP = 1 / 64;
const INNER = 2 ** DEPTH - 1;

/** Edges at even shares of the values that a column has. */
function edgesOf(rows: readonly (readonly number[])[], column: number): readonly number[] {
  const values = rows.map((row) => row[column] ?? 0).toSorted((a, b) => a - b);
  const edges = Array.from({ length: MAX_BINS - 1 }, (_, index) =>
    Number((values[Math.floor(((index + 1) * values.length) / MAX_BINS)] ?? 0).toFixed(3)),
  );
  return [...new Set(edges)].filter((edge) => edge < (values.at(-1) ?? 0));
}

/**
 * Fits trees to rows. With `known` log-odds of each row the trees add to them; else they begin from the share of what
 * is right.
 */
export function fitTrees(
  rows: readonly (readonly number[])[],
  isRight: readonly boolean[],
  options: BoostOptions,
  known?: readonly number[],
): Trees {
  const columns = rows[0]?.length ?? 0;
  const edges = Array.from({ length: columns }, (_, column) => edgesOf(rows, column));
  const bins = edges.map((list, column) =>
    Uint8Array.from(rows, (row) => {
      const at = list.findIndex((edge) => (row[column] ?? 0) <= edge);
      return at < 0 ? list.length : at;
    }),
  );
  const share = isRight.filter(Boolean).length / Math.max(1, rows.length);
  const base = known ? 0 : Number(Math.log(share / (1 - share)).toFixed(3));
  const odds = known ? Float64Array.from(known) : new Float64Array(rows.length).fill(base);
  const nodes = new Int8Array(options.trees * TREE_BYTES);
  for (let tree = 0; tree < options.trees; tree += 1) {
    const slopes = Float64Array.from(odds, (value, row) => Number(isRight[row]) - sigmoid(value));
    const curves = Float64Array.from(odds, (value) => sigmoid(value) * (1 - sigmoid(value)));
    const places = growTree(
      nodes.subarray(tree * TREE_BYTES, (tree + 1) * TREE_BYTES),
      { bins, edges, slopes, curves },
      options,
    );
    for (let row = 0; row < rows.length; row += 1)
      odds[row] = (odds[row] ?? 0) + (nodes[tree * TREE_BYTES + INNER * 2 + (places[row] ?? 0) - INNER] ?? 0) * STEP;
  }
  return { edges, nodes, step: STEP, base };
}

type Work = {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
};

/** Writes one tree into `nodes`; the leaf of each row, counted from the root. */
function growTree(nodes: Int8Array, work: Work, options: BoostOptions): Uint16Array {
  const places = new Uint16Array(work.slopes.length);
  const rowsOf: Int32Array[] = [Int32Array.from(places.keys())];
  for (let node = 0; node < INNER; node += 1) {
    const rows = rowsOf[node] ?? new Int32Array();
    const { column, edge } = bestSplit(work, rows, options);
    nodes[node * 2] = column;
    nodes[node * 2 + 1] = edge;
    const bins = work.bins[column] ?? new Uint8Array();
    rowsOf[node * 2 + 1] = rows.filter((row) => (bins[row] ?? 0) <= edge);
    rowsOf[node * 2 + 2] = rows.filter((row) => (bins[row] ?? 0) > edge);
  }
  for (let leaf = INNER; leaf < INNER + 2 ** DEPTH; leaf += 1) for (const row of rowsOf[leaf] ?? []) places[row] = leaf;
  const sums = new Float64Array(2 ** DEPTH);
  const weights = new Float64Array(2 ** DEPTH);
  places.forEach((place, row) => {
    sums[place - INNER] = (sums[place - INNER] ?? 0) + (work.slopes[row] ?? 0);
    weights[place - INNER] = (weights[place - INNER] ?? 0) + (work.curves[row] ?? 0);
  });
  sums.forEach((sum, leaf) => {
    const value = (options.rate * sum) / ((weights[leaf] ?? 0) + options.ridge);
    nodes[INNER * 2 + leaf] = Math.max(-127, Math.min(127, Math.round(value / STEP)));
  });
  return places;
}

/** An edge past all of a column's: every row goes left. */
const NO_SPLIT = { column: 0, edge: 127 } as const;

function bestSplit(
  { bins, edges, slopes, curves }: Work,
  rows: Int32Array,
  { minWeight, ridge }: BoostOptions,
): { readonly column: number; readonly edge: number } {
  let [sum, weight] = [0, 0];
  for (const row of rows) [sum, weight] = [sum + (slopes[row] ?? 0), weight + (curves[row] ?? 0)];
  let [best, gain]: [{ column: number; edge: number }, number] = [NO_SPLIT, 1e-6];
  const whole = sum ** 2 / (weight + ridge);
  edges.forEach((list, column) => {
    if (list.length === 0) return;
    const own = bins[column] ?? new Uint8Array();
    const [slope, curve] = [new Float64Array(MAX_BINS), new Float64Array(MAX_BINS)];
    for (const row of rows) {
      const bin = own[row] ?? 0;
      slope[bin] = (slope[bin] ?? 0) + (slopes[row] ?? 0);
      curve[bin] = (curve[bin] ?? 0) + (curves[row] ?? 0);
    }
    let [left, leftWeight] = [0, 0];
    for (let edge = 0; edge < list.length; edge += 1) {
      left += slope[edge] ?? 0;
      leftWeight += curve[edge] ?? 0;
      if (leftWeight < minWeight || weight - leftWeight < minWeight) continue;
      const split = left ** 2 / (leftWeight + ridge) + (sum - left) ** 2 / (weight - leftWeight + ridge) - whole;
      if (split > gain) [best, gain] = [{ column, edge }, split];
    }
  });
  return best;
}
