/**
 * The archive of sources that the stores' reviewers get, unpacked into an empty folder and built as its notes say, gives
 * the package to the byte. One step is made otherwise: the folder gets hard links to this copy's `node_modules` in the
 * place of what `npm ci` would install, which is the same as long as both lock files are, and that is checked.
 *
 * It is a second build as well: of both browsers, in another folder, and alike to the byte.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/release/archive.ts';
import { differences, fingerprints } from '../../scripts/stages/build-checks.mjs';
import { packageOf } from './support/packages.ts';

const run = promisify(execFile);
const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');
/** A reviewer's environment, without what Vitest sets: with its `NODE_ENV` a build is another one. */
const ENV = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
/** Of a machine on which another file's browsers run. */
const WITHIN_MS = 300_000;

let folder = '';
const unpacked = (...path: readonly string[]): string => join(folder, 'sources', ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-sources-'));
  const packages = join(folder, 'packages');
  await run(process.execPath, ['scripts/zip.ts', '--no-build', '--out', packages]);
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(packageOf(packages, '-sources.zip'))))) {
    await mkdir(dirname(unpacked(path)), { recursive: true });
    await writeFile(unpacked(path), bytes);
  }
}, WITHIN_MS);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in the unpacked sources. */
const runThere = (command: string): Promise<unknown> =>
  run('sh', ['-c', command], { cwd: unpacked(), env: ENV, maxBuffer: 64 << 20 });

/** Commands of the notes' first block. */
async function notedCommands(): Promise<readonly string[]> {
  const [, block = ''] = /^ *```sh\n([\s\S]*?)^ *```/m.exec(await readFile(unpacked('SOURCE-BUILD.md'), 'utf8')) ?? [];
  return block.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

it(
  'the sources, unpacked and built by their notes, give the package to the byte',
  async () => {
    const [install, ...build] = await notedCommands();
    expect(install).toBe('npm ci');
    expect(build.length).toBeGreaterThan(0);
    expect(await readFile(unpacked('package-lock.json'))).toEqual(await readFile('package-lock.json'));
    await run('cp', ['-al', resolve('node_modules'), unpacked('node_modules')]);
    // What tools wrote there for this copy must not reach the other one.
    for (const cache of ['.cache', '.vite', '.vite-temp'])
      await rm(unpacked('node_modules', cache), { recursive: true, force: true });

    for (const command of ['npm run prepare', ...build]) await runThere(command);

    const packed = unzipSync(await readFile(packageOf(join(folder, 'packages'), '-firefox.xpi')));
    const built = await filesBelow(unpacked('out', 'build', 'firefox'));
    expect(built.map(([path]) => path).toSorted()).toEqual(Object.keys(packed).toSorted());
    const differing = built.filter(([path, bytes]) => Buffer.compare(bytes, packed[path] ?? Buffer.of()) !== 0);
    expect(differing.map(([path]) => path)).toEqual([]);
  },
  WITHIN_MS,
);

it(
  'two builds are alike to the byte, for both browsers, wherever they are made',
  async () => {
    await runThere('npx wxt build -b chrome');
    const again = await fingerprints(unpacked('out', 'build'));
    expect([...again.keys()]).toEqual(expect.arrayContaining([join('chrome', 'manifest.json')]));
    expect(differences(await fingerprints(BUILD), again)).toEqual([]);
  },
  WITHIN_MS,
);
