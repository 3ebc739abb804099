/** Writes a release into a working copy: changelog, versions, commit and tag. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from './plan.ts';

type Versioned = { version: string; packages?: Record<string, { version?: string }> };

/** JSON with the version of the project in it. */
const VERSIONED = ['package.json', 'package-lock.json'];
/** Examples for administrators, which name the newest package. */
const EXAMPLES = ['docs/hosting/updates.json', 'docs/hosting/updates.xml'];

/** Runs git in a working copy; gives what it says. */
export function gitIn(folder: string) {
  return (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}

/** The version that a working copy has. */
export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Versioned).version;
}

export function writeRelease(folder: string, { tag, changelog }: Plan & { readonly ok: true }, version: string): void {
  const current = versionOf(folder);
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  for (const name of VERSIONED) rewrite(join(folder, name), (text) => withVersion(text, version));
  for (const name of EXAMPLES) rewrite(join(folder, name), (text) => text.replaceAll(current, version));
  const git = gitIn(folder);
  git('commit', '--quiet', '--message', `chore(release): ${version}`, '--', 'CHANGELOG.md', ...VERSIONED, ...EXAMPLES);
  git('tag', '--annotate', tag, '--message', `Vigie ${version}`);
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** The rest of the file stays as it is. */
function withVersion(json: string, version: string): string {
  const file = JSON.parse(json) as Versioned;
  file.version = version;
  const own = file.packages?.[''];
  if (own) own.version = version;
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
