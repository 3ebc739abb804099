/** Builds the extension and packs it for the stores, with sources, bill of materials and checksums. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checksums, filesBelow, zip } from './release/archive.ts';
import type { ArchivedFile } from './release/archive.ts';
import { manifestProblems } from './release/manifest-rules.ts';
import type { Target } from './release/manifest.ts';
import { billOfMaterials } from './release/sbom.ts';
import { sourceFiles } from './release/sources.ts';

const HELP = `usage: zip [--no-build] [--out DIR]

Builds for Chrome and Firefox and writes to --out (default: out/release):
  vigie-VERSION-chrome.zip   for the Chrome Web Store
  vigie-VERSION-edge.zip     the same files, for Edge Add-ons
  vigie-VERSION-firefox.xpi  for addons.mozilla.org
  vigie-VERSION-sources.zip  what the Firefox package is built from, with SOURCE-BUILD.md
  sbom.json                  CycloneDX
  SHA256SUMS                 for sha256sum --check

The same sources give the same bytes. --no-build packs what lies in out/build.
  exit 0   written
  exit 1   a build failed, or a manifest breaks a rule of its store`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    out: { type: 'string', default: join(ROOT, 'out', 'release') },
  },
});

/** The files of a build; throws what its manifest breaks. */
async function builtFiles(target: Target): Promise<readonly ArchivedFile[]> {
  const folder = join(ROOT, 'out', 'build', target);
  const problems = manifestProblems(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')), target);
  if (problems.length > 0) throw new Error(`the manifest for ${target}: ${problems.join('; ')}`);
  return filesBelow(folder);
}

async function main(): Promise<void> {
  if (!values['no-build']) {
    const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) throw new Error('the build failed');
  }
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const chromium = zip(await builtFiles('chrome'));
  const files: readonly ArchivedFile[] = [
    [`vigie-${version}-chrome.zip`, chromium],
    [`vigie-${version}-edge.zip`, chromium],
    [`vigie-${version}-firefox.xpi`, zip(await builtFiles('firefox'))],
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

if (values.help) console.log(HELP);
else
  await main().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
