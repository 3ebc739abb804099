/**
 * Boosted decision trees over a row of numbers: each tree is complete, and a row goes down it by comparing one number a
 * level with an edge.
 */
export type Trees = {
  /** For each column the values that a row is compared with, ascending. */
  readonly edges: readonly (readonly number[])[];
  /** Trees of equal length, one after the other. */
  readonly nodes: Int8Array;
  /** What one step of a leaf is worth in log-odds. */
  readonly step: number;
  /** Log-odds before any tree. */
  readonly base: number;
};

/** Levels of a tree below its root. */
export const DEPTH = 4;
const INNER = 2 ** DEPTH - 1;
const LEAVES = 2 ** DEPTH;
/** Bytes of a tree: column and edge of each inner node, then the leaves. */
export const TREE_BYTES = INNER * 2 + LEAVES;

/** Columns and the very edges of all inner nodes, and the leaves: looked up once, since a row asks for hundreds. */
type Flat = { readonly columns: Uint8Array; readonly bounds: Float64Array; readonly leaves: Int8Array };
const flattened = new WeakMap<Trees, Flat>();

function flatten({ edges, nodes }: Trees): Flat {
  const count = nodes.length / TREE_BYTES;
  const flat = {
    columns: new Uint8Array(count * INNER),
    bounds: new Float64Array(count * INNER),
    leaves: new Int8Array(count * LEAVES),
  };
  for (let tree = 0; tree < count; tree += 1) {
    const start = tree * TREE_BYTES;
    for (let node = 0; node < INNER; node += 1) {
      const column = nodes[start + node * 2] ?? 0;
      flat.columns[tree * INNER + node] = column;
      flat.bounds[tree * INNER + node] = edges[column]?.[nodes[start + node * 2 + 1] ?? 0] ?? Infinity;
    }
    flat.leaves.set(nodes.subarray(start + INNER * 2, start + TREE_BYTES), tree * LEAVES);
  }
  return flat;
}

/** The log-odds that a row stands for. */
export function oddsOfRow(trees: Trees, row: ArrayLike<number>): number {
  let flat = flattened.get(trees);
  if (!flat) {
    flat = flatten(trees);
    flattened.set(trees, flat);
  }
  const { columns, bounds, leaves } = flat;
  let odds = 0;
  for (let start = 0, leaf = 0; start < columns.length; start += INNER, leaf += LEAVES) {
    let node = 0;
    while (node < INNER)
      node = node * 2 + ((row[columns[start + node] ?? 0] ?? 0) > (bounds[start + node] ?? 0) ? 2 : 1);
    odds += leaves[leaf + node - INNER] ?? 0;
  }
  return trees.base + odds * trees.step;
}
