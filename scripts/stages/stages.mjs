import { join } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import { checkAddon } from './build-checks.mjs';
import { buildAll, runScript, runSuite, runTool } from './kinds.mjs';

/**
 * One thing that is proved. `needs` names a stage without which it makes no sense, `beside` one that it may run along
 * with.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [needs]
 * @property {string} [beside]
 * @property {(env: NodeJS.ProcessEnv, show?: import('./kinds.mjs').Show) => Promise<import('./totals.mjs').Totals>}
 *   prove
 */

/**
 * The compiler checks what differs, by contents, from what it checked here before, and what depends on that: 3 s of a
 * processor where nothing differs, 21 s without. A fresh clone remembers nothing.
 */
const REMEMBERED = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'];

/**
 * What `npm run check` proves: what needs no browser, starts no command of ours and takes no whole document.
 * @type {readonly Stage[]}
 */
export const CHECK_STAGES = [
  { name: 'company pack', prove: runScript('build-pack', '--strict') },
  { name: 'unit', prove: runSuite('unit') },
  { name: 'types', beside: 'unit', prove: runTool(['wxt', 'prepare'], ['tsc', '--noEmit', ...REMEMBERED]) },
  { name: 'lint', beside: 'unit', prove: runTool(['oxlint', '--deny-warnings'], ['oxfmt', '--check']) },
  { name: 'dead code', beside: 'unit', prove: runTool(['knip']) },
];

/** What `npm test` proves. @type {readonly Stage[]} */
export const TEST_STAGES = [
  ...CHECK_STAGES,
  { name: 'documents', beside: 'unit', prove: runSuite('documents') },
  { name: 'commands', prove: runSuite('cli') },
  { name: 'integration', prove: runSuite('integration') },
  // Waits for elections most of the time: 27 s of a processor in 80 s.
  { name: 'team servers', beside: 'integration', prove: runSuite('team') },
  { name: 'build', prove: buildAll },
  { name: 'size budgets', needs: 'build', prove: runTool(['size-limit']) },
  { name: 'end to end', needs: 'build', prove: runSuite('e2e') },
  {
    name: 'add-on lint',
    needs: 'build',
    beside: 'end to end',
    prove: checkAddon(join(ROOT, 'out', 'build', 'firefox')),
  },
];

const RELEASE = join(ROOT, 'out', 'release');

/** What readers do with Vigie in both browsers, step by step, and what the packages are. */
export const PACKAGE_TESTS = ['install', 'tasks', 'reading-tasks', 'work-tasks', 'webzine-tasks', 'packages'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** What `npm run prove-packages` proves. @type {readonly Stage[]} */
export const PACKAGE_STAGES = [
  { name: 'packages', prove: runScript('zip') },
  { name: 'add-on lint', needs: 'packages', prove: checkAddon(join(ROOT, 'out', 'build', 'firefox')) },
  {
    name: 'tasks',
    needs: 'packages',
    prove: (env, show) => runSuite('e2e', PACKAGE_TESTS)({ ...env, VIGIE_PACKAGES: RELEASE }, show),
  },
];

/**
 * Projects of vitest.config.ts by the folder of their tests; all other tests run in Node alone.
 * @type {readonly (readonly [string, readonly string[]])[]}
 */
const PROJECTS = [
  ['tests/e2e/', ['e2e']],
  ['tests/integration/', ['integration']],
  ['tests/cli/', ['cli']],
  ['tests/fuzz/', ['cli']],
  ['tests/team/', ['team']],
  ['tests/', ['unit', 'documents']],
];

/**
 * What `npm test -- PATTERN` proves: the given test files, after what they stand on.
 * @param {readonly string[]} files paths of test files from the project's root
 * @returns {{ stages: readonly Stage[], browsers: readonly ('chromium' | 'firefox')[], needsTeamServer: boolean }}
 */
export function selectStages(files) {
  const projects = new Set(files.flatMap((file) => PROJECTS.find(([folder]) => file.startsWith(folder))?.[1] ?? []));
  const needsBuild = projects.has('e2e');
  return {
    stages: [
      { name: 'company pack', prove: runScript('build-pack') },
      ...(needsBuild ? [{ name: 'build', prove: buildAll }] : []),
      { name: 'tests', ...(needsBuild && { needs: 'build' }), prove: runSuite([...projects], files) },
    ],
    needsTeamServer: needsBuild || projects.has('team'),
    browsers: needsBuild ? ['chromium', 'firefox'] : projects.has('integration') ? ['chromium'] : [],
  };
}
