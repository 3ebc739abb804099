/**
 * `npm run record-installation -- FILE [BUILD]`: uses a built extension in Chromium and writes what it then keeps on
 * the disk. Run once for each release that changes the form of the data; `tests/e2e/upgrade.test.ts` upgrades from the
 * file.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'fflate';
import { launchChromium } from './browsers/chromium.ts';
import { eventually } from './browsers/eventually.ts';
import { readCommandLine, refuse } from './command-line.ts';
import { startPress } from './soak/press.ts';
import { readRecording } from './upgrade/recording.ts';
import { asked, useExtension } from './upgrade/use.ts';

const USAGE = 'usage: record-installation FILE [BUILD]';
const [file, build = 'out/build/chrome'] = readCommandLine(USAGE, { allowPositionals: true }).positionals;
if (file === undefined) refuse(USAGE);

const press = await startPress();
const session = await launchChromium({
  extensionDir: resolve(build),
  executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
  proxyPort: press.port,
});
try {
  await session.grantAllHosts();
  await eventually('the starter library', async () =>
    ((await asked(session, 'library-state', {})) as { readonly articles: number }).articles > 0 ? true : undefined,
  );
  await useExtension(session, press, async () => {
    const json = JSON.stringify(await readRecording(session));
    await writeFile(file, gzipSync(new TextEncoder().encode(json), { level: 9, mtime: 0 }));
  });
} finally {
  await session.close();
  await press.close();
}
