/**
 * `mutate FOLDER|FILE… [--workers N] [--json]`: changes the code of a room in one place after another, and counts the
 * changes that the unit tests beside it do not notice. Those that lived are listed in `out/mutation`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { countOf, lineOf, survivorLines, HEADINGS, type Count } from './mutate/report.ts';
import { roomOf, testsOf } from './mutate/rooms.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});

const rooms = positionals.map(roomOf);
const workers = Number(values.workers);
if (rooms.length === 0 || !rooms.every((room) => room !== undefined) || !(workers >= 1)) {
  console.error('usage: mutate FOLDER|FILE… [--workers N] [--json], with folders and files under lib/');
  process.exit(2);
}

mkdirSync('out/mutation', { recursive: true });
mkdirSync('node_modules/.cache/mutation', { recursive: true });
const counts: Count[] = [];
if (!values.json) console.log(lineOf(HEADINGS));
for (const { folder, mutate, key } of rooms) {
  // Read by mutate/vitest.config.ts, in the processes that Stryker starts.
  process.env['VIGIE_MUTATED_TESTS'] = testsOf(folder).join(' ');
  const results = await new Stryker({
    mutate: [mutate],
    concurrency: workers,
    incrementalFile: `node_modules/.cache/mutation/${key}.json`,
    reporters: ['json'],
    jsonReporter: { fileName: `out/mutation/${key}.json` },
  }).runMutationTest();
  writeFileSync(`out/mutation/${key}.txt`, survivorLines(results).join(''));
  const count = countOf(folder, results);
  counts.push(count);
  console.log(values.json ? JSON.stringify(count) : lineOf(count));
}
