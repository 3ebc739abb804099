import { Failure, runMain } from '../setup/failure.mjs';
import { createNarrator } from '../setup/narrator.mjs';
import { setUp } from '../setup/set-up.mjs';
import { runStages } from './run-stages.mjs';
import { describeTotals, FAILED } from './totals.mjs';

/**
 * A whole command: makes the machine ready, proves the stages, ends with the line of counts.
 * A machine that cannot be made ready is a failure that counts, never a skip.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {readonly ('chromium' | 'firefox')[]} browsers those that the stages drive
 * @param {boolean} [needsTeamServer] whether they serve teams
 */
export async function prove(stages, browsers, needsTeamServer = browsers.length > 0) {
  await runMain(async () => {
    try {
      const { env } = await setUp(browsers, createNarrator(), needsTeamServer);
      return await runStages(stages, env);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.log(`\n✗ ${error.message}\n\n${describeTotals(FAILED)}`);
      return 1;
    }
  });
}
