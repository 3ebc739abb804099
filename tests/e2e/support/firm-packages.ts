/** The packages of the build as a firm hosts them, under any version, with the files that name the newest. */
import { execFile } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lettersOf } from '../../../scripts/browsers/chromium-profile.ts';
import type { BrowserName } from '../../../scripts/browsers/session.ts';
import { filesBelow, sha256, zip } from '../../../scripts/release/archive.ts';
import { ADDON_ID } from '../../../scripts/release/manifest.ts';
import type { FirmHost } from './firm-host.ts';
import { extensionFor } from './packages.ts';
import type { ForcedInstall } from './policies.ts';

const run = promisify(execFile);

export type FirmPackages = {
  /** Puts a version on the host, then the file that names it; what a policy says to install it. */
  readonly publish: (version: string) => Promise<ForcedInstall>;
  readonly end: () => Promise<void>;
};

/** Packages for a browser; those for Chromium bear a key of their own. */
export async function packagesOf(browser: BrowserName, host: FirmHost): Promise<FirmPackages> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-firm-packages-'));
  const pack = browser === 'firefox' ? firefoxPackage : chromiumPackage;
  return {
    publish: async (version) => {
      const unpacked = join(folder, 'unpacked');
      await rm(unpacked, { recursive: true, force: true });
      await cp(await extensionFor(browser), unpacked, { recursive: true });
      return pack(folder, version, host);
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

type Manifest = { readonly browser_specific_settings?: { readonly gecko: object } };

async function changeManifest(folder: string, change: (manifest: Manifest) => object): Promise<void> {
  const path = join(folder, 'unpacked', 'manifest.json');
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Manifest)));
}

async function firefoxPackage(folder: string, version: string, host: FirmHost): Promise<ForcedInstall> {
  const update_url = host.address('updates.json');
  await changeManifest(folder, (manifest) => ({
    ...manifest,
    version,
    browser_specific_settings: { gecko: { ...manifest.browser_specific_settings?.gecko, update_url } },
  }));
  const bytes = zip(await filesBelow(join(folder, 'unpacked')));
  const name = `vigie-${version}-firefox.xpi`;
  host.put(name, bytes);
  const update = { version, update_link: host.address(name), update_hash: `sha256:${sha256(bytes)}` };
  host.put('updates.json', JSON.stringify({ addons: { [ADDON_ID]: { updates: [update] } } }));
  return { id: ADDON_ID, address: host.address(name) };
}

async function chromiumPackage(folder: string, version: string, host: FirmHost): Promise<ForcedInstall> {
  await changeManifest(folder, (manifest) => ({ ...manifest, version }));
  const key = join(folder, 'unpacked.pem');
  await run(process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium', [
    '--headless=new',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    `--pack-extension=${join(folder, 'unpacked')}`,
    // Without one Chromium makes it.
    ...(existsSync(key) ? [`--pack-extension-key=${key}`] : []),
  ]);
  const name = `vigie-${version}.crx`;
  host.put(name, await readFile(join(folder, 'unpacked.crx')));
  const id = lettersOf(createPublicKey(await readFile(key)).export({ type: 'spki', format: 'der' }));
  // The example for administrators, with what stands in it for theirs.
  const example = await readFile('docs/hosting/updates.xml', 'utf8');
  host.put(
    'updates.xml',
    example
      .replace('EXTENSION_ID', id)
      .replace(/codebase="[^"]+"/, `codebase="${host.address(name)}"`)
      .replace(/(?<=codebase="[^"]+" )version="[^"]+"/, `version="${version}"`),
  );
  return { id, address: host.address('updates.xml') };
}
