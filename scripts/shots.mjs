/**
 * `npm run shots`: pictures of every surface in both browsers, and a contact sheet of each, into `out/shots/`; with
 * `--store` those for the stores, into `out/store/`; with `--guide` those of the user guide, into `docs/images/guide/`.
 */
import { fileURLToPath } from 'node:url';
import { runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { ROOT } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

const STORE = import.meta.resolve('./shots/store.ts');
const GUIDE = import.meta.resolve('./shots/guide.ts');

await runMain(async () => {
  const special = process.argv.includes('--store') ? STORE : process.argv.includes('--guide') ? GUIDE : undefined;
  const { node, env } = await setUp(special === undefined ? ['chromium', 'firefox'] : ['chromium'], createNarrator());
  const script = special ?? import.meta.resolve('./shots/main.ts');
  const { code } = await run(node, [fileURLToPath(script), ...process.argv.slice(2)], { env, cwd: ROOT, ipc: true });
  return code;
});
