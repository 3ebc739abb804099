/** `docs/benchmarks.md`: the last figures of each bench, with what they were measured on; nothing else stands there. */
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

Written by \`npm run bench -- NAME --write\`: each part is the last run of its command, as it was printed. What a
figure means and how it is measured is in [performance.md](performance.md). Ratios hold better than times: both sides
of a ratio ran in the same minute on the same machine. A bench that has no part here was not run for this page.
`;

/** The page with a run in the place of the last one of the same bench; parts stand in the order of their names. */
export function withRun(page: string, run: BenchRun): string {
  const parts = new Map(
    page
      .split(/^(?=## )/m)
      .slice(1)
      .map((part) => [/^## (.+)$/m.exec(part)?.[1] ?? '', part.trim()]),
  );
  parts.set(run.bench, partOf(run));
  const inOrder = [...parts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
  return `${[HEAD.trim(), ...inOrder].join('\n\n')}\n`;
}

function partOf({ bench, command, day, machine, peers, measures }: BenchRun): string {
  const { processor, cores, memoryGb, node, load } = machine;
  const rows = measures.map(({ name, value, unit }) => [name, String(value), unit] as const);
  const width = (at: 0 | 1): number => Math.max(...rows.map((row) => row[at].length));
  const lines = rows.map(([name, value, unit]) =>
    `${name.padEnd(width(0))}  ${value.padStart(width(1))} ${unit}`.trimEnd(),
  );
  return [
    `## ${bench}`,
    `${day}, ${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, at a load of ${load}.` +
      (peers.length === 0 ? '' : `\nPeers: ${peers.join(', ')}.`),
    ['```text', command, ...lines, '```'].join('\n'),
  ].join('\n\n');
}
