import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { input: '', encoding: 'utf8' });

describe('a command of the repository', () => {
  it('tells how it is used where it is asked, and does nothing', () => {
    const { stdout, stderr, status } = run('style', '--help');
    expect([stdout, stderr, status]).toEqual(['usage: style [--json]\n', '', 0]);
  });

  it('refuses an option that it does not know, and a value that is missing, with a reason and no stack', () => {
    const unknown = run('style', '--jason');
    expect([unknown.stderr, unknown.status]).toEqual(["Unknown option '--jason'\n\nusage: style [--json]\n", 2]);
    const missing = run('facts', '--threshold');
    expect([missing.stderr.split('\n')[0], missing.status]).toEqual([
      "Option '--threshold <value>' argument missing",
      2,
    ]);
  });

  it.each([
    ['facts', ['--threshold', 'high'], '--threshold is a number from 0 to 1, not «high»'],
    ['eval', ['fact'], 'There is no part «fact» to judge.'],
  ])('%s refuses what no run can be made of', (script, args, reason) => {
    const { stderr, status } = run(script, ...args);
    expect([stderr.split('\n')[0], status]).toEqual([reason, 2]);
  });
});
