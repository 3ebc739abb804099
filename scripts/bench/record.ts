/**
 * `docs/benchmarks`: a page for each bench with its last figures and what they were measured on, and a list of them.
 * Nothing else stands there.
 */
import type { Measure } from './measure.ts';

/** What figures were measured on. */
export type Machine = {
  /** As `AMD EPYC`. */
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  /** What else the machine was doing: the load of the last minute when the bench began. */
  readonly load: number;
};

/** One run of one bench; `peers` are the packages it was measured against, each with its version. */
export type BenchRun = {
  readonly bench: string;
  readonly command: string;
  readonly day: string;
  readonly machine: Machine;
  readonly peers: readonly string[];
  readonly measures: readonly Measure[];
};

const HEAD = `# Benchmarks

Written by \`npm run bench -- NAME --write\`: each page is the last run of its command, as it was printed. What a
figure means and how it is measured is in [performance.md](../performance.md). Ratios hold better than times: both sides
of a ratio ran in the same minute on the same machine. A bench that has no page here was not run for this list.
`;

/** The list of the benches that have a page, in the order of their names. */
export function benchIndex(names: readonly string[]): string {
  const lines = names.toSorted().map((name) => `- [${name}](${name}.md)`);
  return `${HEAD}\n${lines.join('\n')}\n`;
}

/** The page of a bench. */
export function benchPage({ bench, command, day, machine, peers, measures }: BenchRun): string {
  const { processor, cores, memoryGb, node, load } = machine;
  const rows = measures.map(({ name, value, unit }) => [name, String(value), unit] as const);
  const width = (at: 0 | 1): number => Math.max(...rows.map((row) => row[at].length));
  const lines = rows.map(([name, value, unit]) =>
    `${name.padEnd(width(0))}  ${value.padStart(width(1))} ${unit}`.trimEnd(),
  );
  const parts = [
    `# ${bench}`,
    `${day}, ${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, at a load of ${load}.` +
      (peers.length === 0 ? '' : `\nPeers: ${peers.join(', ')}.`),
    ['```text', command, ...lines, '```'].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}
