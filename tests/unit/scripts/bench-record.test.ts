import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { benchIndex, benchPage } from '../../../scripts/bench/record.ts';
import type { BenchRun } from '../../../scripts/bench/record.ts';

const run = (bench: string, value: number): BenchRun => ({
  bench,
  command: `npm run bench -- ${bench} --write`,
  day: '2026-11-29',
  machine: { processor: 'AMD EPYC', cores: 2, memoryGb: 24, node: '24.21.0', load: 3 },
  peers: ['minisearch 7.2.0'],
  measures: [
    { name: `${bench}.speed`, value, unit: 'MB/s' },
    { name: `${bench}.ratio_to_peer`, value: 12.5, unit: '' },
  ],
});

it('a page holds the last run of a bench, with machine, peers and command', () => {
  expect(benchPage(run('search', 3))).toBe(
    '# search\n\n2026-11-29, AMD EPYC, 2 cores, 24 GB, Node 24.21.0, at a load of 3.\nPeers: minisearch 7.2.0.\n\n' +
      '```text\nnpm run bench -- search --write\nsearch.speed             3 MB/s\nsearch.ratio_to_peer  12.5\n```\n',
  );
});

it('the pages in the repository were written by the command, and are listed', () => {
  const pages = readdirSync('docs/benchmarks').filter((file) => file !== 'README.md');
  const names = pages.map((file) => file.replace(/\.md$/, ''));
  expect(readFileSync('docs/benchmarks/README.md', 'utf8')).toBe(benchIndex(names));
  const written = names.filter((name) => {
    const page = readFileSync(`docs/benchmarks/${name}.md`, 'utf8');
    const [, bench] = /^npm run bench -- (\S+)(?: --\S+(?: \S+)?)* --write$/m.exec(page) ?? [];
    return page.startsWith(`# ${name}\n`) && bench === name;
  });
  expect(written).toEqual(names);
});
