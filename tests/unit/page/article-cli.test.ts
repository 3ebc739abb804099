import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../scripts/read-article/decode-html.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigie-read-article-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A cold Node with jsdom takes seconds on a busy machine. */
const PATIENCE = 60_000;

function run(...args: readonly string[]) {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['scripts/read-article.ts', ...args], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '').map((line): Record<string, unknown> => JSON.parse(line));
  return { lines, status, stderr };
}

describe('read-article', () => {
  it('prints one line for each file, goes on after a bad one and ends with code 1', () => {
    const empty = join(folder, 'empty.html');
    writeFileSync(empty, '<title>Rien</title>');
    const missing = join(folder, 'missing.html');
    const good = 'tests/golden/articles/de-nachrichten.html';
    const { lines, status } = run(empty, missing, folder, good, '--url', 'https://www.technikbote.example/netze/a.html?utm_source=x');
    expect(status).toBe(1);
    expect(lines.slice(0, 3).map(({ file }) => file)).toEqual([empty, missing, folder]);
    expect(lines[0]).toEqual({ file: empty, error: 'no-article' });
    expect(lines[1]?.['error']).toContain('ENOENT');
    expect(lines[3]).toMatchObject({ title: 'Abwärme für das Hallenbad', published: '2016-03-07', author: 'Anna Weber', publisher: 'Technikbote', lang: 'de', url: 'https://technikbote.example/netze/a.html', wordCount: 114 });
    expect(lines).toHaveLength(4);
  }, PATIENCE);

  it('ends with code 0 where every file was read', () => {
    const { lines, status } = run('--url', 'http://www.informaticien-province.example/a', 'tests/golden/articles/fr-interview-cms.html');
    expect(status).toBe(0);
    expect(lines[0]?.['text']).toContain('Laffaire a commencé');
  }, PATIENCE);

  it.each([[[]], [['a.html', '--url', 'nowhere']]])('says how to call it: %j', (args) => {
    const { lines, status, stderr } = run(...args);
    expect([lines, status]).toEqual([[], 2]);
    expect(stderr).toContain('usage: read-article');
  }, PATIENCE);
});

describe('decodeHtml', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');

  it.each([
    ['a byte order mark', Buffer.from('\ufeff<meta charset=latin1>é'), 'é'],
    ['a byte order mark of UTF-16', Buffer.from('\ufeffé', 'utf16le'), 'é'],
    ['a declared charset', latin('<meta charset="iso-8859-1">é'), 'é'],
    ['the old way to declare it', latin('<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=ISO-8859-15">\u00a4'), '€'],
    ['no declaration, as UTF-8', Buffer.from('<p>é'), 'é'],
    ['no declaration, else as Windows-1252', latin('<p>é\u0080'), 'é€'],
    ['an unknown charset', Buffer.from('<meta charset="klingon">é'), 'é'],
    ['a charset that cannot be', Buffer.from('<meta charset="utf-16">é'), 'é'],
  ])('reads a file by %s', (_, bytes, ending) => {
    expect(decodeHtml(bytes).endsWith(ending)).toBe(true);
  });

  it('reads the old page of the golden set', () => {
    expect(decodeHtml(readFileSync('tests/golden/articles/fr-interview-cms.html'))).toContain('Nuage du Forez fête ses trois ans');
  });
});
