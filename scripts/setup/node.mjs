import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { ROOT } from './project.mjs';
import { runQuietly } from './run.mjs';

/** First versions that run TypeScript files without a flag: 22.18 and 23.6. */
const MINIMUM = '22.18';

/**
 * Whether this version of Node runs `lib` and `scripts` as they are.
 * @param {string} version `v24.21.0`
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/**
 * Puts back `node_modules/.bin/node`, which leads to the Node that came with the dependencies. npm 9, as Debian and
 * Ubuntu have it, takes it away with the optional package of the other processor, which bears the same name.
 * @param {string} root
 */
export async function linkNode(root) {
  const name = `node-linux-${process.arch}`;
  const link = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(link) || !existsSync(join(root, 'node_modules', name, 'bin', 'node'))) return;
  await symlink(join('..', name, 'bin', 'node'), link);
}

/**
 * The Node for everything after the installation: the one that came with the dependencies, else the one that runs us.
 * @param {string} root
 * @returns {Promise<string>} its path
 */
export async function findNode(root) {
  await linkNode(root);
  const bundled = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(bundled) && runsTypeScript((await runQuietly(bundled, ['--version'])).output.trim())) return bundled;
  if (runsTypeScript(process.version)) return process.execPath;
  throw new Failure(
    `Node ${process.version} is too old and none came with the dependencies on this platform: install Node ` +
      `${MINIMUM} or newer from https://nodejs.org and try again.`,
  );
}

// At the end of `npm ci` (`prepare` of package.json), on whatever Node npm itself runs on.
if (process.argv[1] === fileURLToPath(import.meta.url)) await linkNode(ROOT);
