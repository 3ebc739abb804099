import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifestProblems } from '../../scripts/release/manifest-rules.ts';
import type { Target } from '../../scripts/release/manifest.ts';

const run = promisify(execFile);
let folder = '';
/** Writes the packages of the build that the other scenarios use. */
const pack = async (to: string): Promise<void> =>
  void (await run(process.execPath, ['scripts/zip.ts', '--no-build', '--out', to]));
const named = async (ending: string): Promise<string> => {
  const name = (await readdir(folder)).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`no package ends with ${ending}`);
  return join(folder, name);
};
const contents = async (ending: string): Promise<Record<string, Uint8Array>> =>
  unzipSync(await readFile(await named(ending)));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-packages-'));
  await pack(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('agree with their checksums, as sha256sum sees them', async () => {
  const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder });
  expect(stdout.trim().split('\n')).toHaveLength(5);
  expect((await readdir(folder)).toSorted()).toHaveLength(6);
});

it('are the same bytes when they are packed again', async () => {
  const again = await mkdtemp(join(tmpdir(), 'vigie-packages-'));
  await pack(again);
  expect(await readFile(join(again, 'SHA256SUMS'), 'utf8')).toBe(await readFile(join(folder, 'SHA256SUMS'), 'utf8'));
  await rm(again, { recursive: true });
});

it.each<[string, Target]>([
  ['-chrome.zip', 'chrome'],
  ['-edge.zip', 'chrome'],
  ['-firefox.xpi', 'firefox'],
])(
  '%s keeps the rules of its store, speaks five languages and holds no sources, tests or maps',
  async (ending, target) => {
    const files = await contents(ending);
    const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(files[path]));
    expect(manifestProblems(json('manifest.json'), target)).toEqual([]);
    const paths = Object.keys(files);
    expect(paths.filter((path) => /\.map$|\.tsx?$|test|node_modules/.test(path))).toEqual([]);
    const locales = paths.filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));
    expect(locales.map((path) => path.split('/')[1]).toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it']);
    for (const path of locales) expect(json(path)).toMatchObject({ extension_name: {}, extension_description: {} });
    expect(paths.includes('managed_schema.json')).toBe(target === 'chrome');
  },
);

it('the sources hold the notes, the lock file and no tests', async () => {
  const paths = Object.keys(await contents('-sources.zip'));
  expect(paths).toEqual(expect.arrayContaining(['SOURCE-BUILD.md', 'package-lock.json', 'wxt.config.ts']));
  expect(paths.filter((path) => /^(?:tests|node_modules|out)\//.test(path))).toEqual([]);
});

it('the bill of materials names what ships', async () => {
  const { components } = JSON.parse(await readFile(await named('sbom.json'), 'utf8'));
  const names = components.map(({ name }: { readonly name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['preact', 'fuse.js', 'valibot', 'feedsmith', 'idb']));
  expect(names).not.toContain('vitest');
});
