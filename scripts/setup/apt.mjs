import { existsSync, readFileSync } from 'node:fs';
import { runQuietly } from './run.mjs';

const ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const QUIET = ['-y', '-qq', '-o', 'Dpkg::Use-Pty=0'];
/** @type {Promise<{ code: number, tail: string }> | undefined} */
let update;

/** Whether apt-get may install browsers here: root on Debian. Ubuntu's packages only point to snaps. */
export function aptIsUsable() {
  const isRoot = process.getuid?.() === 0;
  return (
    isRoot &&
    existsSync('/etc/debian_version') &&
    existsSync('/usr/bin/apt-get') &&
    !isUbuntu(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
  );
}

/** @param {string} osRelease text of /etc/os-release */
export function isUbuntu(osRelease) {
  return /^ID=["']?ubuntu["']?$/m.test(osRelease);
}

/**
 * Packages of a list that are not installed.
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>}
 */
export async function missingPackages(packages) {
  const { output } = await runQuietly('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages]);
  const lines = new Set(output.split('\n'));
  return packages.filter((name) => !lines.has(`${name} installed`));
}

/**
 * @param {Pick<import('./browser-kinds.mjs').BrowserKind, 'name' | 'packages' | 'aptExpectation'>} kind
 * @param {import('./narrator.mjs').Narrator} narrator
 * @returns {Promise<string | undefined>} why it failed
 */
export async function aptInstall(kind, narrator) {
  /** @type {string | undefined} */
  let problem;
  await narrator.step(`Installing ${kind.name} with apt-get`, kind.aptExpectation, async () => {
    // The lists of a fresh image are empty or stale; one look serves both browsers.
    update ??= runQuietly('apt-get', ['update', '-qq'], { env: ENV });
    const updated = await update;
    const { code, tail } = await runQuietly(
      'apt-get',
      ['install', ...QUIET, '--no-install-recommends', ...kind.packages],
      { env: ENV },
    );
    const output = updated.code === 0 ? tail : updated.tail;
    if (code !== 0) problem = `apt-get ended with code ${code}: ${output.split('\n').at(-1) ?? ''}`;
  });
  return problem;
}
