import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const INPUTS = 200_000;

it('takes two hundred thousand hostile inputs without a crash or a hang', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/fuzz.ts', '--inputs', String(INPUTS), '--json'],
    { encoding: 'utf8' },
  );
  const figures = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line): [string, number] => {
        const { name, value } = JSON.parse(line) as { name: string; value: number };
        return [name, value];
      }),
  );
  expect(stderr).toBe('');
  expect([figures.get('fuzz.inputs'), figures.get('fuzz.crashes'), figures.get('fuzz.hangs'), status]).toEqual([
    INPUTS,
    0,
    0,
    0,
  ]);
}, 600_000);
