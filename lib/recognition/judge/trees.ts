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

/** The log-odds that a row stands for. */
export function oddsOfRow({ edges, nodes, step, base }: Trees, row: readonly number[]): number {
  let odds = 0;
  for (let start = 0; start < nodes.length; start += TREE_BYTES) {
    let node = 0;
    while (node < INNER) {
      const column = nodes[start + node * 2] ?? 0;
      const edge = edges[column]?.[nodes[start + node * 2 + 1] ?? 0] ?? Infinity;
      node = node * 2 + ((row[column] ?? 0) > edge ? 2 : 1);
    }
    odds += nodes[start + INNER * 2 + node - INNER] ?? 0;
  }
  return base + odds * step;
}
