import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (input: string) => spawnSync(process.execPath, ['scripts/canonical-url.ts'], { input, encoding: 'utf8' });

it('prints one line for each address, and an error with its line number for what is none', () => {
  const { stdout, status } = run(
    'http://www.example.fr/a/?utm_source=x\r\n\nnonsense\nftp://example.fr/a\nhttps://example.fr/b',
  );
  expect(status).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    { url: 'http://www.example.fr/a/?utm_source=x', canonical: 'https://example.fr/a' },
    { line: 3, error: 'not-a-url' },
    { line: 4, error: 'not-http' },
    { url: 'https://example.fr/b', canonical: 'https://example.fr/b' },
  ]);
});

it('prints nothing for nothing', () => {
  expect(run('').stdout).toBe('');
});
