/** Builds the extension and packs it for the stores, with sources, bill of materials and checksums. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from './command-line.ts';
import { checksums, filesBelow, zip } from './release/archive.ts';
import type { ArchivedFile } from './release/archive.ts';
import { androidManifest } from './release/manifest.ts';
import type { Target } from './release/manifest.ts';
import { packageProblems } from './release/package-rules.ts';
import { billOfMaterials } from './release/sbom.ts';
import { sourceFiles } from './release/sources.ts';

const HELP = `usage: zip [--no-build] [--out DIR]

Builds for Chrome and Firefox and writes to --out (default: out/release):
  vigie-VERSION-chrome.zip           for the Chrome Web Store
  vigie-VERSION-edge.zip             the same files, for Edge Add-ons
  vigie-VERSION-firefox.xpi          for addons.mozilla.org
  vigie-VERSION-firefox-android.xpi  the same files with a manifest for Firefox for Android (store/README.md)
  vigie-VERSION-sources.zip          what the Firefox packages are built from, with SOURCE-BUILD.md
  sbom.json                          CycloneDX
  SHA256SUMS                         for sha256sum --check

The same sources give the same bytes. --no-build packs what lies in out/build.
  exit 0   written
  exit 1   a build failed, or a package breaks a rule of its store`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = readCommandLine(HELP, {
  options: {
    'no-build': { type: 'boolean' },
    out: { type: 'string', default: join(ROOT, 'out', 'release') },
  },
});

/** The package of a build; throws what its store would refuse. */
function packed(files: readonly ArchivedFile[], target: Target): Uint8Array {
  const problems = packageProblems(files, target);
  if (problems.length > 0) throw new Error(`the package for ${target}: ${problems.join('; ')}`);
  return zip(files);
}

const builtFiles = (target: string): Promise<readonly ArchivedFile[]> => filesBelow(join(ROOT, 'out', 'build', target));

/** The files of the build for Firefox under the manifest for Android. */
function forAndroid(files: readonly ArchivedFile[]): readonly ArchivedFile[] {
  return files.map(([path, bytes]) =>
    path === 'manifest.json'
      ? [path, Buffer.from(JSON.stringify(androidManifest(JSON.parse(Buffer.from(bytes).toString('utf8')))))]
      : [path, bytes],
  );
}

async function main(): Promise<void> {
  if (!values['no-build']) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, encoding: 'utf8' });
    // The tools list every file of the build: nobody reads that unless it failed.
    if (status !== 0) throw new Error(`${stdout}${stderr}\nthe build failed`);
  }
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const chromium = packed(await builtFiles('chrome'), 'chrome');
  const firefox = await builtFiles('firefox');
  const files: readonly ArchivedFile[] = [
    [`vigie-${version}-chrome.zip`, chromium],
    [`vigie-${version}-edge.zip`, chromium],
    [`vigie-${version}-firefox.xpi`, packed(firefox, 'firefox')],
    [`vigie-${version}-firefox-android.xpi`, packed(forAndroid(firefox), 'firefox-android')],
    [`vigie-${version}-sources.zip`, zip(await sourceFiles(ROOT))],
    ['sbom.json', Buffer.from(await billOfMaterials(ROOT))],
  ];
  await rm(values.out, { recursive: true, force: true });
  await mkdir(values.out, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(values.out, name), bytes);
  const sums = checksums(files);
  await writeFile(join(values.out, 'SHA256SUMS'), sums);
  for (const [name, bytes] of files) console.log(`${name}  ${(bytes.byteLength / 1024).toFixed(0)} KB`);
  console.log(sums.trimEnd());
}

await main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
