/** `npm run check`: what needs no browser, in under a minute, with the same closing line as `npm test`. */
import { runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { setUp } from './setup/set-up.mjs';
import { runStages } from './stages/run-stages.mjs';
import { CHECK_STAGES } from './stages/stages.mjs';

await runMain(async () => {
  const { env } = await setUp([], createNarrator());
  return await runStages(CHECK_STAGES, env);
});
