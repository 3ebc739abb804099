import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/pack.ts', ...args], { encoding: 'utf8' });

it('tells what it does not know in a sentence, without a stack', () => {
  const unknown = run('build', '--nome', 'x');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toMatch(/^Unknown option '--nome'\n\nusage: npm run pack -- COMMAND\n/);
  const missing = run('check', 'out/no-such-file.vigiepack');
  expect(missing.status).toBe(1);
  expect(missing.stderr).toBe('no such file: out/no-such-file.vigiepack\n');
});

it('tells how it is used', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('diff OLD NEW');
});
