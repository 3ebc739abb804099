/**
 * `mutate FOLDER|FILE… [--workers N] [--json]`: changes the code of a room in one place after another, and counts the
 * changes that the unit tests beside it do not notice. Those that lived are listed in `out/mutation`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readCommandLine, refuse } from './command-line.ts';
import { countOf, HEADINGS, lineOf, parseReport, survivorLines } from './mutate/report.ts';
import { roomOf, testsOf, type Room } from './mutate/rooms.ts';

const USAGE = 'usage: mutate FOLDER|FILE… [--workers N] [--json], with folders and files under lib/';
const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: { workers: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});

const rooms = positionals.map(roomOf);
if (rooms.length === 0 || !rooms.every((room) => room !== undefined) || !(Number(values.workers) >= 1)) refuse(USAGE);

mkdirSync('out/mutation', { recursive: true });
if (!values.json) console.log(lineOf(HEADINGS));
for (const room of rooms) {
  if (!mutate(room)) {
    process.exitCode = 1;
    continue;
  }
  const report = parseReport(readFileSync(`out/mutation/${room.key}.json`, 'utf8'));
  writeFileSync(`out/mutation/${room.key}.txt`, survivorLines(report).join(''));
  const count = countOf(room.folder, report);
  console.log(values.json ? JSON.stringify(count) : lineOf(count));
}

/** Runs Stryker, which keeps its report in `out/mutation` and what it need not run again in the cache. */
function mutate({ folder, mutate: pattern, key }: Room): boolean {
  const settings = {
    '--mutate': pattern,
    '--concurrency': values.workers,
    '--incrementalFile': `node_modules/.cache/mutation/${key}.json`,
  };
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...Object.entries(settings).flat()],
    {
      stdio: ['ignore', 2, 2],
      // Read by stryker.config.mjs and by mutate/vitest.config.ts.
      env: { ...process.env, VIGIE_MUTATED_TESTS: testsOf(folder).join(' '), VIGIE_MUTATED_ROOM: key },
    },
  );
  return status === 0;
}
