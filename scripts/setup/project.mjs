import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with no slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const BIN = join(ROOT, 'node_modules', '.bin');

/**
 * The environment for the project's tools: its own Node and binaries come first on the path.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv(extra = {}) {
  const { PATH, Path, ...rest } = process.env;
  return { ...rest, PATH: `${BIN}${delimiter}${PATH ?? Path ?? ''}`, NO_UPDATE_NOTIFIER: '1', ...extra };
}

/**
 * Command and arguments that run npm: the very npm that runs us where there is one.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') === true ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
}
