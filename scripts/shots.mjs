/**
 * `npm run shots`: pictures of every surface in both browsers, and a contact sheet of each, into `out/shots/`; with
 * `--store` those for the stores, into `out/store/`; with `--tour` a silent tour, into `out/tour/`; with `--guide`
 * those of the user guide, into `docs/images/guide/`.
 */
import { fileURLToPath } from 'node:url';
import { runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { ROOT } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

/** What other pictures there are than those of every surface, and the scripts that take them. */
const SPECIAL = /** @type {const} */ ([
  ['--store', import.meta.resolve('./shots/store.ts')],
  ['--tour', import.meta.resolve('./shots/tour.ts')],
  ['--guide', import.meta.resolve('./shots/guide.ts')],
]);

await runMain(async () => {
  const special = SPECIAL.find(([flag]) => process.argv.includes(flag))?.[1];
  const { node, env } = await setUp(special === undefined ? ['chromium', 'firefox'] : ['chromium'], createNarrator());
  const script = special ?? import.meta.resolve('./shots/main.ts');
  const { code } = await run(node, [fileURLToPath(script), ...process.argv.slice(2)], { env, cwd: ROOT, ipc: true });
  return code;
});
