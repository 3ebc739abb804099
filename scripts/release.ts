/** Makes a release on this machine: changelog, version, commit, tag, packages. It uploads nothing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { sha256 } from './release/archive.ts';
import { planRelease } from './release/plan.ts';
import type { Plan } from './release/plan.ts';
import { submissions } from './release/submissions.ts';
import type { Upload } from './release/submissions.ts';

const HELP = `usage: release VERSION (--dry-run | --tag) [--no-pack] [--root DIR]

Checks that everything is committed, that VERSION is newer than every tag, and that CHANGELOG.md has a section
«## VERSION (unreleased)» that says something.
  --dry-run  says what would be done, and writes nothing but the packages in out/release
  --tag      dates the changelog, sets the version, commits and tags
  --no-pack  leaves out the packages
  --root     another repository

Packages are those of «npm run zip». Nothing is pushed and nothing is sent to a store: what would be sent where is
printed, request by request, with the size and checksum of each file.
  exit 0   done
  exit 1   something stands in the way
  exit 2   wrong arguments`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    tag: { type: 'boolean' },
    'no-pack': { type: 'boolean' },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});
const { root } = values;
const inRoot = (name: string): string => join(root, name);
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

type Versioned = { version: string; packages?: Record<string, { version?: string }> };

/** Sets the version of package.json and of the lock file, leaving the rest as it is. */
function setVersion(version: string): void {
  for (const name of ['package.json', 'package-lock.json']) {
    const file = JSON.parse(readFileSync(inRoot(name), 'utf8')) as Versioned;
    file.version = version;
    const own = file.packages?.[''];
    if (own) own.version = version;
    writeFileSync(inRoot(name), `${JSON.stringify(file, undefined, 2)}\n`);
  }
}

function writeRelease({ tag, changelog }: Plan & { readonly ok: true }, version: string): void {
  writeFileSync(inRoot('CHANGELOG.md'), changelog);
  setVersion(version);
  git('commit', '--quiet', '--message', `chore(release): ${version}`, '--', ...RELEASED_FILES);
  git('tag', '--annotate', tag, '--message', `Vigie ${version}`);
}
const RELEASED_FILES = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

/** The packages, as they would be of the tagged commit: only the version in the manifests may differ in a dry run. */
function pack(): boolean {
  return spawnSync('npm', ['run', '-s', 'zip'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function release(version: string): number {
  const current = (JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Versioned).version;
  const plan = planRelease(version, new Date().toISOString().slice(0, 10), {
    tags: git('tag', '--list').split('\n').filter(Boolean),
    isDirty: git('status', '--porcelain').trim() !== '',
    changelog: readFileSync(inRoot('CHANGELOG.md'), 'utf8'),
    current,
  });
  if (!plan.ok) {
    for (const problem of plan.problems) console.error(problem);
    return 1;
  }
  const isDry = values['dry-run'] === true;
  if (!isDry) writeRelease(plan, version);
  console.log(`${isDry ? 'would set' : 'set'} version ${current} -> ${version}`);
  console.log(
    `${isDry ? 'would commit and tag' : 'committed and tagged'} ${plan.tag}, with these notes:\n\n${plan.notes}\n`,
  );
  if (!values['no-pack'] && !pack()) return 1;
  console.log('Nothing was pushed or uploaded. By hand, when you are ready:\n  git push --follow-tags');
  for (const line of submissions(uploads(), listings())) console.log(line);
  console.log('Answers for their forms, and notes for reviewers, are in store/.');
  return 0;
}

/** Packages in out/release, as they are there. */
function uploads(): readonly Upload[] {
  const folder = inRoot('out/release');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, bytes: bytes.byteLength, sha256: sha256(bytes) };
  });
}

function listings() {
  const folder = inRoot('store/listing');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const { description } = parse(readFileSync(join(folder, name), 'utf8')) as { readonly description: string };
    return { language: name.replace('.yml', ''), characters: [...description].length };
  });
}

const [version, ...rest] = positionals;
if (values.help) console.log(HELP);
else if (version === undefined || rest.length > 0 || values['dry-run'] === values.tag) {
  console.error(HELP);
  process.exitCode = 2;
} else process.exitCode = release(version);
