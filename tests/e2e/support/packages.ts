/** What the scenarios install: the folders of the build, or the packages made of them (`VIGIE_PACKAGES`, a folder). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserName } from '../../../scripts/browsers/session.ts';

const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');
/** Where packages lie that were made before; `undefined` where the folders of the build are installed. */
export const PACKAGES = process.env['VIGIE_PACKAGES'];

let unpacked: Promise<string> | undefined;

/** Firefox takes the package itself; Chromium is given the package unpacked, once for all scenarios of a process. */
export async function extensionFor(name: BrowserName): Promise<string> {
  if (PACKAGES === undefined) return join(BUILD, name === 'chromium' ? 'chrome' : 'firefox');
  if (name === 'firefox') return packageOf(PACKAGES, '-firefox.xpi');
  unpacked ??= unpack(packageOf(PACKAGES, '-chrome.zip'));
  return unpacked;
}

/** The package in a folder whose name ends so. */
export function packageOf(folder: string, ending: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`no package ends with ${ending}`);
  return resolve(folder, name);
}

async function unpack(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-unpacked-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}
