import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
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
 * The Node for everything after the installation: the one that came with the dependencies, else the one that runs us.
 * @param {string} root
 * @returns {Promise<string>} its path
 */
export async function findNode(root) {
  const bundled = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(bundled) && runsTypeScript((await runQuietly(bundled, ['--version'])).output.trim())) return bundled;
  if (runsTypeScript(process.version)) return process.execPath;
  throw new Failure(
    `Node ${process.version} is too old and none came with the dependencies on this platform: install Node ` +
      `${MINIMUM} or newer from https://nodejs.org and try again.`,
  );
}
