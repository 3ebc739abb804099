/**
 * `npm run shots`: pictures of every surface in both browsers, and a contact sheet of each, into `out/shots/`; with
 * `--store` those for the stores, into `out/store/`.
 */
import { fileURLToPath } from 'node:url';
import { runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { ROOT } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

await runMain(async () => {
  const isForStore = process.argv.includes('--store');
  const { node, env } = await setUp(isForStore ? ['chromium'] : ['chromium', 'firefox'], createNarrator());
  const script = isForStore ? import.meta.resolve('./shots/store.ts') : import.meta.resolve('./shots/main.ts');
  const { code } = await run(node, [fileURLToPath(script), ...process.argv.slice(2)], { env, cwd: ROOT, ipc: true });
  return code;
});
