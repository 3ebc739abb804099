/** `npm run dev`: rebuilds on every change and reloads the extension in a browser whose profile is kept. */
import { fileURLToPath } from 'node:url';
import { Failure, runMain } from './setup/failure.mjs';
import { createNarrator } from './setup/narrator.mjs';
import { npm, ROOT } from './setup/project.mjs';
import { run } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';
import { parseStartOptions } from './setup/start-options.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const options = parseStartOptions(args, process.platform, process.env);
  if (options.help) {
    console.log(
      'npm run dev [-- --browser firefox] [-- --url https://…] [-- --headless]\nWithout a window, load ' +
        'out/build/chrome-dev into a browser by hand.',
    );
    return 0;
  }
  const { node, env } = await setUp(options.headless ? [] : [options.browser], createNarrator());
  const [command, npmArgs] = npm(['run', '-s', 'build-pack']);
  if ((await run(command, npmArgs, { env, cwd: ROOT })).code !== 0)
    throw new Failure('The company pack could not be compiled.');
  const { code } = await run(node, [fileURLToPath(import.meta.resolve('./start/dev.ts')), ...args], {
    env,
    cwd: ROOT,
    ipc: true,
  });
  return code;
});
