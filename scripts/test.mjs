/** `npm test`: makes a fresh machine ready, proves everything, and ends with one line of counts. */
import { Failure, runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { setUp } from './setup/set-up.mjs';
import { runStages } from './stages/run-stages.mjs';
import { TEST_STAGES } from './stages/stages.mjs';
import { describeTally, FAILED } from './stages/tally.mjs';

await runMain(async () => {
  try {
    const { env } = await setUp(['chromium', 'firefox'], createNarrator());
    return await runStages(TEST_STAGES, env);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // A machine that cannot be made ready is a failure that counts, never a skip.
    console.log(`✗ ${error.message}\n\n${describeTally(FAILED)}`);
    return 1;
  }
});
