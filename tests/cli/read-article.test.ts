import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vigie-read-article-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['scripts/read-article.ts', ...args], {
    encoding: 'utf8',
  });
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
  return { lines, status, stderr };
}

describe('read-article', () => {
  it('prints one line for each file, goes on after a bad one and ends with code 1', () => {
    const empty = join(folder, 'empty.html');
    writeFileSync(empty, '<title>Rien</title>');
    const missing = join(folder, 'missing.html');
    const good = 'tests/golden/articles/de-nachrichten.html';
    const { lines, status } = run(
      empty,
      missing,
      folder,
      good,
      '--url',
      'https://www.technikbote.example/netze/a.html?utm_source=x',
    );
    expect(status).toBe(1);
    expect(lines.slice(0, 3).map(({ file }) => file)).toEqual([empty, missing, folder]);
    expect(lines[0]).toEqual({ file: empty, error: 'no-article' });
    expect(lines[1]?.['error']).toContain('ENOENT');
    expect(lines[3]).toMatchObject({
      title: 'Abwärme für das Hallenbad',
      published: '2016-03-07',
      author: 'Anna Weber',
      publisher: 'Technikbote',
      lang: 'de',
      url: 'https://technikbote.example/netze/a.html',
      wordCount: 114,
    });
    expect(lines).toHaveLength(4);
  });

  it('ends with code 0 where every file was read', () => {
    const { lines, status } = run(
      '--url',
      'http://www.informaticien-province.example/a',
      'tests/golden/articles/fr-interview-cms.html',
    );
    expect(status).toBe(0);
    expect(lines[0]?.['text']).toContain('Laffaire a commencé');
  });

  it.each([[[]], [['a.html', '--url', 'nowhere']]])('says how to call it: %j', (args) => {
    const { lines, status, stderr } = run(...args);
    expect([lines, status]).toEqual([[], 2]);
    expect(stderr).toContain('usage: read-article');
  });
});
