/** Lengths of functions, as oxlint counts them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Count } from './count.ts';

const LONG = 60;
const TOO_LONG = 100;

export function functionCounts(): readonly Count[] {
  const lengths = functionLengths(LONG);
  return [
    { name: `functions over ${LONG} lines`, value: lengths.length, limit: 20 },
    { name: `functions over ${TOO_LONG} lines`, value: lengths.filter((length) => length > TOO_LONG).length, limit: 0 },
  ];
}

/** Lines of every function that is longer than `max`. */
function functionLengths(max: number): readonly number[] {
  const config = join(tmpdir(), `function-lengths-${process.pid}.json`);
  const rule = ['error', { max, skipBlankLines: false, skipComments: false, IIFEs: true }];
  writeFileSync(config, JSON.stringify({ rules: { 'max-lines-per-function': rule } }));
  const args = ['--config', config, '-A', 'all', '-D', 'max-lines-per-function', '--format', 'json'];
  const { stdout } = spawnSync('oxlint', [...args, 'lib', 'components', 'entrypoints', 'scripts'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return [...stdout.matchAll(/has too many lines \((\d+)\)/g)].map(([, length]) => Number(length));
}
