import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, ROOT } from '../setup/project.mjs';
import { run, runQuietly } from '../setup/run.mjs';
import { FAILED, PASSED, countSuite } from './totals.mjs';

/**
 * Takes the words of a stage that runs beside another one; without it they go to the terminal.
 * @typedef {((text: string) => void) | undefined} Show
 */

const REPORTS = join(ROOT, 'out', 'test');

/**
 * A stage of one check: every command must end well; the first that does not ends it.
 * @param {readonly (readonly [string, ...string[]])[]} commands tools of node_modules/.bin with their arguments
 */
export function runTool(...commands) {
  return async (/** @type {NodeJS.ProcessEnv} */ env, /** @type {Show} */ show = undefined) => {
    for (const [tool, ...args] of commands) {
      const { code, output } = await run(tool, args, { env, cwd: ROOT, output: show === undefined ? 'show' : 'keep' });
      show?.(output);
      if (code !== 0) return FAILED;
    }
    return PASSED;
  };
}

/**
 * A stage of one check that is a script of package.json.
 * @param {string} script
 * @param {readonly string[]} args
 */
export function runScript(script, ...args) {
  return async (/** @type {NodeJS.ProcessEnv} */ env) => {
    const [command, npmArgs] = npm(['run', '-s', script, ...(args.length === 0 ? [] : ['--', ...args])]);
    const { code } = await run(command, npmArgs, { env, cwd: ROOT });
    return code === 0 ? PASSED : FAILED;
  };
}

/**
 * Builds for every browser as `npm run build` does, but for both at once: a build packs on one processor. The tools'
 * long lists of files are shown only when they tell of a failure.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildAll(env) {
  const [command, args] = npm(['run', '-s', 'build-pack']);
  const pack = await runQuietly(command, args, { env, cwd: ROOT });
  const builds = ['chrome', 'firefox'].map((browser) =>
    runQuietly('wxt', ['build', '-b', browser], { env, cwd: ROOT }),
  );
  const failed = [pack, ...(await Promise.all(builds))].filter(({ code }) => code !== 0);
  for (const { tail } of failed) console.log(tail);
  if (failed.length > 0) return FAILED;
  console.log('The extension is built for Chromium and for Firefox.');
  return PASSED;
}

/**
 * A stage of many tests.
 * @param {string | readonly string[]} projects of vitest.config.ts
 * @param {readonly string[]} files only these; all of the projects where none is named
 */
export function runSuite(projects, files = []) {
  const names = [projects].flat();
  const chosen = names.flatMap((name) => ['--project', name]);
  return async (/** @type {NodeJS.ProcessEnv} */ env, /** @type {Show} */ show = undefined) => {
    const report = join(REPORTS, `${names.join('-')}.json`);
    await mkdir(REPORTS, { recursive: true });
    // An old report must not speak for a suite that could not start.
    await rm(report, { force: true });
    const { code, output } = await run(
      'vitest',
      ['run', ...chosen, ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { env, cwd: ROOT, output: show === undefined ? 'show' : 'keep' },
    );
    show?.(output);
    try {
      return countSuite(JSON.parse(await readFile(report, 'utf8')), code);
    } catch {
      console.error(`The suite «${names.join(', ')}» ended with code ${code} and left no report.`);
      return FAILED;
    }
  };
}
