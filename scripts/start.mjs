/** `npm start`: makes a fresh machine ready, then builds Vigie and shows it in a real browser. */
import { fileURLToPath } from 'node:url';
import { runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { ROOT } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';
import { parseStartOptions, START_HELP } from './setup/start-options.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const options = parseStartOptions(args, process.platform, process.env);
  if (options.help) {
    console.log(START_HELP);
    return 0;
  }
  const { node, env } = await setUp([options.browser], createNarrator(), options.team !== undefined);
  const { code } = await run(node, [fileURLToPath(import.meta.resolve('./start/main.ts')), ...args], {
    env,
    cwd: ROOT,
    ipc: true,
  });
  return code;
});
