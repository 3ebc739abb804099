/** All surfaces × states × languages × light and dark, in both browsers. `npm run shots -- popup` takes one surface only. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import { SURFACE_NAMES, SURFACE_STATES, SURFACE_WIDTHS } from '../../tests/gallery/surface-list.ts';
import type { SurfaceName } from '../../tests/gallery/surface-list.ts';
import { runMain } from '../setup/failure.mjs';
import { ROOT } from '../setup/project.mjs';
import { executableOf } from '../start/open-browser.ts';
import { chromiumCamera, firefoxCamera } from './camera.ts';
import type { Camera } from './camera.ts';
import { contactSheet } from './contact-sheet.ts';

const FOLDER = join(ROOT, 'out', 'shots');
const LANGUAGES = ['en', 'fr'] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Wide surfaces are made smaller on their sheet. */
const WIDEST_PRINT = 420;
const SHEET_WIDTH = 4 * (WIDEST_PRINT + 16) + 32;

const VIEWS = SURFACE_STATES.flatMap((state) => LANGUAGES.flatMap((lang) => SCHEMES.map((scheme) => ({ state, lang, scheme }))));

async function shootSurface(name: SurfaceName, cameras: Readonly<Record<string, Camera>>, origin: string): Promise<void> {
  const prints: { words: string; png: Buffer }[] = [];
  for (const [browser, camera] of Object.entries(cameras)) {
    for (const { state, lang, scheme } of VIEWS) {
      const png = await camera.shoot(`${origin}?${new URLSearchParams({ surface: name, state, lang, scheme }).toString()}`, SURFACE_WIDTHS[name]);
      await writeFile(join(FOLDER, `${fileName(name)}-${state}-${lang}-${scheme}-${browser}.png`), png);
      prints.push({ words: `${state}, ${lang}, ${scheme}, ${browser}`, png });
    }
  }
  const sheet = join(FOLDER, `${fileName(name)}.html`);
  await writeFile(sheet, contactSheet(name, prints, Math.min(WIDEST_PRINT, SURFACE_WIDTHS[name])));
  const picture = await cameras['chromium']?.shoot(pathToFileURL(sheet).href, SHEET_WIDTH);
  if (picture) await writeFile(join(FOLDER, `${fileName(name)}.png`), picture);
  console.log(`✓ ${name.padEnd(12)} ${String(prints.length)} pictures, out/shots/${fileName(name)}.html and .png`);
}

function fileName(name: SurfaceName): string {
  return name.replaceAll(' ', '-');
}

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const names = SURFACE_NAMES.filter((name) => wanted.length === 0 || wanted.includes(fileName(name)));
  if (names.length === 0) {
    console.error(`usage: npm run shots [-- SURFACE...], of ${SURFACE_NAMES.map(fileName).join(', ')}`);
    return 2;
  }
  await mkdir(FOLDER, { recursive: true });
  const server = await createServer({ configFile: join(ROOT, 'tests', 'gallery', 'vite.config.ts'), logLevel: 'error', server: { port: 0, watch: null, hmr: false } });
  await server.listen();
  const [origin] = server.resolvedUrls?.local ?? [];
  if (origin === undefined) throw new Error('The gallery’s server tells no address.');
  const cameras = { chromium: await chromiumCamera(executableOf('chromium')), firefox: await firefoxCamera(executableOf('firefox')) };
  try {
    for (const name of names) {
      // A picture of an earlier run must not stand for one that fails now.
      await rm(join(FOLDER, `${fileName(name)}.png`), { force: true });
      await shootSurface(name, cameras, origin);
    }
  } finally {
    for (const camera of Object.values(cameras)) await camera.close();
    await server.close();
  }
  return 0;
});
