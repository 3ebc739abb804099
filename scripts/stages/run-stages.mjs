import { formatDuration } from '../setup/narrator.mjs';
import { describeTally, FAILED, sum } from './tally.mjs';

/** @typedef {{ name: string, tally: import('./tally.mjs').Tally, milliseconds: number }} StageResult */

/**
 * Proves stage after stage; a failure does not keep the later ones from telling what they know,
 * but what stands on a failed stage fails with it: it is not proved, and a skip would hide that.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {NodeJS.ProcessEnv} env
 * @param {{ write?: (line: string) => void, now?: () => number }} [tools]
 * @returns {Promise<number>} exit code
 */
export async function runStages(stages, env, { write = (line) => console.log(line), now = () => performance.now() } = {}) {
  /** @type {StageResult[]} */
  const results = [];
  for (const stage of stages) {
    write(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 70 - stage.name.length))}`);
    const begun = now();
    const ground = results.find(({ name }) => name === stage.needs);
    const tally = ground !== undefined && ground.tally.failed > 0 ? stageWithoutGround(stage, ground, write) : await stage.prove(env);
    results.push({ name: stage.name, tally, milliseconds: now() - begun });
  }
  write('');
  for (const { name, tally, milliseconds } of results) {
    write(`${tally.failed === 0 ? '✓' : '✗'} ${name.padEnd(18)} ${describeTally(tally).padEnd(36)} ${formatDuration(milliseconds)}`);
  }
  const total = sum(results.map(({ tally }) => tally));
  write('');
  write(describeTally(total));
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
