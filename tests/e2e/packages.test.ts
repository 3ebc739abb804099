import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { filesBelow } from '../../scripts/release/archive.ts';
import type { Target } from '../../scripts/release/manifest.ts';
import { packageProblems } from '../../scripts/release/package-rules.ts';
import { marked } from './support/library.ts';
import { packageOf, PACKAGES } from './support/packages.ts';
import { says } from './support/says.ts';
import { borrowSession } from './support/sessions.ts';
import { serveSite } from './support/site.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const run = promisify(execFile);
let folder = '';
/** Writes the packages of the build that the other scenarios use. */
const pack = async (to: string): Promise<void> =>
  void (await run(process.execPath, ['scripts/zip.ts', '--no-build', '--out', to]));
const named = (ending: string): string => packageOf(folder, ending);
const contents = async (ending: string): Promise<Record<string, Uint8Array>> =>
  unzipSync(await readFile(named(ending)));

beforeAll(async () => {
  folder = PACKAGES === undefined ? await mkdtemp(join(tmpdir(), 'vigie-packages-')) : resolve(PACKAGES);
  if (PACKAGES === undefined) await pack(folder);
});
afterAll(async () => {
  if (PACKAGES === undefined) await rm(folder, { recursive: true, force: true });
});

it('agree with their checksums, as sha256sum sees them', async () => {
  const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder });
  expect(stdout.trim().split('\n')).toHaveLength(6);
  expect((await readdir(folder)).toSorted()).toHaveLength(7);
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
  ['-firefox-android.xpi', 'firefox-android'],
])(
  '%s keeps the rules of its store, speaks five languages and holds no sources, tests or maps',
  async (ending, target) => {
    const files = await contents(ending);
    const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(files[path]));
    expect(packageProblems(Object.entries(files), target)).toEqual([]);
    const paths = Object.keys(files);
    expect(paths.filter((path) => /\.map$|\.tsx?$|test|node_modules/.test(path))).toEqual([]);
    const locales = paths.filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));
    expect(locales.map((path) => path.split('/')[1]).toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it']);
    for (const path of locales) expect(json(path)).toMatchObject({ extension_name: {}, extension_description: {} });
    expect(paths.includes('managed_schema.json')).toBe(target === 'chrome');
  },
);

it.each([
  ['-chrome.zip', 'chrome', []],
  ['-edge.zip', 'chrome', []],
  ['-firefox.xpi', 'firefox', []],
  ['-firefox-android.xpi', 'firefox', ['manifest.json']],
])('%s holds to the byte what the other scenarios drive', async (ending, build, others) => {
  const files = await contents(ending);
  const built = await filesBelow(resolve(process.env['VIGIE_BUILD'] ?? 'out/build', build));
  expect(Object.keys(files).toSorted()).toEqual(built.map(([path]) => path).toSorted());
  const differing = built.filter(([path, bytes]) => Buffer.compare(bytes, files[path] ?? Buffer.of()) !== 0);
  expect(differing.map(([path]) => path)).toEqual(others);
});

it('the one for Android marks, saves and finds without menus, keys, address bar and sidebar, as there are none', async () => {
  const site = await serveSite();
  const extensionDir = named('-firefox-android.xpi');
  const { session, giveBack } = await borrowSession('firefox', { launch: { extensionDir } });
  try {
    const absent = ['contextMenus', 'menus', 'commands', 'omnibox', 'pageAction', 'sidebarAction'];
    expect(
      await session.inExtension((names) => names.filter((name) => Reflect.get(browser, name) !== undefined), absent),
    ).toEqual([]);
    const page = await session.newPage(site.url('demo/bilan.html'));
    expect(await marked(page)).toContain('Cloudwatt');
    const popup = await session.openPopup(page);
    await popup.click({ role: 'button', name: en('save.save') });
    await says(popup, en('save.headingSaved'));
    const library = await session.openExtensionPage('library.html');
    await says(library, 'la fin de Cloudwatt et de Numergy');
    const settings = await session.openExtensionPage('options.html');
    await says(settings, en('options.lead'));
  } finally {
    await giveBack();
    await site.close();
  }
});

it('the sources hold the notes, the lock file and no tests', async () => {
  const paths = Object.keys(await contents('-sources.zip'));
  expect(paths).toEqual(expect.arrayContaining(['SOURCE-BUILD.md', 'package-lock.json', 'wxt.config.ts']));
  expect(paths.filter((path) => /^(?:tests|node_modules|out)\//.test(path))).toEqual([]);
});

it('the bill of materials names what ships', async () => {
  const { components } = JSON.parse(await readFile(named('sbom.json'), 'utf8'));
  const names = components.map(({ name }: { readonly name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['preact', 'fuse.js', 'valibot', 'feedsmith', 'idb']));
  expect(names).not.toContain('vitest');
});
