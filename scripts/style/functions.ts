/** Lengths of functions, as oxlint counts them. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Count } from './files.ts';

const LONG = 60;
const TOO_LONG = 100;
const RULE = 'max-lines-per-function';
const SOURCES = ['lib', 'components', 'entrypoints', 'scripts'];

export function functionCounts(): readonly Count[] {
  const lengths = functionLengths(SOURCES, LONG);
  return [
    { name: `functions over ${LONG} lines`, value: lengths.length, limit: 20 },
    { name: `functions over ${TOO_LONG} lines`, value: lengths.filter((length) => length > TOO_LONG).length, limit: 0 },
  ];
}

/** Lines of every function in files or folders that is longer than `max`, from its first line to its last. */
export function functionLengths(paths: readonly string[], max: number): readonly number[] {
  const config = join(tmpdir(), `function-lengths-${process.pid}.json`);
  const options = { max, skipBlankLines: false, skipComments: false, IIFEs: true };
  // Switched on here and nowhere else: `-D` on the command line would put the rule's own limit of 50 in place of `max`.
  writeFileSync(config, JSON.stringify({ categories: { correctness: 'off' }, rules: { [RULE]: ['error', options] } }));
  const { stdout } = spawnSync('oxlint', ['--config', config, '--format', 'json', ...paths], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  rmSync(config);
  return [...stdout.matchAll(/has too many lines \((\d+)\)/g)].map(([, length]) => Number(length));
}
