import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';

const run = promisify(execFile);
const IDENTITY = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b.example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b.example',
};
const CHANGELOG = '# Changelog\n\n## 0.2.0 (unreleased)\n\n- A card.\n';

let root = '';
const git = async (...args: readonly string[]): Promise<string> =>
  (await run('git', [...args], { cwd: root, env: { ...process.env, ...IDENTITY } })).stdout.trim();
const text = (name: string): Promise<string> => readFile(join(root, name), 'utf8');
const version = async (name: string): Promise<unknown> => JSON.parse(await text(name)).version;

/** What the command says and how it ends, in a repository of the test. */
async function release(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  try {
    const { stdout } = await run(
      process.execPath,
      [resolve('scripts/release.ts'), ...args, '--root', root, '--no-pack'],
      {
        env: { ...process.env, ...IDENTITY },
      },
    );
    return { code: 0, said: stdout };
  } catch (failure) {
    const { code, stderr } = failure as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vigie-release-'));
  await writeFile(join(root, 'CHANGELOG.md'), CHANGELOG);
  await writeFile(join(root, 'package.json'), '{\n  "name": "vigie",\n  "version": "0.1.0"\n}\n');
  await cp('package-lock.json', join(root, 'package-lock.json'));
  await mkdir(join(root, 'docs/hosting'), { recursive: true });
  await writeFile(join(root, 'docs/hosting/updates.json'), '{ "version": "0.1.0", "update_link": "a-0.1.0.xpi" }\n');
  await writeFile(join(root, 'docs/hosting/updates.xml'), '<updatecheck codebase="a-0.1.0.crx" version="0.1.0" />\n');
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'first');
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('a dry run says what it would do, and does nothing', async () => {
  const before = await git('rev-parse', 'HEAD');
  const { code, said } = await release('0.2.0', '--dry-run');
  expect(code).toBe(0);
  expect(said).toContain('would set version 0.1.0 -> 0.2.0');
  expect(said).toContain('would commit and tag v0.2.0, with these notes:\n\n- A card.');
  expect(said).toContain('Nothing was pushed or uploaded.');
  expect(said).toMatch(/Chrome Web Store:\n {2}would send POST https:[\s\S]+no package ends with -chrome\.zip/);
  expect([await git('rev-parse', 'HEAD'), await git('tag'), await git('status', '--porcelain')]).toEqual([
    before,
    '',
    '',
  ]);
});

it('a release dates the changelog, sets both versions, commits and tags', async () => {
  expect(await release('0.2.0', '--tag')).toMatchObject({ code: 0 });
  expect(await git('log', '-1', '--format=%s')).toBe('chore(release): 0.2.0');
  expect(await git('describe')).toBe('v0.2.0');
  expect(await git('status', '--porcelain')).toBe('');
  expect([await version('package.json'), await version('package-lock.json')]).toEqual(['0.2.0', '0.2.0']);
  expect(await text('docs/hosting/updates.json')).toBe('{ "version": "0.2.0", "update_link": "a-0.2.0.xpi" }\n');
  expect(await text('docs/hosting/updates.xml')).toContain('codebase="a-0.2.0.crx" version="0.2.0"');
  expect(await text('CHANGELOG.md')).toMatch(/^## 0\.2\.0 \(\d{4}-\d\d-\d\d\)$/m);
  expect(await release('0.2.0', '--tag')).toMatchObject({ code: 1, said: expect.stringContaining('v0.2.0 exists') });
});

it('is refused over changes that are not committed, and without one of its two flags', async () => {
  await writeFile(join(root, 'CHANGELOG.md'), `${CHANGELOG}\n`);
  expect(await release('0.2.0', '--tag')).toEqual({ code: 1, said: 'something is changed and not committed\n' });
  expect((await release('0.2.0')).code).toBe(2);
  expect((await release('0.2.0', '--tag', '--dry-run')).code).toBe(2);
  expect(await git('tag')).toBe('');
});
