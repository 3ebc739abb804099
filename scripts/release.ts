/** Makes a release on this machine: changelog, version, commit, tag, packages. It uploads nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readCommandLine, refuse } from './command-line.ts';
import { sha256 } from './release/archive.ts';
import { planRelease } from './release/plan.ts';
import { rehearse } from './release/rehearse.ts';
import { submissions } from './release/submissions.ts';
import type { Upload } from './release/submissions.ts';
import { gitIn, versionOf, writeRelease } from './release/write.ts';

const HELP = `usage: release VERSION (--dry-run | --tag) [--no-pack] [--root DIR]

Checks that everything is committed, that VERSION is newer than every tag, and that CHANGELOG.md has a section
«## VERSION (unreleased)» that says something.
  --dry-run  makes the release in a clone that is thrown away, and keeps nothing but the packages in out/release
  --tag      dates the changelog, sets the version, commits and tags
  --no-pack  leaves out the packages
  --root     another repository

Packages are those of «npm run zip»; a dry run gives the bytes that the release will have. Nothing is pushed and nothing
is sent to a store: what would be sent where is printed, request by request, with the size and checksum of each file.
  exit 0   done
  exit 1   something stands in the way
  exit 2   wrong arguments`;

const { values, positionals } = readCommandLine(HELP, {
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean' },
    tag: { type: 'boolean' },
    'no-pack': { type: 'boolean' },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});
const { root } = values;
const inRoot = (name: string): string => join(root, name);
const OUT = inRoot('out/release');

/** Packs a working copy, the repository’s own or a clone of it. */
function pack(folder: string): boolean {
  if (values['no-pack'] === true) return true;
  return spawnSync('npm', ['run', '-s', 'zip', '--', '--out', OUT], { cwd: folder, stdio: 'inherit' }).status === 0;
}

async function release(version: string): Promise<number> {
  const current = versionOf(root);
  const git = gitIn(root);
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
  console.log(`${isDry ? 'would set' : 'sets'} version ${current} -> ${version}`);
  console.log(
    `${isDry ? 'would commit and tag' : 'commits and tags'} ${plan.tag}, with these notes:\n\n${plan.notes}\n`,
  );
  const make = (folder: string): boolean => {
    writeRelease(folder, plan, version);
    return pack(folder);
  };
  if (!(isDry ? await rehearse(root, make) : make(root))) return 1;
  console.log('Nothing was pushed or uploaded. By hand, when you are ready:\n  git push --follow-tags');
  for (const line of submissions(uploads(version), listings())) console.log(line);
  console.log('Answers for their forms, and notes for reviewers, are in store/.');
  return 0;
}

/** Packages of a version in out/release, as they are there. */
function uploads(version: string): readonly Upload[] {
  if (!existsSync(OUT)) return [];
  return readdirSync(OUT)
    .filter((name) => name.startsWith(`vigie-${version}-`))
    .map((name) => {
      const bytes = readFileSync(join(OUT, name));
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
if (version === undefined || rest.length > 0 || values['dry-run'] === values.tag) refuse(HELP);
process.exitCode = await release(version);
