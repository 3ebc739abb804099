/** `npm run shots`: pictures of every surface in both browsers, and a contact sheet of each, into `out/shots/`. */
import { fileURLToPath } from 'node:url';
import { runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { ROOT } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

await runMain(async () => {
  const { node, env } = await setUp(['chromium', 'firefox'], createNarrator());
  const { code } = await run(node, [fileURLToPath(import.meta.resolve('./shots/main.ts')), ...process.argv.slice(2)], {
    env,
    cwd: ROOT,
    ipc: true,
  });
  return code;
});
