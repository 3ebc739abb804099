import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { npm } from './project.mjs';
import { runQuietly } from './run.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lockfile */

/**
 * Installs what package-lock.json says, unless that very lock is installed already.
 * @param {string} root
 * @param {import('./narrator.mjs').Narrator} narrator
 */
export async function ensureDependencies(root, narrator) {
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  const stampPath = join(root, 'node_modules', '.vigie-lock');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (
    (await readOr(stampPath, '')) === stamp ||
    isInstalled(lock, await readOr(join(root, 'node_modules', '.package-lock.json'), '{}'))
  ) {
    narrator.ready('The dependencies are installed');
    return;
  }
  await narrator.step(
    'Installing the dependencies with npm ci',
    'about 550 MB on the disk, 1 to 3 minutes',
    async () => {
      const [command, args] = npm([
        'ci',
        '--include=dev',
        '--include=optional',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ]);
      const { code, tail } = await runQuietly(command, args, { cwd: root });
      if (code !== 0) {
        throw new Failure(
          `The dependencies could not be installed: npm ci ended with code ${code}. Behind a proxy, set ` +
            `HTTPS_PROXY and try again.\n${tail}`,
        );
      }
      await writeFile(stampPath, stamp);
    },
  );
}

/**
 * Whether npm's own record of node_modules holds every package that the lock demands; optional ones are the platform's
 * affair. It tells that a person ran `npm ci` by hand; an interrupted install leaves no record.
 * @param {string} lock package-lock.json
 * @param {string} record node_modules/.package-lock.json
 */
export function isInstalled(lock, record) {
  const demanded = Object.entries(parsePackages(lock)).filter(
    ([path, entry]) => path !== '' && entry.optional !== true && entry.link !== true,
  );
  const installed = parsePackages(record);
  return demanded.length > 0 && demanded.every(([path, entry]) => installed[path]?.version === entry.version);
}

/**
 * @param {string} text
 * @returns {NonNullable<Lockfile['packages']>}
 */
function parsePackages(text) {
  try {
    /** @type {Lockfile} */
    const lockfile = JSON.parse(text);
    return lockfile.packages ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} path
 * @param {string} fallback
 */
async function readOr(path, fallback) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return fallback;
  }
}
