import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/parse-feed.ts', ...args], { encoding: 'utf8' });

describe('parse-feed', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-feed-'));
    writeFileSync(
      join(folder, 'latin.xml'),
      Buffer.from(
        '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>\u00e9t\u00e9</title><item><title>Un</title><link>a/1</link></item></channel></rss>',
        'latin1',
      ),
    );
    writeFileSync(join(folder, 'page.html'), '<html><p>x</p></html>');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints a line for each file, in the charset it is in, with links from where it came', () => {
    const [line] = run(join(folder, 'latin.xml'), '--url', 'https://nuages.example/feed/').trim().split('\n');
    expect(JSON.parse(line ?? '')).toEqual({
      file: join(folder, 'latin.xml'),
      charset: 'windows-1252',
      kind: 'rss',
      title: 'été',
      entries: [
        { id: 'https://nuages.example/feed/a/1', url: 'https://nuages.example/feed/a/1', title: 'Un', categories: [] },
      ],
      problems: [{ kind: 'missing-id', count: 1 }],
    });
  });

  it('goes on after a file that is no feed or not there, and tells by its status', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      ['scripts/parse-feed.ts', join(folder, 'page.html'), join(folder, 'none.xml'), join(folder, 'latin.xml')],
      { encoding: 'utf8' },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ error, kind }) => error ?? kind)).toEqual([
      'not-a-feed',
      expect.stringContaining('ENOENT'),
      'rss',
    ]);
    expect(status).toBe(1);
  });

  it('says how it is used', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/parse-feed.ts'], { encoding: 'utf8' });
    expect([stderr.startsWith('usage: parse-feed'), status]).toEqual([true, 2]);
  });
});
