/** One folder that holds one version of the extension after the other, as an installation does. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers/session.ts';

const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');

export type Versions = {
  readonly folder: string;
  /** Puts the build under test there; with a version, under that number. */
  readonly putBuild: (version?: string) => Promise<void>;
  /** Puts a version there whose background does nothing, so that a test can write its data in peace. */
  readonly putIdle: (version: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** A new folder with an idle version in it. */
export async function createVersions(browser: BrowserName, first: string): Promise<Versions> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-versions-'));
  const putBuild = async (version?: string): Promise<void> => {
    await cp(join(BUILD, browser === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
    if (version === undefined) return;
    const path = join(folder, 'manifest.json');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), version }));
  };
  const putIdle = async (version: string): Promise<void> => {
    await putBuild(version);
    await writeFile(join(folder, 'background.js'), '');
    await writeFile(join(folder, 'reader.html'), '<!doctype html><title>idle</title>');
  };
  await putIdle(first);
  return { folder, putBuild, putIdle, end: () => rm(folder, { recursive: true, force: true }) };
}
