import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withRun } from '../../../scripts/bench/record.ts';
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

it('the page of benchmarks holds the last run of each bench, with machine, peers and command', () => {
  const page = [run('search', 1), run('scan', 2), run('search', 3)].reduce(withRun, '');
  expect(page.match(/^#+ .*$/gm)).toEqual(['# Benchmarks', '## scan', '## search']);
  expect(page).toContain(
    '## search\n\n2026-11-29, AMD EPYC, 2 cores, 24 GB, Node 24.21.0, at a load of 3.\nPeers: minisearch 7.2.0.\n\n' +
      '```text\nnpm run bench -- search --write\nsearch.speed             3 MB/s\nsearch.ratio_to_peer  12.5\n```\n',
  );
  expect(withRun(page, run('scan', 2))).toBe(page);
});

it('the page in the repository was written by the command', () => {
  const page = readFileSync('docs/benchmarks.md', 'utf8');
  const [head] = page.split(/^(?=## )/m);
  expect(withRun('', run('scan', 1)).split(/^(?=## )/m)[0]).toBe(head);
  const commands = [...page.matchAll(/^npm run bench -- (\S+)(?: --\S+(?: \d+)?)* --write$/gm)].map(
    ([, bench]) => bench,
  );
  expect(commands).toEqual([...page.matchAll(/^## (.+)$/gm)].map(([, bench]) => bench));
});
