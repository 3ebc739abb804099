import { formatDuration } from '../setup/narrator.mjs';
import { describeTotals, FAILED, sum } from './totals.mjs';

/** @typedef {{ name: string, totals: import('./totals.mjs').Totals, milliseconds: number }} StageResult */

/**
 * Proves stage after stage; a failure does not keep the later ones from telling what they know,
 * but what stands on a failed stage fails with it: it is not proved, and a skip would hide that.
 * Stages beside another one go on while it runs, one after the other: its tools leave processors idle at both ends.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {NodeJS.ProcessEnv} env
 * @param {{ write?: (line: string) => void, now?: () => number }} [tools]
 * @returns {Promise<number>} exit code
 */
export async function runStages(
  stages,
  env,
  { write = (line) => console.log(line), now = () => performance.now() } = {},
) {
  /** @type {StageResult[]} */
  const results = [];
  const head = (/** @type {string} */ name) => write(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);

  /**
   * Proves a stage, unless what it stands on failed.
   * @param {import('./stages.mjs').Stage} stage
   * @param {import('./kinds.mjs').Show} show
   */
  const proveOnGround = async (stage, show) => {
    const begun = now();
    const ground = results.find(({ name }) => name === stage.needs);
    const hasGround = ground === undefined || ground.totals.failed === 0;
    const totals = hasGround ? await stage.prove(env, show) : stageWithoutGround(stage, ground, show ?? write);
    results.push({ name: stage.name, totals, milliseconds: now() - begun });
  };
  /** @param {import('./stages.mjs').Stage} stage */
  const proveStage = async (stage) => {
    head(stage.name);
    await proveOnGround(stage, undefined);
  };
  /** @param {import('./stages.mjs').Stage} stage */
  const proveAside = async (stage) => {
    /** @type {string[]} */
    const said = [];
    await proveOnGround(stage, (text) => said.push(text.trimEnd()));
    head(stage.name);
    for (const text of said) write(text);
  };

  for (const stage of stages.filter(({ beside }) => beside === undefined)) {
    const aside = async () => {
      for (const other of stages) if (other.beside === stage.name) await proveAside(other);
    };
    await Promise.all([proveStage(stage), aside()]);
  }
  write('');
  for (const { name, totals, milliseconds } of results) {
    write(
      `${totals.failed === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${describeTotals(totals).padEnd(36)} ` +
        `${formatDuration(milliseconds)}`,
    );
    for (const failure of totals.failures ?? []) write(`    ${failure}`);
  }
  const total = sum(results.map(({ totals }) => totals));
  write('');
  write(describeTotals(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {StageResult} ground
 * @param {(line: string) => void} write
 */
function stageWithoutGround(stage, ground, write) {
  write(`Not proved: «${stage.name}» needs «${ground.name}», which failed.`);
  return FAILED;
}
